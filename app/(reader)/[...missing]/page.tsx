import { MissingPage, missingMetadata } from '../missing-page'
import { placeholder } from '../placeholder'

export const metadata = missingMetadata

export const generateStaticParams = () => [{ missing: [placeholder, placeholder, placeholder] }]

/** Every address that no other route takes. */
export default function Missing() {
  return <MissingPage />
}
