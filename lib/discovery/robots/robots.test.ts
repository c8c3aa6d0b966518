import { expect, test } from 'vitest'
import { modelCrawlers } from './crawlers'
import { robotsTxt } from './robots'

const url = 'https://paper.example'

test('everybody is welcome but for what is nobody’s business', () => {
  expect(robotsTxt({ training: 'allow', answers: 'allow', refused: [] }, url)).toBe(`User-agent: *
Disallow: /api/
Disallow: /desk$
Disallow: /desk/
Disallow: /account$
Disallow: /account/
Disallow: /search$
Disallow: /search?

Sitemap: https://paper.example/sitemap.xml
Sitemap: https://paper.example/news-sitemap.xml
`)
})

test('who trains models can be refused, and who answers questions with a link be welcome', () => {
  const names = refusedIn(robotsTxt({ training: 'refuse', answers: 'allow', refused: [] }, url))
  expect(names).toEqual(expect.arrayContaining(['GPTBot', 'ClaudeBot', 'Google-Extended', 'CCBot']))
  expect(names).not.toEqual(expect.arrayContaining(['OAI-SearchBot']))
  expect(names).not.toEqual(expect.arrayContaining(['Googlebot']))
})

test('who answers questions can be refused alone', () => {
  const names = refusedIn(robotsTxt({ training: 'allow', answers: 'refuse', refused: [] }, url))
  expect(names.toSorted()).toEqual([...modelCrawlers.answers].toSorted())
})

test('who is refused by name is named once, however it is spelt', () => {
  const refused = ['gptbot', 'SomeBot']
  const names = refusedIn(robotsTxt({ training: 'refuse', answers: 'allow', refused }, url))
  expect(names.filter((name) => /^gptbot$/i.test(name))).toEqual(['GPTBot'])
  expect(names).toContain('SomeBot')
})

test('no crawler is in two lists', () => {
  const all = Object.values(modelCrawlers)
    .flat()
    .map((name) => name.toLowerCase())
  expect(new Set(all).size).toBe(all.length)
})

/** The names of the group that ends with `Disallow: /`. */
function refusedIn(text: string): string[] {
  const group = text.split('\n\n').find((lines) => lines.endsWith('Disallow: /')) ?? ''
  return [...group.matchAll(/^User-agent: (.+)$/gm)].map(([, name = '']) => name)
}
