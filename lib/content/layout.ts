import type { Kind } from './reading'

/** What a file is, by its path in the content folder; nothing when it belongs nowhere. */
export function kindOfFile(file: string): Kind | undefined {
  return layout.find(({ pattern }) => pattern.test(file))?.kind
}

/** Where each kind of file lives. */
const layout: readonly { kind: Kind; pattern: RegExp }[] = [
  { kind: 'article', pattern: /^articles\/[^/]+\/[^/]+\.mdx$/ },
  { kind: 'page', pattern: /^pages\/[^/]+\.mdx$/ },
  { kind: 'author', pattern: /^authors\/[^/]+\.yaml$/ },
  { kind: 'medium', pattern: /^media\/[^/]+$/ },
  { kind: 'sections', pattern: /^sections\.yaml$/ },
  { kind: 'tags', pattern: /^tags\.yaml$/ },
  { kind: 'site', pattern: /^site\.yaml$/ },
  { kind: 'moderation', pattern: /^moderation\.yaml$/ },
]

/** What to do with a file that belongs nowhere: mostly it is one letter from where it should be. */
export function strayRemedy(file: string): string {
  const name = file.split('/').at(-1) ?? file
  if (/\.(?:md|markdown|MDX)$/.test(name)) return `Rename it to ${name.replace(/\.\w+$/, '.mdx')}`
  if (/\.(?:yml|YAML)$/.test(name)) return `Rename it to ${name.replace(/\.\w+$/, '.yaml')}`
  if (/^articles\/[^/]+\.mdx$/.test(file)) {
    return 'Move it into the folder of its section: articles/<section>/<slug>.mdx'
  }
  if (/^articles\/.*\.mdx$/.test(file)) return 'Move it up: articles/<section>/<slug>.mdx'
  if (/\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(name))
    return 'Move it into media, without a folder'
  if (/^drafts?\b/i.test(file)) return 'A draft lies with the other stories and says draft: true'
  if (file.startsWith('articles/'))
    return 'Stories are articles/<section>/<slug>.mdx; delete the rest'
  return 'The folder holds articles, authors, pages, media, sections.yaml, tags.yaml, site.yaml and moderation.yaml'
}
