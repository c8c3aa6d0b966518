import type { Metadata } from 'next'
import { getTagPage } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { MissingPage, missingMetadata } from '../../missing-page'
import { placeholder } from '../../placeholder'
import { TagFront } from './tag-front'

type Props = { params: Promise<{ tag: string }> }

export const generateStaticParams = () => [{ tag: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await getTagPage((await params).tag, 1)
  if (!work) return missingMetadata
  const { tag } = work
  return {
    title: tag.name,
    description: tag.description,
    alternates: { canonical: routes.tag(tag.id) },
  }
}

export default async function TagPage({ params }: Props) {
  const work = await getTagPage((await params).tag, 1)
  if (!work) return <MissingPage />
  return <TagFront work={work} publication={readPublication()} />
}
