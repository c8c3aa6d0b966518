import { type RefObject, useEffect, useState } from 'react'
import { postComment } from '@/lib/comments/actions'
import { emptyState, type PostState, type PostValues } from '@/lib/comments/form-state'
import { rememberOwn } from './own-comments'
import { useActionInPlace } from './use-action-in-place'
import { useDraft } from './use-draft'
import { type Self, whoAmI } from './who-am-i'

const nothing: PostValues = { text: '', name: '', email: '', wantsReplies: false }

/** Everything that moves in the form for a comment: see `CommentForm`. */
export function usePosting(
  draftName: string,
  permalink: string,
  area: RefObject<HTMLTextAreaElement | null>,
) {
  const draft = useDraft(draftName, area)
  const [openedAt, setOpenedAt] = useState('')
  const [formKey, setFormKey] = useState('')
  const [self, setSelf] = useState<Self>()
  const [sent, setSent] = useState('')
  const form = useActionInPlace<PostState>(postComment, emptyState, permalink, answered)
  const { state } = form

  // Whoever was refused is taken to the first field that is to be mended.
  useEffect(() => {
    if (state.state !== 'refused' && state.state !== 'asked') return
    const wrong = area.current?.form?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const first = wrong ?? area.current
    first?.focus()
  }, [state, area])

  // The scripts come because somebody has touched the form, and then that touch was before them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts have come
  useEffect(() => {
    if (area.current?.form?.contains(document.activeElement)) begin()
  }, [])

  function answered(next: PostState, data: FormData): void {
    if (next.state !== 'published' && next.state !== 'held') return
    const text = String(data.get('text') ?? '')
    rememberOwn(next.id, { text, until: new Date(next.changeableUntil) })
    if (self?.signedIn && !self.name) setSelf({ ...self, name: String(data.get('name') ?? '') })
    draft.forget()
    setFormKey(crypto.randomUUID())
    setSent(text)
    if (area.current) area.current.value = ''
  }

  /** On the first touch: from then on the clock runs, and the server is asked who this is. */
  function begin(): void {
    if (openedAt) return
    setOpenedAt(new Date().toISOString())
    setFormKey(crypto.randomUUID())
    whoAmI().then(setSelf, () => undefined)
  }

  return {
    ...form,
    values: 'values' in state ? state.values : nothing,
    problems: state.state === 'refused' ? state.problems : {},
    /** What was sent and does not stand on the page yet. */
    held: state.state === 'held' ? sent : '',
    ...{ draft, openedAt, formKey, self, begin },
  }
}
