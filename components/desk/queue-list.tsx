'use client'

import { useRef, useState } from 'react'
import type { DateStyle } from '@/lib/dates'
import { decideByForm, undoLast } from '@/lib/moderation/actions'
import type { CommentDecision, RejectionReason } from '@/lib/moderation/decision'
import type { QueueItem } from '@/lib/moderation/queue-item'
import { reasonWords } from '@/lib/moderation/reasons'
import { type DeskQueue, routes } from '@/lib/routes'
import { BulkBar } from './bulk-bar'
import { DecisionWords } from './decision-words'
import { ItemView } from './item-view'
import { KeyHelp } from './key-help'
import styles from './queue.module.css'
import { useDesk } from './use-desk'
import { useKeys } from './use-keys'

/** A queue as a moderator works through it, with the keys alone or without any script at all. */
export function QueueList({
  queue,
  items,
  dates,
  told,
  alone = false,
}: {
  queue: DeskQueue
  items: readonly QueueItem[]
  dates: DateStyle
  /** What became of a plain form. */
  told: string
  /** One comment on a page of its own: there is nothing to tick, and room for words. */
  alone?: boolean
}) {
  const desk = useDesk(items)
  const [at, setAt] = useState(-1)
  const [rejecting, setRejecting] = useState<number>()
  const [hasKeys, setHasKeys] = useState(true)
  const list = useRef<HTMLOListElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const reasons = keysOf(reasonWords)
  const current = items[at]
  const chosen = items.filter(({ id }) => desk.chosen.has(id))
  const these = chosen.length > 0 ? chosen : items.filter((_, index) => index === at)

  function decide(
    kind: CommentDecision,
    about: readonly QueueItem[],
    reason?: RejectionReason,
  ): void {
    const words = alone ? typedIn(form.current) : ''
    desk.decide(about, kind, { words, ...(reason && { reason }) })
  }

  function go(to: number): void {
    const next = Math.max(0, Math.min(items.length - 1, to))
    setAt(next)
    list.current?.children[next]?.querySelector<HTMLElement>('article')?.focus()
  }

  function decided(act: () => void): void {
    act()
    setRejecting(undefined)
    const next = items.findIndex(
      ({ id }, index) => index > at && !desk.fates.has(id) && !these.some((item) => item.id === id),
    )
    if (next >= 0) go(next)
  }

  useKeys(hasKeys, {
    j: () => go(at + 1),
    k: () => go(at - 1),
    a: () => decided(() => decide(queue === 'appeals' ? 'overturn' : approving(queue), these)),
    s: () => decided(() => decide('spam', these)),
    f: () => decided(() => decide(current?.featured ? 'unfeature' : 'feature', these)),
    r: () => (queue === 'appeals' ? decided(() => decide('uphold', these)) : setRejecting(at)),
    u: desk.undo,
    x: () => current && desk.choose(current.id),
    // biome-ignore lint/correctness/noComponentHookFactories: a key, and no component
    Escape: () => setRejecting(undefined),
    ...(rejecting === undefined
      ? {}
      : Object.fromEntries(
          reasons.map((reason, index) => [
            String((index + 1) % 10),
            () => decided(() => decide('reject', these, reason)),
          ]),
        )),
  })

  return (
    <form ref={form} action={decideByForm} className={styles.desk}>
      <input type="hidden" name="queue" value={queue} />
      {alone ? (
        <DecisionWords />
      ) : (
        <BulkBar queue={queue} count={desk.chosen.size} undo={undoLast} />
      )}
      <p role="status" className={styles.told}>
        {desk.told || told}
      </p>
      <KeyHelp isOn={hasKeys} onSwitch={() => setHasKeys(!hasKeys)} />
      <ol ref={list} className={styles.items}>
        {items.map((item, index) => (
          <li key={item.id}>
            <ItemView
              item={item}
              version={desk.versionOf(item)}
              queue={queue}
              dates={dates}
              fate={desk.fates.get(item.id)}
              isChosen={alone ? undefined : desk.chosen.has(item.id)}
              isRejecting={rejecting === index}
              onFocus={() => setAt(index)}
              onChoose={() => desk.choose(item.id)}
              onDecide={(kind, reason) => {
                setRejecting(undefined)
                decide(kind, [item], reason)
              }}
              onReject={() => {
                setAt(index)
                setRejecting(index)
              }}
            />
          </li>
        ))}
      </ol>
      {items.length > 0 &&
        desk.open.length === 0 &&
        (desk.isSending ? (
          <p>Your decisions are being sent …</p>
        ) : (
          <p>
            All of it is decided. <a href={routes.deskComments(queue)}>See what has come since</a>
          </p>
        ))}
    </form>
  )
}

function typedIn(form: HTMLFormElement | null): string {
  return form ? String(new FormData(form).get('words') ?? '') : ''
}

/** On the page already: to approve it is to say that the report was wrong. */
function approving(queue: DeskQueue): 'keep' | 'approve' {
  return queue === 'reported' || queue === 'recent' ? 'keep' : 'approve'
}

/** `Object.keys` with the type that these objects have: nobody adds a key to them. */
function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[] // the type says of what the record is made
}
