import type { Metadata } from 'next'
import { AboutPage, aboutMetadata } from './about-page'

/** The page of /about itself is the file `about.mdx`. */
const slug = 'about'

export function generateMetadata(): Metadata | Promise<Metadata> {
  return aboutMetadata(slug)
}

export default function About() {
  return <AboutPage slug={slug} />
}
