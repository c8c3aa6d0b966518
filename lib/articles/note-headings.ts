/** The headings below a story, for readers and for machines. */
export const noteHeadings = {
  corrections: (count: number) => (count === 1 ? 'Correction' : 'Corrections'),
  sources: 'Sources',
  disclosure: 'How this story was made',
} as const
