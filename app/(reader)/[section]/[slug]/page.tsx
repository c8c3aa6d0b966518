import type { Metadata } from 'next'
import { StoryPage } from '@/components/articles/story-page'
import { DiscussionSection } from '@/components/comments/discussion'
import { UpdateCount } from '@/components/history/update-count'
import { PageShell } from '@/components/site/page-shell'
import { StructuredData } from '@/components/site/structured-data'
import { getStory } from '@/lib/articles/read.server'
import { getDiscussion } from '@/lib/comments/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { missingHead } from '@/lib/discovery/head/page-head'
import { getShareImage, listShareImages } from '@/lib/discovery/head/share-images.server'
import { storyHead } from '@/lib/discovery/head/story-head'
import { storyGraph } from '@/lib/discovery/structured-data/story-graph'
import { storyTrail } from '@/lib/discovery/trail'
import { getUpdates } from '@/lib/publishing/history/read.server'
import { routes } from '@/lib/routes'
import { drawBodyAsHtml } from '../../body'
import { formSetting, toldDiscussion } from '../../discussion'
import { FaultPage } from '../../fault-page'
import { GonePage } from '../../gone-page'
import { MissingPage } from '../../missing-page'
import { MovedPage } from '../../moved-page'
import { placeholder } from '../../placeholder'
import { listQuestions } from '../../questions'

type Props = { params: Promise<{ section: string; slug: string }> }

export const generateStaticParams = () => [{ section: placeholder, slug: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const lookup = await getStory(section, slug)
  if (lookup.state !== 'found') return missingHead
  const { story } = lookup
  return storyHead(readPublication(), { story, image: getShareImage(story.href) })
}

export default async function ArticlePage({ params }: Props) {
  const { section, slug } = await params
  const lookup = await getStory(section, slug)
  switch (lookup.state) {
    case 'missing':
      return <MissingPage />
    case 'gone':
      return <GonePage />
    case 'moved':
      return <MovedPage to={routes.article(lookup.to)} />
    case 'found': {
      const { story } = lookup
      const publication = readPublication()
      const { licence } = publication.site
      const body = await drawBodyAsHtml(story.article)
      if (body === undefined) return <FaultPage />
      const trail = storyTrail(story)
      const faq = await listQuestions(story.article)
      const images = listShareImages(story.href, ['16x9', '4x3', '1x1'])
      const discussion = await getDiscussion(story.article)
      const updates = await getUpdates(story.article)
      return (
        <PageShell publication={publication} current={story.section.id}>
          <StoryPage
            story={story}
            trail={trail}
            dates={publication.dates}
            url={publication.url + story.href}
            body={body}
            updates={updates && <UpdateCount address={story.address} updates={updates} />}
            discussion={
              <DiscussionSection
                discussion={discussion}
                story={story.address}
                policy={story.article.comments}
                dates={publication.dates}
                form={formSetting()}
              />
            }
          />
          {licence && <link rel="license" href={licence.url} />}
          <StructuredData
            graph={storyGraph(publication, {
              story,
              trail,
              faq,
              images,
              discussion: toldDiscussion(publication.url, story.article, discussion),
            })}
          />
        </PageShell>
      )
    }
  }
}
