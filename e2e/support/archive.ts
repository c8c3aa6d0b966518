import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@/bin/production-server'
import { aStory } from './newsroom'
import { commitAll } from './repository'
import { test as reader } from './test'

/** A newsroom whose content is a git repository with a past, and its server; shared by the tests of a file. */
export type Archive = {
  url: string
  folder: string
  /** Commits of the story `/world/the-lock`, oldest first. */
  commits: readonly string[]
  printed: () => string
}

export const lockFile = 'articles/world/the-lock.mdx'

export const test = reader.extend<object, { archive: Archive }>({
  archive: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'masthead-archive-'))
      await cp('content', folder, { recursive: true })
      const commits: string[] = []
      for (const { text, message, by, at } of past) {
        await writeFile(join(folder, lockFile), text)
        commits.push(commitAll(folder, message, { by, at }))
      }
      const server = await serve({ CONTENT_DIR: folder, SITE_URL: 'https://paper.example' })
      await use({ url: server.url, folder, commits, printed: server.printed })
      await server.stop()
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

const paragraphs = [
  'It was opened in spring.',
  'Two ships pass it in an hour.',
  'The keeper lives beside it.',
]
const correction = [
  'corrections:',
  '  - date: 2026-03-03T08:00:00+00:00',
  '    text: "An earlier version said that the lock is 24 metres wide. It is 42 metres wide."',
]

function body(width: number, end = 'Nobody has counted the fish.'): string {
  return [`The lock is ${width} metres wide.`, ...paragraphs, '## Below the gate', end].join('\n\n')
}

const past = [
  {
    text: aStory('A lock for the new harbour', ['draft: true'], body(24)),
    message: 'A draft that says too much',
    by: 'James Carter',
    at: '2026-02-01T08:00:00Z',
  },
  {
    text: aStory('A lock for the new harbour', [], body(24)),
    message: 'Publish the lock',
    by: 'James Carter',
    at: '2026-03-01T08:00:00Z',
  },
  {
    text: aStory('A lock for the new harbour', [], body(24, 'Nobody has counted the fish...')),
    message: 'Set the dots as a compositor would',
    by: 'Amara Okafor',
    at: '2026-03-02T08:00:00Z',
  },
  {
    text: aStory(
      'A lock for the new harbour',
      correction,
      body(42, 'Nobody has counted the fish...'),
    ),
    message: '\u202e<script>alert("x")</script> Put the width right, says boss@secret.example',
    by: 'Nell <b>Ashworth',
    at: '2026-03-03T08:00:00Z',
  },
  {
    text: aStory(
      'A wider lock for the harbour',
      correction,
      body(42, 'Seven hundred fish were counted.'),
    ),
    message: 'Say how many fish there are\n\nThe minister rang about it.',
    by: 'Amara Okafor',
    at: '2026-03-04T08:00:00Z',
  },
]
