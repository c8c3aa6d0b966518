import { expect, test } from 'vitest'
import { parseRoleCommand } from './role-command'

test.each([
  ['list', { verb: 'list' }],
  ['add Ada@Example.org', { verb: 'add', email: 'ada@example.org', role: 'moderator' }],
  [
    'add ada@example.org --role editor --author james-carter',
    { verb: 'add', email: 'ada@example.org', role: 'editor', author: 'james-carter' },
  ],
  ['remove ada@example.org', { verb: 'remove', email: 'ada@example.org' }],
])('npm run moderators -- %s is understood', (line, command) => {
  expect(parseRoleCommand(line.split(' '))).toEqual(command)
})

test.each([
  ['', 'no word of what to do'],
  ['promote ada@example.org', '"promote" is nothing'],
  ['add', 'Whom?'],
  ['add ada', '"ada" is no e-mail address'],
  ['add ada@example.org --role king', '"king" is no role'],
  ['add ada@example.org moderator', 'one word too many'],
  ['add ada@example.org --rank editor', "Unknown option '--rank'"],
  ['remove ada@example.org --role editor', 'go with add only'],
])('npm run moderators -- %s is told what is wrong', (line, problem) => {
  const parsed = parseRoleCommand(line.split(' ').filter(Boolean))
  expect(parsed).toMatchObject({ problem: expect.stringContaining(problem) })
})
