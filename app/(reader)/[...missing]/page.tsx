import { missingHead } from '@/lib/discovery/head/page-head'
import { MissingPage } from '../missing-page'
import { placeholder } from '../placeholder'

export const metadata = missingHead

export const generateStaticParams = () => [{ missing: [placeholder, placeholder, placeholder] }]

/** Every address that no other route takes. */
export default function Missing() {
  return <MissingPage />
}
