import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** What may be imported where: `content ← lib ← components ← app ← e2e`, and the order of the topics in lib. */
const REFUSED = [
  // a file that imports                 what it must not                     because
  ['lib/articles/a.ts', '@/components/articles/byline', 'lib does not know components'],
  ['lib/search/a.ts', '@/app/page', 'lib does not know addresses'],
  ['lib/search/b.ts', '@/bin/browser', 'lib does not know commands'],
  ['components/site/a.tsx', '@/app/page', 'a component does not know addresses'],
  ['components/site/b.tsx', 'node:fs', 'a component reads no files'],
  ['components/site/c.tsx', '@/lib/env.server', 'a component knows no environment'],
  ['app/a.tsx', '@/e2e/support/axe', 'the publication does not know its tests'],
  ['bin/a.ts', '@/components/site/a', 'a command does not draw'],
  ['lib/dates.ts', '@/lib/articles/read.server', 'dates are used by every topic'],
  ['lib/routes.ts', './content/catalog', 'routes are used by every topic'],
  ['lib/db/a.ts', '@/lib/comments/post', 'the database is used by every topic'],
  ['lib/content/a.ts', '@/lib/articles/related', 'content does not know articles'],
  [
    'lib/content/checks/a.ts',
    '../../articles/related',
    'content does not know articles, by any path',
  ],
  ['lib/articles/b.ts', '@/lib/comments/thread', 'an article never knows it has comments'],
  [
    'lib/articles/c.ts',
    '../comments/thread',
    'an article never knows it has comments, by any path',
  ],
  ['lib/articles/d.ts', '@/lib/accounts/reader', 'an article does not know readers'],
  ['lib/accounts/a.ts', '@/lib/articles/related', 'a reader does not know articles'],
  ['lib/comments/a.ts', '@/lib/moderation/queue', 'a comment does not know its moderators'],
  ['lib/mail/a.ts', '@/lib/accounts/person', 'the mail carries letters, and reads none'],
  ['lib/comments/z.ts', '@/lib/operations/log.server', 'a comment does not know who counts it'],
  ['lib/accounts/b.ts', '@/lib/comments/comment', 'a person is not made of comments'],
  ['lib/secret.server.ts', '@/lib/db/database.server', 'secrets are used by every topic'],
  ['lib/content/z.ts', '@/lib/mail/outbox.server', 'content writes no letters'],
  ['lib/pages/a.ts', '@/lib/content/catalog', 'the page cache stands alone'],
  ['lib/pages/b.ts', '@/lib/routes', 'the page cache stands alone'],
  ['lib/share-image/a.ts', '@/lib/discovery/head', 'a picture does not know who shows it'],
  ['lib/articles/z.ts', '@/lib/share-image/card', 'an article does not know its picture'],
  ['lib/discovery/b.ts', '@/lib/comments/thread', 'what is told of comments, the page puts in'],
  ['lib/publishing/a.ts', '@/lib/comments/comment', 'what readers say is not published by us'],
  [
    'lib/discovery/d.ts',
    '@/lib/publishing/history/read.server',
    'what is told of versions, the page puts in',
  ],
  ['lib/discovery/a.ts', 'next-mdx-remote/rsc', 'one file knows the MDX renderer'],
  ['lib/content/b.ts', 'next-mdx-remote', 'one file knows the MDX renderer, even in its own topic'],
  ['app/b.tsx', 'next-mdx-remote/rsc', 'one file knows the MDX renderer'],
] as const

const ALLOWED = [
  ['lib/content/mdx.server.ts', 'next-mdx-remote/rsc'],
  ['lib/content/c.ts', '@/lib/dates'],
  ['lib/content/body/a.ts', '../problem'],
  ['lib/articles/e.ts', '@/lib/content/catalog'],
  ['lib/comments/b.ts', '@/lib/articles/read.server'],
  ['lib/share-image/b.ts', '@/lib/articles/cover'],
  ['lib/discovery/c.ts', '@/lib/share-image/card'],
  ['lib/publishing/b.ts', '@/lib/pages/expire-tags'],
  ['lib/moderation/a.ts', '@/lib/comments/thread'],
  ['lib/accounts/c.ts', '@/lib/mail/outbox.server'],
  ['lib/comments/c.ts', '@/lib/secret.server'],
  ['lib/db/b.ts', '@/lib/env.server'],
  ['components/articles/a.tsx', '@/lib/articles/story'],
  ['app/c.tsx', '@/components/site/a'],
  ['e2e/a.spec.ts', '@/bin/java'],
] as const

