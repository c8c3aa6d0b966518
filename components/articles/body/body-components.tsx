import type { ReactNode } from 'react'
import { AdBlockNotice } from '@/components/site/ad-block-notice'
import type { DrawnPicture, Story } from '@/lib/articles/story'
import { DidYouKnow, ExpertInsight, KeyTakeaway, ProTip } from './callout'
import { FAQ, Question } from './faq'
import { BodyFigure } from './figure'
import { LearnMoreCard } from './learn-more'
import { PullQuote } from './pull-quote'
import { ScrollingTable } from './table'

/** What a body names and the catalog knows. */
export type BodyLookup = {
  story: (href: string) => Story | undefined
  picture: (figure: FigureProps) => DrawnPicture | undefined
  adBlockNotice: boolean
}

type FigureProps = { src: string; alt: string; caption?: string; credit: string }

/**
 * The drawings for the components that an author may use. What a body names but the publication does not
 * have was reported by the content check; here it is left out.
 */
export function bodyComponents({ story, picture, adBlockNotice }: BodyLookup) {
  return {
    KeyTakeaway,
    DidYouKnow,
    ProTip,
    ExpertInsight,
    PullQuote,
    FAQ,
    Question,
    Figure(figure: FigureProps) {
      const drawn = picture(figure)
      return drawn ? <BodyFigure picture={drawn} /> : null
    },
    LearnMore({ href, children }: { href: string; children?: ReactNode }) {
      const target = story(href)
      return target ? <LearnMoreCard story={target}>{children}</LearnMoreCard> : null
    },
    Pause: adBlockNotice ? AdBlockNotice : Nothing,
    table: ScrollingTable,
  }
}

function Nothing() {
  return null
}
