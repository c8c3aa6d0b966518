import type { Metadata } from 'next'
import { getSectionFront } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { missingHead } from '@/lib/discovery/head/page-head'
import { MissingPage } from '../missing-page'
import { placeholder } from '../placeholder'
import { SectionFront, sectionMetadata } from './section-front'

type Props = { params: Promise<{ section: string }> }

export const generateStaticParams = () => [{ section: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const front = await getSectionFront((await params).section, 1)
  return front ? sectionMetadata(front) : missingHead
}

export default async function SectionPage({ params }: Props) {
  const front = await getSectionFront((await params).section, 1)
  if (!front) return <MissingPage />
  return <SectionFront front={front} publication={readPublication()} />
}
