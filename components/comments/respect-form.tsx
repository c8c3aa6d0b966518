'use client'

import { createContext, type FormEvent, type ReactNode, use, useState } from 'react'
import { reactToComment } from '@/lib/comments/change-actions'
import { type ChangeState, emptyState } from '@/lib/comments/form-state'
import { routes } from '@/lib/routes'
import { useActionInPlace } from './use-action-in-place'
import { formWords as words } from './words'

/**
 * The one form behind the respect buttons of all the comments of a page. A form of its own at each of them would be
 * most of what it costs to draw a discussion.
 */
export function RespectForm({
  story,
  children,
}: {
  /** `section/slug`. */
  story: string
  children: ReactNode
}) {
  const [told, setTold] = useState<Record<string, string>>({})
  const [sent, setSent] = useState('')
  // The same on every page that shows comments of this story: by it a plain answer finds its form again.
  const place = routes.article(story)
  const form = useActionInPlace<ChangeState>(reactToComment, emptyState, place, (state, data) => {
    setTold((before) => ({ ...before, [commentIn(data)]: wordsOf(state) }))
  })

  function submit(event: FormEvent<HTMLFormElement>): void {
    setSent(commentIn(form.submit(event)))
  }

  function respectOf(comment: number): Respect {
    const id = String(comment)
    const isLast = sent === id
    const plain = commentOf(form.plain) === id ? wordsOf(form.plain) : ''
    return {
      isSending: isLast && form.isSending,
      told: isLast && form.lost ? words.lost : (told[id] ?? plain),
    }
  }

  return (
    <RespectOf value={respectOf}>
      <form id={respectForm} action={form.send} onSubmit={submit} hidden />
      {children}
    </RespectOf>
  )
}

/** The form that a button belongs to; the button's value is the comment. */
export const respectForm = 'respect'

/** What a respect button has to know: whether it is on its way, and what was answered. */
export type Respect = { isSending: boolean; told: string }

const RespectOf = createContext((_: number): Respect => ({ isSending: false, told: '' }))

export function useRespect(comment: number): Respect {
  return use(RespectOf)(comment)
}

function commentIn(data: FormData): string {
  return String(data.get('comment'))
}

/** The comment that a refusal is about. */
function commentOf(state: ChangeState): string | undefined {
  return state.state === 'refused' ? state.values.comment : undefined
}

function wordsOf(state: ChangeState): string {
  return 'words' in state ? state.words : ''
}