const HABITS = [
  [
    'lib/articles/f.ts',
    'export const x = process.env.HOME',
    'noProcessEnv',
    'only lib/env.server reads the environment',
  ],
  ['lib/articles/g.ts', 'export default 1', 'noDefaultExport', 'exports have names'],
  ['lib/articles/h.ts', 'console.log(1)', 'noConsole', 'nothing is left behind on the console'],
  ['components/site/d.tsx', 'console.log(1)', 'noConsole', 'nothing is left behind on the console'],
  ['lib/articles/i.ts', 'export const x = (y: any) => y', 'noExplicitAny', 'nothing is any'],
  [
    'lib/articles/j.ts',
    "import { Article } from './story'\nexport const x = {} satisfies Article",
    'useImportType',
    'types are imported as types',
  ],
  [
    'lib/articles/k.ts',
    'export const x = (y?: string) => y!.length',
    'noNonNullAssertion',
    'nothing is promised to be there',
  ],
  ['lib/articles/index.ts', "export * from './story'", 'noBarrelFile', 'there are no barrels'],
  [
    'lib/articles/l.ts',
    'export function x(y: number) {\n  y = 1\n  return y\n}',
    'noParameterAssign',
    'arguments stay what they were',
  ],
  [
    'lib/articles/bigStory.ts',
    'export const x = 1',
    'useFilenamingConvention',
    'files are named in kebab-case',
  ],
  [
    'lib/articles/m.ts',
    'export const x = async () => {}\nx()',
    'noFloatingPromises',
    'no promise is forgotten',
  ],
  [
    'lib/articles/n.ts',
    "import { x } from 'left-pad'\nx()",
    'noUndeclaredDependencies',
    'what is imported is declared',
  ],
  [
    'e2e/b.spec.ts',
    "import { test } from '@playwright/test'\ntest('x', async ({ page }) => {\n  await page.waitForTimeout(5)\n})",
    'noPlaywrightWaitForTimeout',
    'no test sleeps',
  ],
] as const

const EXEMPT = [
  ['lib/env.server.ts', 'export const x = process.env.HOME', 'noProcessEnv'],
  ['bin/b.ts', 'console.log(process.env.HOME)', 'noConsole'],
  ['app/section/page.tsx', 'export default function Page() {\n  return null\n}', 'noDefaultExport'],
] as const

const place = mkdtempSync(join(tmpdir(), 'masthead-lint-'))
let report: Report

/** Biome's own form, as far as it is read here. */
type Report = { diagnostics: { category: string; location: { path: string } }[] }

/** All the snippets are written to a house of the same plan and linted at one go. */
beforeAll(() => {
  for (const file of ['biome.json', 'biome.imports.json', 'package.json', 'tsconfig.json'])
    cpSync(file, join(place, file))
  for (const [file, from] of [...REFUSED, ...ALLOWED])
    write(file, `import { x } from '${from}'\n\nx()\n`)
  for (const [file, code] of [...HABITS, ...EXEMPT]) write(file, `${code}\n`)
  report = lint()
})

afterAll(() => rmSync(place, { recursive: true }))

test.each(REFUSED)('%s may not import %s: %s', (file) => {
  expect(rulesBrokenBy(file)).toContain('noRestrictedImports')
})

test.each(ALLOWED)('%s may import %s', (file) => {
  expect(rulesBrokenBy(file)).not.toContain('noRestrictedImports')
})

test.each(HABITS)('in %s, %j is refused by %s: %s', (file, _code, rule) => {
  expect(rulesBrokenBy(file)).toContain(rule)
})

test.each(EXEMPT)('%s may write %j', (file, _code, rule) => {
  expect(rulesBrokenBy(file)).not.toContain(rule)
})

function rulesBrokenBy(file: string) {
  return report.diagnostics
    .filter(({ location }) => location.path.replaceAll('\\', '/') === file)
    .map(({ category }) => category.slice(category.lastIndexOf('/') + 1))
}

function lint(): Report {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--reporter=json', '--vcs-enabled=false', '--max-diagnostics=none']
  const { stdout } = spawnSync(process.execPath, [biome, ...options], {
    cwd: place,
    encoding: 'utf8',
  })
  return JSON.parse(stdout)
}

function write(file: string, code: string) {
  mkdirSync(join(place, dirname(file)), { recursive: true })
  writeFileSync(join(place, file), code)
}
