/** Why a call was not obeyed. */
export type Refused =
  | 'closed'
  | 'unsigned'
  | 'forged'
  | 'old'
  | 'repeated'
  | 'soon'
  | 'too-large'
  | 'unknown'

export const refusals: Record<Refused, { status: number; words: string }> = {
  closed: {
    status: 403,
    words:
      'This door is closed. Set PUBLISH_SECRET (16 characters or more) where the server runs, and the same secret where the call comes from.',
  },
  unsigned: { status: 401, words: 'The call has no X-Hub-Signature-256.' },
  forged: { status: 401, words: 'The signature is not that of this body with our PUBLISH_SECRET.' },
  old: {
    status: 401,
    words: 'The call was made more than five minutes ago, or the clocks differ by as much.',
  },
  repeated: { status: 401, words: 'This call was obeyed already; make another.' },
  soon: { status: 429, words: 'This push was looked into a moment ago.' },
  'too-large': { status: 413, words: 'The call has more than 5 MB.' },
  unknown: {
    status: 400,
    words:
      'The body is neither a push or ping of GitHub nor {"timestamp": "…"} with the time of the call.',
  },
}
