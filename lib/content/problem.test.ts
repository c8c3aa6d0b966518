import { expect, test } from 'vitest'
import { compareProblems, formatAnnotation, formatProblem, type Problem } from './problem'

const problem: Problem = {
  file: 'articles/world/tides.mdx',
  line: 12,
  column: 5,
  rule: 'link',
  message: '/world/tide leads nowhere',
  remedy: 'Did you mean /world/tides?',
}

test('an author reads the place, the rule, what is wrong and what to do', () => {
  expect(formatProblem(problem, 'content')).toBe(
    'content/articles/world/tides.mdx:12:5  link  /world/tide leads nowhere  → Did you mean /world/tides?',
  )
})

test('a folder given with a slash at its end, and none at all', () => {
  expect(formatProblem(problem, 'content/')).toMatch(/^content\/articles/)
  expect(formatProblem(problem, '')).toMatch(/^articles/)
  expect(formatProblem({ ...problem, file: '' }, 'content')).toMatch(/^content:12:5/)
})

test('GitHub gets one line, with what would end its fields escaped', () => {
  const awkward = { ...problem, file: 'a,b:c.mdx', message: '100 % wrong\r\nand: more' }
  expect(formatAnnotation(awkward, 'content')).toBe(
    '::error file=content/a%2Cb%3Ac.mdx,line=12,col=5,title=link::100 %25 wrong%0D%0Aand: more. Did you mean /world/tides?',
  )
})

test('problems come in the order of files, then from top to bottom', () => {
  const at = (file: string, line: number, column: number) => ({ ...problem, file, line, column })
  const sorted = [at('b', 1, 1), at('a', 10, 2), at('a', 10, 1), at('a', 9, 3)].sort(
    compareProblems,
  )
  expect(sorted.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'a:9:3',
    'a:10:1',
    'a:10:2',
    'b:1:1',
  ])
})
