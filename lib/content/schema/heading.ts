/** A heading of a body with its anchor, for checking links and for machines. */
export type Heading = { depth: 2 | 3 | 4 | 5 | 6; id: string; text: string }
