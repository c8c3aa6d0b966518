import 'server-only'
import { existsSync } from 'node:fs'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'

const addressRanges = z
  .string()
  .transform((list) => list.split(',').map((range) => range.trim()))
  .refine((ranges) => ranges.every(isRange), 'has something that is no address and no range')

const addressList = z
  .string()
  .transform((list) => list.split(',').map((url) => url.trim().replace(/\/+$/, '')))
  .refine(
    (urls) => urls.every((url) => /^https?:\/\/./.test(url)),
    'has something that is no address',
  )

const environmentSchema = z.object({
  CONTENT_DIR: z.string().min(1).default('./content').describe('What the newsroom writes.'),
  DATA_DIR: z.string().min(1).default('./.data').describe('What the software keeps.'),
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the publication lives; without it, the url of site.yaml.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL server; without it the database is embedded, in DATA_DIR.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('A Redis, by which several machines share changes, pages and counts.'),
  SECRET: z
    .string()
    .min(32, 'has fewer than 32 characters')
    .optional()
    .describe('What signatures are made with; without it one is made up and kept in DATA_DIR.'),
  TRUSTED_PROXIES: addressRanges
    .default([])
    .describe('Addresses or ranges of proxies whose X-Forwarded-For counts, with commas between.'),
  AKISMET_KEY: z.string().optional().describe('With it comments are checked by Akismet.'),
  AKISMET_URL: z
    .url()
    .default('https://rest.akismet.com/1.1')
    .describe('Where Akismet, or what speaks its protocol, answers.'),
  TOXICITY_URL: z
    .url()
    .optional()
    .describe('A service that is asked how toxic a comment is; without it none is.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('A mail server; without it mails are printed on the console.'),
  MAIL_FROM: z
    .email()
    .optional()
    .describe('The sender of mails; without it the desk of site.yaml.'),
  AUTH_GITHUB_ID: z.string().optional().describe('Sign-in with GitHub: the client’s id.'),
  AUTH_GITHUB_SECRET: z.string().optional().describe('Sign-in with GitHub: the client’s secret.'),
  AUTH_GOOGLE_ID: z.string().optional().describe('Sign-in with Google: the client’s id.'),
  AUTH_GOOGLE_SECRET: z.string().optional().describe('Sign-in with Google: the client’s secret.'),
  AUTH_OIDC_ISSUER: z.url().optional().describe('Sign-in with any OpenID Connect issuer.'),
  AUTH_OIDC_ID: z.string().optional().describe('Its client’s id.'),
  AUTH_OIDC_SECRET: z.string().optional().describe('Its client’s secret.'),
  AUTH_OIDC_NAME: z.string().default('your organisation').describe('What its button says.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('What is logged: `debug` has a line for each request.'),
  LOG_FORMAT: z
    .enum(['json', 'text'])
    .optional()
    .describe('Lines for machines or people; without it JSON unless stdout is a terminal.'),
  STOP_AFTER_SECONDS: z.coerce
    .number()
    .min(0)
    .default(0)
    .describe('How long a server that is told to stop goes on, while /api/ready says 503.'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .describe('Where Prometheus finds metrics; without it there are none.'),
  METRICS_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address that metrics are told at: this machine alone.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe('Where traces go, by OTLP over HTTP; without it none are made.'),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url().optional().describe('The same, for traces alone.'),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .literal('http/protobuf')
    .default('http/protobuf')
    .describe('How traces are sent; other ways are not built in.'),
  OTEL_SDK_DISABLED: z.stringbool().default(false).describe('No traces, whatever else is set.'),
  PUBLISH_SECRET: z
    .string()
    .min(16, 'has fewer than 16 characters')
    .optional()
    .describe('What calls of /api/publish are signed with; without it nobody can call.'),
  PUBLISH_BRANCH: z
    .string()
    .optional()
    .describe(
      'The branch whose pushes are published; without it, the repository’s default branch.',
    ),
  PUBLISH_PULL: z
    .stringbool()
    .default(false)
    .describe('Whether a call has the content folder pulled first: git pull --ff-only.'),
  WATCH_CONTENT: z
    .stringbool()
    .optional()
    .describe('Whether what is saved in the content folder is published by itself.'),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'must be 8 to 128 letters, digits and hyphens')
    .optional()
    .describe('With it search engines are told of changes by IndexNow.'),
  INDEXNOW_URL: z
    .url()
    .default('https://api.indexnow.org/indexnow')
    .describe('Where IndexNow, or what speaks its protocol, answers.'),
  NGINX_REFRESH_URL: addressList
    .default([])
    .describe(
      'Where each nginx in front is asked to fetch changed pages anew, with commas between.',
    ),
  KUBERNETES_SERVICE_HOST: z.string().optional().describe('Set by Kubernetes.'),
  container: z.string().optional().describe('Set by podman and systemd-nspawn.'),
  PORT: z.coerce.number().default(3000).describe('Where the server listens.'),
  GITHUB_ACTIONS: z
    .stringbool()
    .default(false)
    .describe('Set by GitHub: problems are then also printed as annotations.'),
  NODE_ENV: z.string().default('production').describe('Set by the framework.'),
  NEXT_PHASE: z.string().default('').describe('Set by the framework.'),
})

/** The names of all variables that are read. */
export const variableNames = Object.keys(environmentSchema.shape)

/** Machines that share a database must share what signatures are made with, too. */
const usableEnvironment = environmentSchema.refine(
  ({ DATABASE_URL, SECRET }) => !DATABASE_URL || SECRET,
  { path: ['SECRET'], message: 'is needed beside DATABASE_URL: at least 32 random characters' },
)

/** The environment in the words of the software. */
export type Environment = Omit<z.output<typeof environmentSchema>, SetByOthers> & {
  /** What is saved goes live by itself: where somebody may be writing, so not in a container. */
  watchesContent: boolean
  /** An author is at work: content is watched. */
  isDevelopment: boolean
  /** A build is running: it must not depend on content or data. */
  isBuild: boolean
}

type SetByOthers =
  | 'NODE_ENV'
  | 'NEXT_PHASE'
  | 'WATCH_CONTENT'
  | 'KUBERNETES_SERVICE_HOST'
  | 'container'

/** The environment, parsed once. This is the only file that reads process.env; a clean clone needs none. */
export const env: Environment = parseEnvironment(process.env)

/** @throws when a variable is set to something that cannot be meant; an empty variable counts as not set. */
export function parseEnvironment(
  variables: Record<string, string | undefined>,
  isThere: (file: string) => boolean = existsSync,
): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = usableEnvironment.safeParse(set)
  if (parsed.success) {
    const { NODE_ENV, NEXT_PHASE, WATCH_CONTENT, KUBERNETES_SERVICE_HOST, container, ...named } =
      parsed.data
    const isContained = Boolean(KUBERNETES_SERVICE_HOST || container) || isThere('/.dockerenv')
    return {
      ...named,
      watchesContent: WATCH_CONTENT ?? (NODE_ENV === 'development' || !isContained),
      isDevelopment: NODE_ENV === 'development',
      isBuild: NEXT_PHASE === 'phase-production-build',
    }
  }
  throw new Error(`The environment is not usable.\n${z.prettifyError(parsed.error)}`)
}

/** `10.0.0.1`, `::1` or `10.0.0.0/8`. */
function isRange(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text)
}
