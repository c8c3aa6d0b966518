import type { NewsMediaOrganizationLeaf } from 'schema-dts'
import type { Policies } from '@/lib/content/schema/policies'
import { routes } from '@/lib/routes'
import { filled } from './filled'
import type { Paper } from './graph'
import { ids } from './ids'

/** Who publishes, and where it says how it works: https://schema.org/NewsMediaOrganization. */
export function organization({ site, url }: Paper): NewsMediaOrganizationLeaf {
  const { email, corrections } = site.contact
  return {
    '@type': 'NewsMediaOrganization',
    '@id': ids.organization(url),
    name: site.name,
    url: url + routes.front(),
    logo: { '@type': 'ImageObject', url: url + routes.icon('512'), width: '512', height: '512' },
    foundingDate: site.foundingDate,
    email,
    contactPoint: corrections
      ? { '@type': 'ContactPoint', contactType: 'corrections', email: corrections }
      : undefined,
    sameAs: filled(site.profiles),
    ...policies(site.policies, url),
  }
}

/** What readers call a policy, and what schema.org calls it. */
const policyNames = {
  principles: 'publishingPrinciples',
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  verification: 'verificationFactCheckingPolicy',
  unnamedSources: 'unnamedSourcesPolicy',
  feedback: 'actionableFeedbackPolicy',
  diversity: 'diversityPolicy',
  mission: 'missionCoveragePrioritiesPolicy',
  masthead: 'masthead',
  ownership: 'ownershipFundingInfo',
} as const satisfies Record<keyof Policies, keyof NewsMediaOrganizationLeaf>

function policies(written: Policies, url: string): Partial<NewsMediaOrganizationLeaf> {
  const named = Object.entries(policyNames).map(([ours, theirs]) => {
    const address = written[ours as keyof Policies] // the table has exactly these keys
    return [theirs, address && url + address]
  })
  return Object.fromEntries(named)
}
