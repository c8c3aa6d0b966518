import 'server-only'
import { z } from 'zod'

const environmentSchema = z.object({
  CONTENT_DIR: z.string().min(1).default('./content').describe('What the newsroom writes.'),
  DATA_DIR: z.string().min(1).default('./.data').describe('What the software keeps.'),
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the publication lives; without it, the url of site.yaml.'),
  GITHUB_ACTIONS: z
    .stringbool()
    .default(false)
    .describe('Set by GitHub: problems are then also printed as annotations.'),
  NODE_ENV: z.string().default('production').describe('Set by the framework.'),
  NEXT_PHASE: z.string().default('').describe('Set by the framework.'),
})

/** The environment in the words of the software. */
export type Environment = Omit<z.output<typeof environmentSchema>, 'NODE_ENV' | 'NEXT_PHASE'> & {
  /** An author is at work: content is watched. */
  isDevelopment: boolean
  /** A build is running: it must not depend on content or data. */
  isBuild: boolean
}

/** The environment, parsed once. This is the only file that reads process.env; a clean clone needs none. */
export const env: Environment = parseEnvironment(process.env)

/** @throws when a variable is set to something that cannot be meant; an empty variable counts as not set. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (parsed.success) {
    const { NODE_ENV, NEXT_PHASE, ...named } = parsed.data
    return {
      ...named,
      isDevelopment: NODE_ENV === 'development',
      isBuild: NEXT_PHASE === 'phase-production-build',
    }
  }
  throw new Error(`The environment is not usable.\n${z.prettifyError(parsed.error)}`)
}
