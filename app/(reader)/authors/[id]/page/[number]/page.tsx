import type { Metadata } from 'next'
import { parsePageNumber } from '@/lib/articles/paging'
import { getAuthorPage } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { missingHead } from '@/lib/discovery/head/page-head'
import { MissingPage } from '../../../../missing-page'
import { placeholder } from '../../../../placeholder'
import { AuthorFront, authorMetadata } from '../../author-front'

type Props = { params: Promise<{ id: string; number: string }> }

export const generateStaticParams = () => [{ id: placeholder, number: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await workOf(params)
  return work ? authorMetadata(work) : missingHead
}

export default async function FurtherAuthorPage({ params }: Props) {
  const work = await workOf(params)
  if (!work) return <MissingPage />
  return <AuthorFront work={work} publication={readPublication()} />
}

async function workOf(params: Props['params']) {
  const { id, number } = await params
  const page = parsePageNumber(number)
  return page && getAuthorPage(id, page)
}
