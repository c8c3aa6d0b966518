import { Pager } from '@/components/sections/pager'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Day } from '@/components/site/day'
import { type DateStyle, formatMoment } from '@/lib/dates'
import type { Trail } from '@/lib/discovery/trail'
import type { HistoryPage, ListedVersion } from '@/lib/publishing/history/shown'
import type { Beginning } from '@/lib/publishing/history/versions'
import { beginningWords, versionLabel, historyWords as words } from '@/lib/publishing/history/words'
import { routes } from '@/lib/routes'
import styles from './history-page.module.css'
import { Pieces } from './pieces'
import { VersionFacts } from './version-facts'

/** All versions of a story that readers could see, the newest first. */
export function HistoryPageView({
  trail,
  story,
  history,
  dates,
}: {
  trail: Trail
  story: { address: string; headline: string }
  /** Nothing when git does not answer. */
  history: HistoryPage | undefined
  dates: DateStyle
}) {
  return (
    <main id="content" className={styles.page}>
      <Breadcrumb trail={trail} />
      <header className={styles.header}>
        <h1>{words.heading}</h1>
        <p className={styles.story}>
          <a href={routes.article(story.address)}>{story.headline}</a>
        </p>
        <p>{history ? words.intro : words.unknown}</p>
        {history?.updates === 0 && <p>{words.unchanged}</p>}
      </header>
      {history && <VersionList history={history} address={story.address} dates={dates} />}
    </main>
  )
}

function VersionList({
  history: { versions, beginning },
  address,
  dates,
}: {
  history: HistoryPage
  address: string
  dates: DateStyle
}) {
  const isLast = versions.page === versions.pages
  const older = beginningWords[beginning]
  return (
    <>
      <ol reversed className={styles.list}>
        {versions.items.map((version) => (
          <li key={version.id} className={version.change?.weight === 'minor' ? styles.minor : ''}>
            <VersionEntry {...{ version, beginning, address, dates }} />
          </li>
        ))}
      </ol>
      {isLast && older && <p className={styles.older}>{older}</p>}
      <Pager {...versions} what="versions" hrefOf={(page) => routes.history(address, page)} />
    </>
  )
}

function VersionEntry({
  version,
  beginning,
  address,
  dates,
}: {
  version: ListedVersion
  beginning: Beginning
  address: string
  dates: DateStyle
}) {
  const { id, at, change, headlinePieces, standfirstPieces } = version
  return (
    <article id={id}>
      <h2>
        <span className={styles.label}>{versionLabel(change, beginning)}</span>{' '}
        <Day date={at} style={dates} minute />
      </h2>
      <div>
        <VersionFacts version={version} dates={dates} />
        {headlinePieces && (
          <p className={styles.headline}>
            <Pieces pieces={headlinePieces} />
          </p>
        )}
        {standfirstPieces && (
          <p className={styles.standfirst}>
            <Pieces pieces={standfirstPieces} />
          </p>
        )}
        <p className={styles.way}>
          <a href={routes.version(address, id)}>
            {change ? words.see : words.read}
            <span className={styles.aloud}>{`: ${formatMoment(at, dates)}`}</span>
          </a>
        </p>
      </div>
    </article>
  )
}
