import { expect, test } from 'vitest'
import { signed } from '@/lib/secret.server'
import { acceptCommand, signCommand } from './signed-command.server'

const command = { verb: 'add', email: 'ada@example.org', role: 'editor' } as const
const now = Date.now()

test('A command of this newsroom is carried out once, and not when it is sent again', () => {
  const token = signCommand(command, now)
  expect(acceptCommand(token, now)).toEqual(command)
  expect(acceptCommand(token, now)).toBeUndefined()
})

test.each([
  ['is a minute old', signCommand(command, now - 61_000)],
  ['comes from the future', signCommand(command, now + 61_000)],
  ['was signed for something else', signed('receipt', JSON.stringify({ command }))],
  ['has another signature', `${signCommand(command, now).split('.')[0]}.${'A'.repeat(43)}`],
  ['is empty', ''],
  ['is anything', 'anything'],
])('A command that %s is refused', (_, token) => {
  expect(acceptCommand(token, now)).toBeUndefined()
})
