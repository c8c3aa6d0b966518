import { decideHere } from '@/lib/moderation/actions'
import type { Decided } from '@/lib/moderation/decision'
import type { Rulings } from '@/lib/moderation/desk-form'

type Waiting = { rulings: Rulings; answer: PromiseWithResolvers<Decided[]> }

/** What one call takes along at the most. */
const together = 100

/**
 * Sends decisions in the order in which they were made. The framework makes one call after another; whatever has
 * gathered during one goes along with the next, so that a quick hand does not wait two hundred times.
 */
export class DecisionSender {
  private waiting: Waiting[] = []
  private isBusy = false

  /** What became of them. @throws when they did not reach the server */
  send(rulings: Rulings): Promise<Decided[]> {
    const answer = Promise.withResolvers<Decided[]>()
    this.waiting.push({ rulings, answer })
    if (!this.isBusy) void this.work()
    return answer.promise
  }

  private async work(): Promise<void> {
    this.isBusy = true
    while (this.waiting.length > 0) {
      const now = this.waiting.slice(0, together)
      this.waiting = this.waiting.slice(together)
      try {
        const outcomes = await decideHere(now.map(({ rulings }) => rulings))
        for (const [at, { answer }] of now.entries()) answer.resolve(outcomes[at] ?? [])
      } catch (fault) {
        for (const { answer } of now) answer.reject(fault)
      }
    }
    this.isBusy = false
  }
}
