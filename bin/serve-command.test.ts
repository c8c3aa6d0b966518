import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SERVE, serveEnv } from './serve-command.ts'

test('the image runs the server as `npm start` does', () => {
  const image = readFileSync('deploy/Dockerfile', 'utf8')
  const options = SERVE.filter((part) => part.startsWith('--')).join(' ')
  expect(image).toContain(`NODE_OPTIONS="${options}"`)
  expect(image).toContain(`MALLOC_ARENA_MAX=${serveEnv().MALLOC_ARENA_MAX}`)
})
