import type { ComponentName } from '../schema/components'

/** The words above what stands beside the text, for readers and for machines. */
export const labels = {
  KeyTakeaway: 'Key takeaway',
  DidYouKnow: 'Did you know?',
  ProTip: 'Pro tip',
  ExpertInsight: 'Expert insight',
  LearnMore: 'Learn more',
} as const satisfies Partial<Record<ComponentName, string>>
