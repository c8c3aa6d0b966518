import { cacheLife, cacheTag } from 'next/cache'
import { shows } from '@/lib/content/freshness.server'
import type { Article } from '@/lib/content/schema/article'
import type { Faq } from '@/lib/discovery/body/faq'
import { readMachineBody } from '@/lib/discovery/body/read.server'

/** The questions that a story answers, as they stand on its page; none when they cannot be read. */
export async function listQuestions(article: Article): Promise<readonly Faq[]> {
  try {
    return await questionsOf(article)
  } catch (error) {
    console.error(`The questions of ${article.file} could not be read`, error)
    return []
  }
}

/** Read once a version, as the body itself is. */
async function questionsOf(article: Article): Promise<readonly Faq[]> {
  'use cache'
  cacheTag(shows.publication)
  cacheLife('max')
  const { faq } = await readMachineBody(article)
  return faq
}
