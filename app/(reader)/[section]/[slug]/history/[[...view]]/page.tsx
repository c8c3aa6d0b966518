import type { Metadata } from 'next'
import { HistoryPageView } from '@/components/history/history-page'
import { VersionPageView } from '@/components/history/version-page'
import { PageShell } from '@/components/site/page-shell'
import { type BriefStory, getStoryInBrief } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { formatMoment } from '@/lib/dates'
import { historyHead } from '@/lib/discovery/head/history-head'
import { missingHead } from '@/lib/discovery/head/page-head'
import { getShareImage } from '@/lib/discovery/head/share-images.server'
import { belowStoryTrail } from '@/lib/discovery/trail'
import { getHistory, getVersion } from '@/lib/publishing/history/read.server'
import { type HistoryView, parseHistoryView } from '@/lib/publishing/history/view'
import { routes } from '@/lib/routes'
import { GonePage } from '../../../../gone-page'
import { MissingPage } from '../../../../missing-page'
import { MovedPage } from '../../../../moved-page'
import { placeholder } from '../../../../placeholder'

type Props = { params: Promise<{ section: string; slug: string; view?: string[] }> }

export const generateStaticParams = () => [{ section: placeholder, slug: placeholder, view: [] }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug, view } = await params
  const lookup = await getStoryInBrief(section, slug)
  const parsed = parseHistoryView(view ?? [])
  if (lookup.state !== 'found' || !parsed) return missingHead
  const { story } = lookup
  const image = getShareImage(story.href)
  return historyHead(readPublication(), { story, image, path: pathOf(story.address, parsed) })
}

export default async function HistoryRoute({ params }: Props) {
  const { section, slug, view } = await params
  const parsed = parseHistoryView(view ?? [])
  const lookup = await getStoryInBrief(section, slug)
  if (!parsed || lookup.state === 'missing') return <MissingPage />
  if (lookup.state === 'gone') return <GonePage />
  if (lookup.state === 'moved') return <MovedPage to={pathOf(lookup.to, parsed)} />
  return parsed.kind === 'list' ? (
    <AllVersions story={lookup.story} page={parsed.page} />
  ) : (
    <OneVersion story={lookup.story} id={parsed.id} />
  )
}

async function AllVersions({ story, page }: { story: BriefStory; page: number }) {
  const history = await getHistory(story.article, page)
  if (history === 'missing') return <MissingPage />
  const publication = readPublication()
  return (
    <PageShell publication={publication} current={story.section.id}>
      <HistoryPageView
        trail={belowStoryTrail(story, 'History')}
        story={story}
        history={history === 'unknown' ? undefined : history}
        dates={publication.dates}
      />
    </PageShell>
  )
}

async function OneVersion({ story, id }: { story: BriefStory; id: string }) {
  const found = await getVersion(story.article, id)
  if (found === 'missing') return <MissingPage />
  if (typeof found === 'object' && 'moved' in found) {
    return <MovedPage to={routes.version(story.address, found.moved)} />
  }
  const page = found === 'unknown' ? undefined : found
  const publication = readPublication()
  const { dates } = publication
  const here = page ? formatMoment(page.version.at, dates) : 'A version'
  const { steps } = belowStoryTrail(story, here)
  const history = { name: 'History', href: routes.history(story.address) }
  return (
    <PageShell publication={publication} current={story.section.id}>
      <VersionPageView
        trail={{ steps: [...steps, history], here }}
        address={story.address}
        page={page}
        dates={dates}
      />
    </PageShell>
  )
}

function pathOf(address: string, view: HistoryView): string {
  return view.kind === 'list'
    ? routes.history(address, view.page)
    : routes.version(address, view.id)
}
