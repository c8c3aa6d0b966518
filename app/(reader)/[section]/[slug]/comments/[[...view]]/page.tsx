import type { Metadata } from 'next'
import { DiscussionPageView } from '@/components/comments/discussion-page'
import { SingleThreadView } from '@/components/comments/single-thread'
import { PageShell } from '@/components/site/page-shell'
import { getStoryInBrief } from '@/lib/articles/read.server'
import { type DiscussionView, parseView } from '@/lib/comments/discussion'
import { getThread, listDiscussion } from '@/lib/comments/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { discussionHead } from '@/lib/discovery/head/discussion-head'
import { missingHead } from '@/lib/discovery/head/page-head'
import { getShareImage } from '@/lib/discovery/head/share-images.server'
import { belowStoryTrail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'
import { formSetting } from '../../../../discussion'
import { GonePage } from '../../../../gone-page'
import { MissingPage } from '../../../../missing-page'
import { MovedPage } from '../../../../moved-page'
import { placeholder } from '../../../../placeholder'

type Props = { params: Promise<{ section: string; slug: string; view?: string[] }> }

export const generateStaticParams = () => [{ section: placeholder, slug: placeholder, view: [] }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug, view } = await params
  const lookup = await getStoryInBrief(section, slug)
  const parsed = parseView(view ?? [])
  if (lookup.state !== 'found' || !parsed) return missingHead
  const { story } = lookup
  const image = getShareImage(story.href)
  return discussionHead(readPublication(), {
    story,
    image,
    path: pathOf(story.address, parsed),
    isSingle: parsed.kind === 'comment',
  })
}

export default async function DiscussionRoute({ params }: Props) {
  const { section, slug, view } = await params
  const parsed = parseView(view ?? [])
  const lookup = await getStoryInBrief(section, slug)
  if (!parsed || lookup.state === 'missing') return <MissingPage />
  if (lookup.state === 'gone') return <GonePage />
  if (lookup.state === 'moved') return <MovedPage to={pathOf(lookup.to, parsed)} />
  const { story } = lookup
  const { article, address, headline } = story
  const publication = readPublication()
  const frame = {
    headline,
    around: { story: address, dates: publication.dates, open: article.comments !== 'closed' },
    form: formSetting(),
  }
  if (parsed.kind === 'comment') {
    const thread = await getThread(article, parsed.id, parsed.page)
    if (thread === 'missing') return <MissingPage />
    const trail = belowStoryTrail(story, 'One comment')
    return (
      <PageShell publication={publication} current={section}>
        <SingleThreadView
          {...frame}
          trail={trail}
          thread={thread === 'unknown' ? undefined : thread}
        />
      </PageShell>
    )
  }
  const list = await listDiscussion(article, parsed.order, parsed.page)
  if (list === 'missing') return <MissingPage />
  const trail = belowStoryTrail(story, 'Comments')
  return (
    <PageShell publication={publication} current={section}>
      <DiscussionPageView {...frame} trail={trail} list={list === 'unknown' ? undefined : list} />
    </PageShell>
  )
}

function pathOf(address: string, view: DiscussionView): string {
  if (view.kind === 'list') return routes.discussion(address, view.order, view.page)
  const permalink = routes.comment(address, view.id)
  return view.page === 1 ? permalink : `${permalink}/${view.page}`
}
