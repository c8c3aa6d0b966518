import { type FormEvent, useActionState, useState, useTransition } from 'react'

/**
 * A form that works without scripts, and stays where it is with them. React would do the second by itself, but
 * would show a fault page in the place of everything when the answer does not arrive; here the form stays, with
 * what was typed.
 *
 * @param permalink where a browser without scripts is when it is told what was wrong
 */
export function useActionInPlace<State>(
  action: (previous: Awaited<State>, form: FormData) => Promise<Awaited<State>>,
  initial: Awaited<State>,
  permalink: string,
  answered: (state: Awaited<State>, form: FormData) => void,
) {
  const [plain, send] = useActionState(action, initial, permalink)
  const [inPlace, setInPlace] = useState<Awaited<State>>()
  const [lost, setLost] = useState(false)
  const [isSending, start] = useTransition()
  const state = inPlace ?? plain

  function submit(event: FormEvent<HTMLFormElement>): FormData {
    event.preventDefault()
    const { nativeEvent, currentTarget } = event
    const by = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    const form = new FormData(currentTarget, by)
    setLost(false)
    start(async () => {
      try {
        const next = await action(state, form)
        setInPlace(next)
        answered(next, form)
      } catch {
        setLost(true) // the connection broke, or the server is another one by now
      }
    })
    return form
  }

  return { state, plain, send, submit, isSending, lost }
}
