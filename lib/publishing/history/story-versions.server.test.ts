import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aRepository, runGit, storyFile, type TestRepository, versionsOfTides } from './git.fixture'
import { countUpdates } from './versions'

const file = 'articles/world/tides.mdx'
let repository: TestRepository
let dataDir: string

beforeEach(() => {
  repository = aRepository()
  dataDir = mkdtempSync(join(tmpdir(), 'masthead-data-'))
})
afterEach(() => {
  repository.clear()
  rmSync(dataDir, { recursive: true })
})

const history = (oldSlugs: string[] = []) => versionsOfTides(repository.folder, dataDir, oldSlugs)

describe('what readers could see of a story', () => {
  test('each version has its time, its author and the subject of its commit', async () => {
    repository.write(file, storyFile('The lock is 24 metres wide.'))
    repository.commit('Publish the tides', { at: '2026-03-01T08:00:00Z' })
    repository.write(file, storyFile('The lock is 42 metres wide.'))
    const second = repository.commit('Put the width right\n\nJim got it wrong again.', {
      at: '2026-03-02T09:30:00Z',
      by: 'Ben Quay',
    })
    const { versions, beginning } = await history()
    expect(versions).toMatchObject([
      {
        id: second.slice(0, 10),
        at: new Date('2026-03-02T09:30:00Z'),
        authors: ['Ben Quay'],
        message: 'Put the width right',
        change: { weight: 'substantive', words: { added: 1, removed: 1 } },
      },
      { authors: ['Ada Quill'], message: 'Publish the tides', change: undefined },
    ])
    expect(beginning).toBe('published')
    expect(JSON.stringify(versions)).not.toMatch(/Jim|secret\.example/)
  })

  test('drafts are not shown, nor what was replaced before the minute of publication', async () => {
    repository.write(file, storyFile('A first idea.', ['draft: true']))
    repository.commit('Begin', { at: '2026-02-20T08:00:00Z' })
    repository.write(file, storyFile('An embargoed text.'))
    repository.commit('Ready, embargoed', { at: '2026-02-21T08:00:00Z' })
    repository.write(file, storyFile('The text that came out.'))
    repository.commit('Tidy up before it is out', { at: '2026-02-22T08:00:00Z' })
    repository.write(file, storyFile('The text that came later.'))
    repository.commit('Later', { at: '2026-03-05T08:00:00Z' })
    const { versions } = await history()
    expect(versions.map(({ message, at }) => [message, at.toISOString()])).toEqual([
      ['Later', '2026-03-05T08:00:00.000Z'],
      ['Tidy up before it is out', '2026-03-01T08:00:00.000Z'],
    ])
  })

  test('a file that could not be read was never on the page', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit('Publish')
    repository.write(file, 'no front matter at all')
    repository.commit('Break it', { at: '2026-03-02T08:00:00Z' })
    repository.write(file, storyFile('Two.'))
    repository.commit('Mend it', { at: '2026-03-03T08:00:00Z' })
    const { versions } = await history()
    expect(versions.map(({ message }) => message)).toEqual(['Mend it', 'Publish'])
  })

  test('what is only saved is not history', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit('Publish')
    repository.write(file, storyFile('Saved and not committed.'))
    expect((await history()).versions).toHaveLength(1)
  })

  test('a correction is told with the version that brought it', async () => {
    repository.write(file, storyFile('It is 24.'))
    repository.commit('Publish')
    const fields = ['corrections:', '  - date: 2026-03-02T08:00:00Z', '    text: "It is 42."']
    repository.write(file, storyFile('It is 42.', fields))
    repository.commit('Correct\n\nChange: minor', { at: '2026-03-02T08:00:00Z' })
    const [correction] = (await history()).versions
    expect(correction?.change).toMatchObject({
      weight: 'substantive',
      corrections: [{ text: 'It is 42.', date: new Date('2026-03-02T08:00:00Z') }],
    })
  })
})

describe('what a commit says of itself', () => {
  test.each([
    ['Rephrase\n\nChange: minor', 'minor'],
    ['Rephrase\n\nWith care.\n\nChange: Minor\nReviewed-by: Ben', 'minor'],
    ['Rephrase', 'substantive'],
    ['Rephrase\n\nChange: whatever', 'substantive'],
  ])('%j is %s', async (message, weight) => {
    repository.write(file, storyFile('The ship came in at noon.'))
    repository.commit('Publish')
    repository.write(file, storyFile('At midday the vessel arrived.'))
    repository.commit(message, { at: '2026-03-02T08:00:00Z' })
    const { versions } = await history()
    expect(versions[0]?.change?.weight).toBe(weight)
    expect(countUpdates(versions)).toBe(weight === 'minor' ? 0 : 1)
  })

  test('a public note is shown in place of the subject', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit('Legal says so\n\nPublic-note: Two names were taken out.')
    expect((await history()).versions[0]?.message).toBe('Two names were taken out.')
  })

  test('a hostile message and name stay one harmless line without addresses', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit(
      '\u202eevil\u2066 <script>\u0007alert(1)</script> boss@paper.example\x1f\x1e!',
      {
        by: '\u202eAda <b>',
      },
    )
    const [version] = (await history()).versions
    expect(version?.message).toBe('evil <script> alert(1)</script> … !')
    expect(version?.authors).toEqual(['Ada b'])
  })

  test('an address in place of a name is nobody’s name', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit('Publish', { by: 'ada@paper.example' })
    expect((await history()).versions[0]?.authors).toEqual([])
  })

  test('a message that is not UTF-8 does not hide the version', async () => {
    const text = storyFile('One.')
    const head = 'commit refs/heads/main\ncommitter Ada <a@b> 1772352000 +0000\ndata 5\n'
    const tail = `\nM 100644 inline ${file}\ndata ${text.length}\n${text}\n`
    const broken = Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x21])
    const input = Buffer.concat([Buffer.from(head), broken, Buffer.from(tail)])
    runGit(repository.folder, ['fast-import', '--quiet'], { input })
    repository.write(file, storyFile('Two.'))
    repository.commit(Buffer.from([0x43, 0x61, 0x66, 0xe9]), {
      at: '2026-03-02T08:00:00Z',
      options: ['-c', 'i18n.commitEncoding=ISO-8859-1'],
    })
    const { versions } = await history()
    expect(versions.map(({ message }) => message)).toEqual(['Café', 'Caf\ufffd!'])
  })
})

