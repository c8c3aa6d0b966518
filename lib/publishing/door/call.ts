import { z } from 'zod'

/** A call in our own words: when it was made, and once at most what changed. */
const ownSchema = z.object({
  timestamp: z.iso.datetime({ offset: true }),
  /** Two calls of one moment are two calls. */
  nonce: z.string().max(100).default(''),
  files: z.array(z.string().max(1_000)).max(10_000).optional(),
})

const commitSchema = z.object({
  added: z.array(z.string()).default([]),
  modified: z.array(z.string()).default([]),
  removed: z.array(z.string()).default([]),
})

/** As much of GitHub's event as is needed: https://docs.github.com/webhooks/webhook-events-and-payloads#push */
const pushSchema = z.object({
  ref: z.string(),
  after: z.string(),
  forced: z.boolean().default(false),
  deleted: z.boolean().default(false),
  commits: z.array(commitSchema).default([]),
  repository: z.object({ default_branch: z.string().optional() }),
})

const pingSchema = z.object({ zen: z.string(), hook_id: z.number() })

/**
 * What a call asks for. `paths` are relative to the repository; without them anything may have changed. What kind of call it
 * is follows from its body alone, which is signed: headers are not.
 */
export type Call =
  | { kind: 'own'; madeAt: Date; files?: readonly string[] | undefined }
  | {
      kind: 'push'
      branch: string
      defaultBranch?: string | undefined
      paths?: string[] | undefined
    }
  | { kind: 'ping' }

/** GitHub names no more commits than that. */
const mostCommits = 2_048

/** Reads a signed body; nothing when it is none of these calls. */
export function parseCall(body: string): Call | undefined {
  const json = parseJson(body)
  const own = ownSchema.safeParse(json)
  if (own.success) {
    return { kind: 'own', madeAt: new Date(own.data.timestamp), files: own.data.files }
  }
  const push = pushSchema.safeParse(json)
  if (push.success) return pushToCall(push.data)
  return pingSchema.safeParse(json).success ? { kind: 'ping' } : undefined
}

function pushToCall({
  ref,
  forced,
  deleted,
  commits,
  repository,
}: z.output<typeof pushSchema>): Call {
  const isWhole = !forced && commits.length > 0 && commits.length < mostCommits
  const paths = commits.flatMap(({ added, modified, removed }) => [
    ...added,
    ...modified,
    ...removed,
  ])
  return {
    kind: 'push',
    // A branch that was deleted has nothing to publish, and no name that matters.
    branch: deleted ? '' : ref.replace(/^refs\/heads\//, ''),
    defaultBranch: repository.default_branch,
    paths: isWhole ? [...new Set(paths)] : undefined,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
