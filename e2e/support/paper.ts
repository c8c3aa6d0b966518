import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Server, serve } from '@/bin/production-server'
import { expect, test as reader } from './test'

/** A newsroom with its server that all tests of a file share, since each start takes seconds. */
export type Paper = {
  url: string
  printed: () => string
  /** What the server keeps. */
  dataFolder: string
  /** An address in the network that nobody has used yet, for the header of a trusted proxy. */
  anotherAddress: () => string
}

type Worker = {
  /** Files of its content that differ from the sample. */
  paperFiles: Record<string, string>
  /** What is different about its server. */
  paperEnvironment: Record<string, string>
  paper: Paper
}

/** Tests that share a newsroom. A stack trace on the console of its server fails the test that caused it. */
export const test = reader.extend<{ quietServer: undefined; expectedOnConsole: RegExp[] }, Worker>({
  expectedOnConsole: [[], { option: true }],
  paperFiles: [{}, { option: true, scope: 'worker' }],
  paperEnvironment: [{}, { option: true, scope: 'worker' }],

  paper: [
    async ({ browserName: _, paperFiles, paperEnvironment }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'masthead-paper-'))
      await cp('content', folder, { recursive: true })
      for (const [file, text] of Object.entries(paperFiles)) {
        await mkdir(dirname(join(folder, file)), { recursive: true })
        await writeFile(join(folder, file), text)
      }
      const dataFolder = await mkdtemp(join(tmpdir(), 'masthead-paper-data-'))
      const server = await serve({
        CONTENT_DIR: folder,
        DATA_DIR: dataFolder,
        SITE_URL: '',
        TRUSTED_PROXIES: '127.0.0.1,::1',
        ...paperEnvironment,
      })
      await use(paperOf(server, dataFolder))
      await server.stop()
      for (const gone of [folder, dataFolder]) await rm(gone, { recursive: true })
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  quietServer: [
    async ({ paper, expectedOnConsole }, use) => {
      const before = paper.printed()
      await use(undefined)
      const after = paper.printed()
      const fresh = after.startsWith(before) ? after.slice(before.length) : after
      if (expectedOnConsole.some((pattern) => pattern.test(fresh))) return
      expect(fresh, 'The server printed a fault').not.toMatch(/^\s+at .+[:(]|⨯|\w*Error:/m)
    },
    { auto: true },
  ],
})

let count = 0

function paperOf({ url, printed }: Server, dataFolder: string): Paper {
  return {
    url,
    printed,
    dataFolder,
    anotherAddress: () => {
      count += 1
      return `10.7.${(count >> 8) & 255}.${count & 255}`
    },
  }
}
