import type { Metadata } from 'next'
import { parsePageNumber } from '@/lib/articles/paging'
import { getSectionFront } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { missingHead } from '@/lib/discovery/head/page-head'
import { MissingPage } from '../../../missing-page'
import { placeholder } from '../../../placeholder'
import { SectionFront, sectionMetadata } from '../../section-front'

type Props = { params: Promise<{ section: string; number: string }> }

export const generateStaticParams = () => [{ section: placeholder, number: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const front = await frontOf(params)
  return front ? sectionMetadata(front) : missingHead
}

export default async function FurtherSectionPage({ params }: Props) {
  const front = await frontOf(params)
  if (!front) return <MissingPage />
  return <SectionFront front={front} publication={readPublication()} />
}

async function frontOf(params: Props['params']) {
  const { section, number } = await params
  const page = parsePageNumber(number)
  return page && getSectionFront(section, page)
}
