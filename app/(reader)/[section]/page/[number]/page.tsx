import type { Metadata } from 'next'
import { parsePageNumber } from '@/lib/articles/paging'
import { getSectionFront } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { MissingPage, missingMetadata } from '../../../missing-page'
import { placeholder } from '../../../placeholder'
import { SectionFront } from '../../section-front'

type Props = { params: Promise<{ section: string; number: string }> }

export const generateStaticParams = () => [{ section: placeholder, number: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const front = await frontOf(params)
  if (!front) return missingMetadata
  const { section, stories } = front
  return {
    title: `${section.name}, page ${stories.page}`,
    description: section.description,
    alternates: { canonical: routes.section(section.id, stories.page) },
  }
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
