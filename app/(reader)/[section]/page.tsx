import type { Metadata } from 'next'
import { getSectionFront } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { MissingPage, missingMetadata } from '../missing-page'
import { placeholder } from '../placeholder'
import { SectionFront } from './section-front'

type Props = { params: Promise<{ section: string }> }

export const generateStaticParams = () => [{ section: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const front = await getSectionFront((await params).section, 1)
  if (!front) return missingMetadata
  const { section } = front
  return {
    title: section.name,
    description: section.description,
    alternates: { canonical: routes.section(section.id) },
  }
}

export default async function SectionPage({ params }: Props) {
  const front = await getSectionFront((await params).section, 1)
  if (!front) return <MissingPage />
  return <SectionFront front={front} publication={readPublication()} />
}
