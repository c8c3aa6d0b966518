import { type DateStyle, formatMoment } from '@/lib/dates'
import type { CommentDecision, RejectionReason } from '@/lib/moderation/decision'
import { markedPieces, type QueueItem } from '@/lib/moderation/queue-item'
import { reasonWords } from '@/lib/moderation/reasons'
import { kindWords, outcomeWords, verdictLine, whyHere } from '@/lib/moderation/words'
import { type DeskQueue, routes } from '@/lib/routes'
import styles from './item.module.css'
import type { Fate } from './use-desk'

/** One comment at the desk: why it lies here, what it says, who wrote it, and what can be decided. */
export function ItemView({
  item,
  version,
  queue,
  dates,
  fate,
  isChosen,
  isRejecting,
  onFocus,
  onChoose,
  onDecide,
  onReject,
}: {
  item: QueueItem
  version: number
  queue: DeskQueue
  dates: DateStyle
  fate: Fate | undefined
  /** Nothing where it cannot be ticked. */
  isChosen: boolean | undefined
  isRejecting: boolean
  onFocus: () => void
  onChoose: () => void
  onDecide: (kind: CommentDecision, reason?: RejectionReason) => void
  onReject: () => void
}) {
  const { id, name, createdAt, story, parent, verdicts, reports, appeal } = item
  const spans = verdicts.flatMap((verdict) => verdict.spans ?? [])
  const decision = (kind: CommentDecision, label: string, act = () => onDecide(kind)) => (
    <button
      type="submit"
      name="only"
      value={`${kind}:${id}:${version}`}
      onClick={(event) => {
        event.preventDefault()
        act()
      }}
    >
      {label}
    </button>
  )
  return (
    <article
      className={fate ? styles.decided : styles.item}
      aria-labelledby={`by-${id}`}
      tabIndex={-1}
      onFocus={onFocus}
    >
      <header className={styles.head}>
        {isChosen !== undefined && (
          <input
            type="checkbox"
            name="item"
            value={`${id}:${version}`}
            checked={isChosen}
            onChange={onChoose}
            disabled={fate !== undefined}
            aria-label={`Choose the comment by ${name}`}
          />
        )}
        <h2 id={`by-${id}`}>
          <bdi>{name}</bdi>
        </h2>
        <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, dates)}</time>
        {story && <a href={routes.article(story.address)}>{story.headline}</a>}
      </header>
      {fate ? (
        <p className={styles.fate}>{fateWords(fate)}</p>
      ) : (
        <>
          <p className={styles.why}>{whyHere(item)}</p>
          {parent && (
            <blockquote className={styles.parent}>
              <b>{parent.name}</b>: {parent.text.slice(0, 300)}
            </blockquote>
          )}
          <p className={styles.text} dir="auto">
            {markedPieces(item.text, spans).map((piece, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their order
              piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
            )}
          </p>
          {appeal && <p className={styles.quote}>The writer says: {appeal.words}</p>}
          {reports.map(({ reason, words, name: by, at }) => (
            <p key={at.toISOString() + reason} className={styles.quote}>
              Reported as {reason}
              {by && ` by ${by}`}: {words || 'no further words'}
            </p>
          ))}
          <Person item={item} dates={dates} />
          <p className={styles.decisions}>
            {queue === 'appeals' ? (
              <>
                {decision('overturn', 'Publish it after all')}
                {decision('uphold', 'The decision stands')}
              </>
            ) : (
              <>
                {item.state === 'published'
                  ? decision('keep', 'Keep')
                  : decision('approve', 'Approve')}
                {decision('reject', 'Reject …', onReject)}
                {item.state !== 'spam' && decision('spam', 'Spam')}
                {item.state === 'published' &&
                  decision(
                    item.featured ? 'unfeature' : 'feature',
                    item.featured ? 'Unfeature' : 'Feature',
                  )}
              </>
            )}
            {isChosen !== undefined && <a href={routes.deskComment(id)}>Thread, writer, notes</a>}
          </p>
          {isRejecting && <Reasons onChoose={(reason) => onDecide('reject', reason)} />}
          <details>
            <summary>What the checks said</summary>
            <ul>
              {verdicts.map((verdict) => (
                <li key={verdict.rule}>{verdictLine(verdict)}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </article>
  )
}

function Person({ item: { history, ban }, dates }: { item: QueueItem; dates: DateStyle }) {
  const { published, held, rejected, spam, since } = history
  return (
    <p className={styles.person}>
      {published} published, {held} held, {rejected} rejected, {spam} spam; since{' '}
      {formatMoment(since, dates)}.
      {ban &&
        ` ${ban.kind === 'ban' ? 'Banned' : 'Suspended'}${ban.until ? ` until ${formatMoment(ban.until, dates)}` : ' for good'}.`}
    </p>
  )
}

function Reasons({ onChoose }: { onChoose: (reason: RejectionReason) => void }) {
  return (
    <ol className={styles.reasons} aria-label="Reasons: press a number">
      {Object.entries(reasonWords).map(([reason, words], index) => (
        <li key={reason}>
          <button
            type="button"
            // biome-ignore lint/a11y/noAutofocus: it was asked for this moment, and the next key is its answer
            autoFocus={index === 0}
            onClick={() => onChoose(reason as RejectionReason)} // the keys of the record are the reasons
          >
            <kbd>{(index + 1) % 10}</kbd> {words}
          </button>
        </li>
      ))}
    </ol>
  )
}

function fateWords({ kind, outcome }: Fate): string {
  if (outcome && outcome.state !== 'decided') return outcomeWords([outcome])
  return `${kindWords(kind)}.`
}
