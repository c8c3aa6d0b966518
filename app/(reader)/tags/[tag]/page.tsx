import type { Metadata } from 'next'
import { getTagPage } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { missingHead } from '@/lib/discovery/head/page-head'
import { MissingPage } from '../../missing-page'
import { placeholder } from '../../placeholder'
import { TagFront, tagMetadata } from './tag-front'

type Props = { params: Promise<{ tag: string }> }

export const generateStaticParams = () => [{ tag: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await getTagPage((await params).tag, 1)
  return work ? tagMetadata(work) : missingHead
}

export default async function TagPage({ params }: Props) {
  const work = await getTagPage((await params).tag, 1)
  if (!work) return <MissingPage />
  return <TagFront work={work} publication={readPublication()} />
}
