import { Breadcrumb } from '@/components/site/breadcrumb'
import type { DateStyle } from '@/lib/dates'
import { formatMoment } from '@/lib/dates'
import type { Trail } from '@/lib/discovery/trail'
import type { VersionPage } from '@/lib/publishing/history/shown'
import type { Stretch } from '@/lib/publishing/history/stretches'
import { versionLabel, historyWords as words } from '@/lib/publishing/history/words'
import { routes } from '@/lib/routes'
import { PassageView } from './passage'
import { Pieces, PiecesKey } from './pieces'
import { VersionFacts } from './version-facts'
import styles from './version-page.module.css'

/** A story as it was in one version, with what that version changed. */
export function VersionPageView({
  trail,
  address,
  page,
  dates,
}: {
  trail: Trail
  address: string
  /** Nothing when git does not answer. */
  page: VersionPage | undefined
  dates: DateStyle
}) {
  return (
    <main id="content" className={styles.page}>
      <Breadcrumb trail={trail} />
      {page ? <Version page={page} address={address} dates={dates} /> : <p>{words.unknown}</p>}
    </main>
  )
}

function Version({
  page: { version, beginning, headline, standfirst, text, older, newer },
  address,
  dates,
}: {
  page: VersionPage
  address: string
  dates: DateStyle
}) {
  const { at, change } = version
  const says = [
    headline,
    standfirst,
    ...text.flatMap(({ passages }) => passages.map((p) => p.pieces)),
  ]
  const isSame = !says.flat().some(({ kind }) => kind !== 'same')
  return (
    <>
      <header className={styles.header}>
        <p className={styles.label}>{versionLabel(change, beginning)}</p>
        <h1>{words.version(formatMoment(at, dates))}</h1>
        <VersionFacts version={version} dates={dates} />
        <nav aria-label="Versions" className={styles.ways}>
          {older && <a href={routes.version(address, older.id)}>The version before</a>}
          {newer && <a href={routes.version(address, newer.id)}>The version after</a>}
          <a href={routes.history(address)}>All versions</a>
          <a href={routes.article(address)}>The story as it is now</a>
        </nav>
        {change && (isSame ? <p className={styles.same}>{words.sameWords}</p> : <PiecesKey />)}
      </header>
      <article className={styles.text}>
        <h2>
          <Pieces pieces={headline} />
        </h2>
        <p className={styles.standfirst}>
          <Pieces pieces={standfirst} />
        </p>
        {text.map((stretch, place) => (
          <StretchView key={String(place)} stretch={stretch} />
        ))}
      </article>
    </>
  )
}

function StretchView({ stretch: { folded, passages } }: { stretch: Stretch }) {
  const all = passages.map((passage, place) => (
    <PassageView key={String(place)} passage={passage} />
  ))
  if (!folded) return all
  return (
    <details className={styles.folded}>
      <summary>{words.folded(passages.length)}</summary>
      {all}
    </details>
  )
}
