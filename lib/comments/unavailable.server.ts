import 'server-only'
import { reasonOf } from '@/lib/db/fault'

/**
 * What a verb says, or `otherwise` when the database cannot be reached: a writer is told so and keeps the text. The
 * operator finds the fault on the console.
 */
export async function refuseWhenDown<Result>(
  verb: () => Promise<Result>,
  otherwise: () => Result,
): Promise<Result> {
  try {
    return await verb()
  } catch (fault) {
    console.error(`A form could not be answered: ${reasonOf(fault)}`)
    return otherwise()
  }
}
