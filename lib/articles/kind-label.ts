import type { ArticleKind } from '@/lib/content/schema/article'

/** The word that readers see for a kind. Plain news needs none. */
export const kindLabel: Record<ArticleKind, string | undefined> = {
  news: undefined,
  analysis: 'Analysis',
  opinion: 'Opinion',
  background: 'Background',
  reportage: 'Reportage',
  review: 'Review',
  explainer: 'Explainer',
}
