import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'

/** The sample's stories that readers may see, as section/slug, from the files themselves. */
export async function addressesOfStories(): Promise<string[]> {
  const folder = 'content/articles'
  const files = await readdir(folder, { recursive: true })
  const stories = files.filter((file) => file.endsWith('.mdx'))
  const visible = await Promise.all(
    stories.map(async (file) => {
      const [, front = ''] = (await readFile(join(folder, file), 'utf8')).split(/^---$/m)
      const { draft, published } = parseYaml(front)
      return !draft && new Date(published) <= new Date()
    }),
  )
  return stories.filter((_, index) => visible[index]).map((file) => file.replace(/\.mdx$/, ''))
}
