'use client'

import { useRef, useState } from 'react'
import type { DateStyle } from '@/lib/dates'
import { decideByForm, undoLast } from '@/lib/moderation/actions'
import type { QueueItem } from '@/lib/moderation/queue-item'
import { reasonWords } from '@/lib/moderation/reasons'
import type { DeskQueue } from '@/lib/routes'
import { BulkBar } from './bulk-bar'
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
}: {
  queue: DeskQueue
  items: readonly QueueItem[]
  dates: DateStyle
  /** What became of a plain form. */
  told: string
}) {
  const desk = useDesk(items)
  const [at, setAt] = useState(-1)
  const [rejecting, setRejecting] = useState<number>()
  const [hasKeys, setHasKeys] = useState(true)
  const list = useRef<HTMLOListElement>(null)
  const reasons = keysOf(reasonWords)
  const current = items[at]
  const chosen = items.filter(({ id }) => desk.chosen.has(id))
  const these = chosen.length > 0 ? chosen : items.filter((_, index) => index === at)

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
    a: () => decided(() => desk.decide(these, queue === 'appeals' ? 'overturn' : approving(queue))),
    s: () => decided(() => desk.decide(these, 'spam')),
    f: () => decided(() => desk.decide(these, current?.featured ? 'unfeature' : 'feature')),
    r: () => (queue === 'appeals' ? decided(() => desk.decide(these, 'uphold')) : setRejecting(at)),
    u: desk.undo,
    x: () => current && desk.choose(current.id),
    // biome-ignore lint/correctness/noComponentHookFactories: a key, and no component
    Escape: () => setRejecting(undefined),
    ...(rejecting === undefined
      ? {}
      : Object.fromEntries(
          reasons.map((reason, index) => [
            String((index + 1) % 10),
            () => decided(() => desk.decide(these, 'reject', { reason })),
          ]),
        )),
  })

  return (
    <form action={decideByForm} className={styles.desk}>
      <input type="hidden" name="queue" value={queue} />
      <BulkBar queue={queue} count={desk.chosen.size} undo={undoLast} />
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
              isChosen={desk.chosen.has(item.id)}
              isRejecting={rejecting === index}
              onFocus={() => setAt(index)}
              onChoose={() => desk.choose(item.id)}
              onDecide={(kind, more) => {
                setRejecting(undefined)
                desk.decide([item], kind, more)
              }}
              onReject={() => {
                setAt(index)
                setRejecting(index)
              }}
            />
          </li>
        ))}
      </ol>
    </form>
  )
}

/** On the page already: to approve it is to say that the report was wrong. */
function approving(queue: DeskQueue): 'keep' | 'approve' {
  return queue === 'reported' || queue === 'recent' ? 'keep' : 'approve'
}

/** `Object.keys` with the type that these objects have: nobody adds a key to them. */
function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[] // the type says of what the record is made
}
