import { slug } from 'github-slugger'
import type { BlockContent } from 'mdast'
import { faqHeading } from '@/lib/content/body/headings'
import { labels } from '@/lib/content/body/labels'
import type { Tag } from '@/lib/content/body/tree'
import {
  type ComponentName,
  type ComponentProps,
  componentRule,
  components,
} from '@/lib/content/schema/components'
import { aside, figure, heading, link, paragraph, question, strong, text } from './nodes'
import { absolute, type Place } from './place'

/**
 * A component in plain nodes, or none: for a tag that is no component, has not what it needs, or names what
 * the publication does not have.
 * @param inside what stands between its tags, plain already
 */
export function tellComponent(tag: Tag, inside: BlockContent[], place: Place): BlockContent[] {
  const name = tag.name ?? ''
  if (!componentRule(name)) return []
  const written = Object.fromEntries(
    tag.attributes.flatMap((a) => (a.type === 'mdxJsxAttribute' ? [[a.name, a.value]] : [])),
  )
  return tellings[name as ComponentName](written, inside, place)
}

type Telling<Name extends ComponentName> = (
  props: ComponentProps<Name>,
  inside: BlockContent[],
  place: Place,
) => BlockContent[]

/** Checks the properties of a component before it is told. */
function told<Name extends ComponentName>(name: Name, telling: Telling<Name>) {
  return (written: unknown, inside: BlockContent[], place: Place): BlockContent[] => {
    const props = components[name].props.safeParse(written)
    // A schema found by a name that is not fixed loses the type of what it gives.
    return props.success ? telling(props.data as ComponentProps<Name>, inside, place) : []
  }
}

/** As components/articles/body draws them, in the same words and order. */
const tellings = {
  KeyTakeaway: told('KeyTakeaway', (_, inside) => [aside(labels.KeyTakeaway, ...inside)]),
  DidYouKnow: told('DidYouKnow', (_, inside) => [aside(labels.DidYouKnow, ...inside)]),
  ProTip: told('ProTip', (_, inside) => [aside(labels.ProTip, ...inside)]),
  ExpertInsight: told('ExpertInsight', ({ name, role, affiliation }, inside) => {
    const speaker = paragraph(strong(name), text(`, ${role}, ${affiliation}`))
    return [aside(labels.ExpertInsight, ...inside, speaker)]
  }),
  FAQ: told('FAQ', (_, inside) => [heading(2, faqHeading.text), ...inside]),
  Question: told('Question', ({ q }, inside) => [question(slug(q), q, inside)]),
  Figure: told('Figure', ({ src, alt, caption, credit }, _, place) => {
    const picture = place.picture(src)
    const address = picture && absolute(picture.src, place)
    if (!picture || !address) return []
    return [figure({ ...picture, src: address, alt }, caption ? `${caption} ${credit}` : credit)]
  }),
  // A sentence of the story a second time. Screen readers pass it by, and so does who reads without eyes at all.
  PullQuote: told('PullQuote', () => []),
  LearnMore: told('LearnMore', ({ href }, inside, place) => {
    const story = place.story(href)
    const address = story && absolute(story.href, place)
    if (!story || !address) return []
    const words = inside.length > 0 ? inside : [paragraph(text(story.standfirst))]
    return [aside(labels.LearnMore, paragraph(link(address, story.headline)), ...words)]
  }),
} satisfies Record<ComponentName, ReturnType<typeof told>>
