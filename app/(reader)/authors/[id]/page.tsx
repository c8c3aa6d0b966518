import type { Metadata } from 'next'
import { getAuthorPage } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { missingHead } from '@/lib/discovery/head/page-head'
import { MissingPage } from '../../missing-page'
import { placeholder } from '../../placeholder'
import { AuthorFront, authorMetadata } from './author-front'

type Props = { params: Promise<{ id: string }> }

export const generateStaticParams = () => [{ id: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await getAuthorPage((await params).id, 1)
  return work ? authorMetadata(work) : missingHead
}

export default async function AuthorPage({ params }: Props) {
  const work = await getAuthorPage((await params).id, 1)
  if (!work) return <MissingPage />
  return <AuthorFront work={work} publication={readPublication()} />
}