describe('a story that moved', () => {
  test('is followed through a renamed file', async () => {
    repository.write('articles/science/waves.mdx', storyFile('A long text about water. '.repeat(9)))
    repository.commit('Publish')
    repository.move('articles/science/waves.mdx', file)
    repository.commit('Move it', { at: '2026-03-02T08:00:00Z' })
    const { versions } = await history()
    expect(versions.map(({ path }) => path)).toEqual([file, 'articles/science/waves.mdx'])
    expect(versions[0]?.change?.weight).toBe('minor')
  })

  test('is followed by its old slugs where the text was new as well', async () => {
    repository.write('articles/science/waves.mdx', storyFile('A text.'))
    repository.commit('Publish')
    repository.remove('articles/science/waves.mdx')
    const fields = ['oldSlugs: [science/waves]', 'notice: All of it is new.']
    repository.write(file, storyFile('Quite another one. '.repeat(40), fields, 'Not what it was'))
    repository.commit('Rewrite it elsewhere', { at: '2026-03-02T08:00:00Z' })
    const { versions } = await history(['science/waves'])
    expect(versions.map(({ message }) => message)).toEqual(['Rewrite it elsewhere', 'Publish'])
  })

  test('does not take along what another story at the old address says now', async () => {
    repository.write(file, storyFile('The old one. '.repeat(20)))
    repository.commit('Publish')
    repository.move(file, 'articles/world/waves.mdx')
    repository.commit('Move it', { at: '2026-03-02T08:00:00Z' })
    repository.write(file, storyFile('Something else altogether.', [], 'Another story of today'))
    repository.commit('A new story', { at: '2026-03-03T08:00:00Z' })
    expect((await history()).versions.map(({ message }) => message)).toEqual(['A new story'])
  })

  test('is followed there and back', async () => {
    repository.write(file, storyFile('The old one. '.repeat(20)))
    repository.commit('Publish')
    repository.move(file, 'articles/world/waves.mdx')
    repository.commit('There', { at: '2026-03-02T08:00:00Z' })
    repository.move('articles/world/waves.mdx', file)
    repository.commit('And back', { at: '2026-03-03T08:00:00Z' })
    expect((await history()).versions.map(({ message }) => message)).toEqual([
      'And back',
      'There',
      'Publish',
    ])
  })

  test('that was taken away and came back keeps its past', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit('Publish')
    repository.remove(file)
    repository.commit('Take it down', { at: '2026-03-02T08:00:00Z' })
    repository.write(file, storyFile('Two.'))
    repository.commit('Put it back', { at: '2026-03-03T08:00:00Z' })
    expect((await history()).versions.map(({ message }) => message)).toEqual([
      'Put it back',
      'Publish',
    ])
  })
})

describe('what came by a merge', () => {
  beforeEach(() => {
    repository.write(file, storyFile('One.'))
    repository.commit('Publish')
    repository.git('switch', '--quiet', '--create', 'rework')
    repository.write(file, storyFile('Half of two.'))
    repository.commit('Work in progress', { at: '2026-03-02T08:00:00Z', by: 'Ben Quay' })
    repository.write(file, storyFile('Two.'))
    repository.commit('Say that there are two', { at: '2026-03-03T08:00:00Z', by: 'Cy Rope' })
    repository.git('switch', '--quiet', 'main')
  })

  const merge = (message: string) =>
    runGit(repository.folder, ['merge', '--quiet', '--no-ff', '-m', message, 'rework'], {
      at: '2026-03-04T08:00:00Z',
    })

  test('is one version, of the minute of the merge, by those who wrote it', async () => {
    merge("Merge branch 'rework'")
    expect((await history()).versions[0]).toMatchObject({
      at: new Date('2026-03-04T08:00:00Z'),
      authors: ['Ben Quay', 'Cy Rope'],
      message: 'Say that there are two',
    })
    expect((await history()).versions).toHaveLength(2)
  })

  test('is told by the title of its pull request', async () => {
    merge('Merge pull request #7 from paper/rework\n\nThere are two of them')
    expect((await history()).versions[0]?.message).toBe('There are two of them')
  })
})
