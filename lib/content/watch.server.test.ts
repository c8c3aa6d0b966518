import { mkdir, rename, symlink, unlink } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aDesk, aStory, type Desk } from './newsroom.fixture'
import { watchFolder } from './watch.server'

const story = 'articles/world/good-story.mdx'

/** What was heard, each time a list of files, or nothing for "anything". */
async function listen(desk: Pick<Desk, 'folder'>): Promise<(readonly string[] | undefined)[]> {
  const heard: (readonly string[] | undefined)[] = []
  onTestFinished(await watchFolder(desk.folder, (files) => heard.push(files)))
  return heard
}

test('a story that is saved is heard of by its name, once', async () => {
  const desk = await aDesk()
  const heard = await listen(desk)
  await desk.write(story, aStory('One.'))
  await vi.waitFor(() => expect(heard).toEqual([[story]]))
})

test('an editor that writes another file and puts it in the place of the old', async () => {
  const desk = await aDesk()
  const heard = await listen(desk)
  const full = path.join(desk.folder, story)
  await desk.write('articles/world/.good-story.mdx.swp', aStory('One.'))
  await rename(path.join(desk.folder, 'articles/world/.good-story.mdx.swp'), full)
  await vi.waitFor(() => expect(heard).toEqual([[story]]))
})

test('a story that is deleted', async () => {
  const desk = await aDesk()
  const heard = await listen(desk)
  await desk.remove(story)
  await vi.waitFor(() => expect(heard.flat()).toContain(story))
})

test('a section that is new, and what is written into it afterwards', async () => {
  const desk = await aDesk()
  const heard = await listen(desk)
  await desk.write('articles/science/first.mdx', aStory('One.'))
  await vi.waitFor(() => expect(heard).toContain(undefined))
  await vi.waitFor(async () => {
    await desk.write('articles/science/second.mdx', aStory('Two.'))
    expect(heard.flat()).toContain('articles/science/second.mdx')
  })
})

test('a file that ends in the middle of a line is waited for', async () => {
  const desk = await aDesk()
  const heard = await listen(desk)
  await desk.write(story, aStory('Half a sen').trimEnd())
  await desk.write('site.yaml', 'name: The Test Gazette\n')
  await vi.waitFor(() => expect(heard).toEqual([['site.yaml']]))
  await desk.write(story, aStory('Half a sentence.'))
  await vi.waitFor(() => expect(heard).toEqual([['site.yaml'], [story]]))
})

test('a newsroom that is a link is heard of when the link leads elsewhere', async () => {
  const one = await aDesk()
  const other = await aDesk()
  const around = await aDesk('empty')
  const folder = path.join(around.folder, 'current')
  await symlink(one.folder, folder)
  const heard = await listen({ folder })
  await symlink(other.folder, `${folder}.new`)
  await rename(`${folder}.new`, folder)
  await vi.waitFor(() => expect(heard).toContain(undefined))
  await vi.waitFor(async () => {
    await other.write(story, aStory('In the other.'))
    expect(heard.flat()).toContain(story)
  })
})

test('a link further up that is turned elsewhere, as git-sync does', async () => {
  const around = await aDesk('empty')
  const place = (name: string) => path.join(around.folder, name)
  for (const version of ['one', 'other']) {
    const desk = await aDesk()
    await mkdir(place(version))
    await rename(desk.folder, place(`${version}/content`))
    await mkdir(desk.folder)
  }
  await symlink('one', place('current'))
  const heard = await listen({ folder: place('current/content') })
  await symlink('other', place('current.new'))
  await rename(place('current.new'), place('current'))
  await vi.waitFor(() => expect(heard).toContain(undefined))
})

test('a folder that is not there when the server starts is heard of when it comes', async () => {
  const around = await aDesk('empty')
  const desk = await aDesk()
  const folder = path.join(around.folder, 'content')
  const heard = await listen({ folder })
  await symlink(desk.folder, folder)
  await vi.waitFor(() => expect(heard).toContain(undefined))
  await unlink(folder)
})
