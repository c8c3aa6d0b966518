import type { Metadata } from 'next'
import { parsePageNumber } from '@/lib/articles/paging'
import { getTagPage } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { missingHead } from '@/lib/discovery/head/page-head'
import { MissingPage } from '../../../../missing-page'
import { placeholder } from '../../../../placeholder'
import { TagFront, tagMetadata } from '../../tag-front'

type Props = { params: Promise<{ tag: string; number: string }> }

export const generateStaticParams = () => [{ tag: placeholder, number: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await workOf(params)
  return work ? tagMetadata(work) : missingHead
}

export default async function FurtherTagPage({ params }: Props) {
  const work = await workOf(params)
  if (!work) return <MissingPage />
  return <TagFront work={work} publication={readPublication()} />
}

async function workOf(params: Props['params']) {
  const { tag, number } = await params
  const page = parsePageNumber(number)
  return page && getTagPage(tag, page)
}
