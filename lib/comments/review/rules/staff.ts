import { canModerate } from '@/lib/accounts/person'
import { type InstantRule, pass } from '../rule'

/** The newsroom itself: moderators, editors and authors may quote a blocked word, and wait for nobody. */
export const staff: InstantRule = {
  name: 'staff',
  version: 1,
  examine: ({ person }) =>
    person?.author !== undefined || canModerate(person) ? { outcome: 'publish' } : pass,
}
