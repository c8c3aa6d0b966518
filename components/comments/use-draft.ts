import { type RefObject, useEffect, useState } from 'react'

/**
 * Keeps what is being typed in this browser until it is stored, and brings it back when its writer returns. A
 * browser that refuses to keep anything loses nothing but that.
 *
 * @returns whether a draft was brought back, and what keeps and forgets it
 */
export function useDraft(
  name: string,
  field: RefObject<HTMLTextAreaElement | null>,
): { isBack: boolean; keep: (text: string) => void; forget: () => void } {
  const [isBack, setBack] = useState(false)
  useEffect(() => {
    const draft = attempt(() => localStorage.getItem(name))
    if (!draft || !field.current || field.current.value !== '') return
    field.current.value = draft
    setBack(true)
  }, [name, field])
  return {
    isBack,
    keep: (text) => {
      attempt(() => (text ? localStorage.setItem(name, text) : localStorage.removeItem(name)))
    },
    forget: () => {
      setBack(false)
      attempt(() => localStorage.removeItem(name))
    },
  }
}

function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined // storage is full, or not allowed
  }
}
