import type { Metadata } from 'next'
import { routes } from '@/lib/routes'
import { MovedPage } from '../../moved-page'
import { placeholder } from '../../placeholder'
import { AboutPage, aboutMetadata } from '../about-page'

type Props = { params: Promise<{ page: string }> }

export const generateStaticParams = () => [{ page: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return aboutMetadata((await params).page)
}

export default async function FurtherAboutPage({ params }: Props) {
  const { page } = await params
  if (page === 'about') return <MovedPage to={routes.about()} />
  return <AboutPage slug={page} />
}
