import {
  type AkismetService,
  akismetKey,
  startAkismet,
} from '@/lib/comments/review/akismet/akismet-service.fixture'
import { test } from './newsroom'

/** Tests with an Akismet of their own: `newsroom.serve(environmentOf(akismet))`. */
export const testWithAkismet = test.extend<{ akismet: AkismetService }>({
  akismet: async ({ browserName: _ }, use) => {
    const akismet = await startAkismet()
    await use(akismet)
    await akismet.close()
  },
})

/** What a server must be told to ask that Akismet. */
export function environmentOf({ url }: AkismetService): Record<string, string> {
  return { AKISMET_KEY: akismetKey, AKISMET_URL: url }
}
