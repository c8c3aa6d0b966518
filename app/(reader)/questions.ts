import type { Article } from '@/lib/content/schema/article'
import type { Faq } from '@/lib/discovery/body/faq'
import { readQuestions } from '@/lib/discovery/body/read.server'

/** The questions that a story answers, as they stand on its page; none when they cannot be read. */
export async function listQuestions(article: Article): Promise<readonly Faq[]> {
  try {
    return await readQuestions(article)
  } catch (error) {
    console.error(`The questions of ${article.file} could not be read`, error)
    return []
  }
}
