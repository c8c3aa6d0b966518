import { z } from 'zod'
import { innerAddress, sentence } from './fields'

/** What may stand between the tags of a component. */
export type ChildrenRule = 'required' | 'optional' | 'forbidden'

type ComponentRule = {
  /** What it is for. */
  description: string
  /** Every property is plain text: an article is data and never runs code. */
  props: z.ZodObject
  children: ChildrenRule
  /** The one component that may stand in it, and how many of those there must be. */
  holds?: { only: string; atLeast: number }
  /** The one component it may stand in. */
  inside?: string
}

const noProps = z.strictObject({})

/** The components an author may use in a body, and nothing else. */
export const components = {
  KeyTakeaway: {
    description: 'What to take away if the reader takes away one thing.',
    props: noProps,
    children: 'required',
  },
  DidYouKnow: {
    description: 'A fact from the side of the story.',
    props: noProps,
    children: 'required',
  },
  ProTip: {
    description: 'Something the reader can do.',
    props: noProps,
    children: 'required',
  },
  ExpertInsight: {
    description: 'What a real person who knows the field argues, in your own words.',
    props: z.strictObject({
      name: sentence.describe('The name of the person.'),
      role: sentence.describe('What the person is, such as “Economist and historian”.'),
      affiliation: sentence.describe('Where the person works, or the work that is cited.'),
    }),
    children: 'required',
  },
  FAQ: {
    description:
      'Questions readers ask, at least two. It brings its own heading, “Frequently asked questions”, and stands once in a text.',
    props: noProps,
    children: 'required',
    holds: { only: 'Question', atLeast: 2 },
  },
  Question: {
    description: 'One question inside an FAQ, with its answer between the tags.',
    props: z.strictObject({ q: sentence.describe('The question, as a reader would ask it.') }),
    children: 'required',
    inside: 'FAQ',
  },
  Figure: {
    description: 'A picture of content/media in the text.',
    props: z.strictObject({
      src: z.string().min(1).describe('The name of a file in content/media.'),
      alt: sentence.describe('What the picture shows, for a reader who cannot see it.'),
      caption: sentence.optional().describe('A sentence printed below the picture.'),
      credit: sentence.describe('Who made it.'),
    }),
    children: 'forbidden',
  },
  PullQuote: {
    description: 'A striking sentence out of this text, set large.',
    props: z.strictObject({
      by: sentence.optional().describe('Who said it, when it is not the author.'),
    }),
    children: 'required',
  },
  LearnMore: {
    description:
      'A card that leads to another story. With nothing between the tags it shows that story’s standfirst.',
    props: z.strictObject({
      href: innerAddress.describe(
        'The address of a story here, from / on; what is elsewhere gets a link in Markdown.',
      ),
    }),
    children: 'optional',
  },
} as const satisfies Record<string, ComponentRule>

export type ComponentName = keyof typeof components

/** What a component is given beside its children. */
export type ComponentProps<Name extends ComponentName> = z.output<
  (typeof components)[Name]['props']
>

/** The rule of a component by the name in its tag; nothing when there is no such component. */
export function componentRule(name: string): ComponentRule | undefined {
  return Object.hasOwn(components, name) ? components[name as ComponentName] : undefined
}
