import type { Metadata } from 'next'
import { getAuthorPage } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { MissingPage, missingMetadata } from '../../missing-page'
import { placeholder } from '../../placeholder'
import { AuthorFront } from './author-front'

type Props = { params: Promise<{ id: string }> }

export const generateStaticParams = () => [{ id: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await getAuthorPage((await params).id, 1)
  if (!work) return missingMetadata
  const { author } = work
  return {
    title: author.name,
    description: author.bio,
    alternates: { canonical: routes.author(author.id) },
  }
}

export default async function AuthorPage({ params }: Props) {
  const work = await getAuthorPage((await params).id, 1)
  if (!work) return <MissingPage />
  return <AuthorFront work={work} publication={readPublication()} />
}
