import { startToxicity, type ToxicityService } from '@/lib/comments/review/toxicity-service.fixture'
import { test } from './newsroom'

/** Tests with a toxicity service of their own: `newsroom.serve({ TOXICITY_URL: toxicity.url })`. */
export const testWithToxicity = test.extend<{ toxicity: ToxicityService }>({
  toxicity: async ({ browserName: _ }, use) => {
    const toxicity = await startToxicity()
    await use(toxicity)
    await toxicity.close()
  },
})
