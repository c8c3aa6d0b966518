/** What a request says of where it comes from. Names as in the Fetch standard. */
export type Sent = {
  origin: string | null
  referer: string | null
  fetchSite: string | null
}

/**
 * Whether a form was sent from a page of this site. Browsers say so themselves, in one of three ways; whoever says
 * nothing at all is not believed.
 *
 * | Origin | Sec-Fetch-Site | Referer | ours |
 * |---|---|---|---|
 * | of one of `hosts` | – | – | yes |
 * | any other, `null` too | – | – | no |
 * | – | `same-origin` | – | yes |
 * | – | any other | – | no |
 * | – | – | of one of `hosts` | yes |
 * | – | – | any other, or none | no |
 *
 * @param hosts names with ports, under which this site answers
 */
export function isFromHere(
  { origin, referer, fetchSite }: Sent,
  hosts: readonly string[],
): boolean {
  if (origin !== null) return hosts.includes(hostOf(origin))
  if (fetchSite !== null) return fetchSite === 'same-origin'
  return referer !== null && hosts.includes(hostOf(referer))
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : ''
}
