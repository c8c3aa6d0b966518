import 'server-only'
import { StringDecoder } from 'node:string_decoder'
import { askGit, type GitFault } from './git.server'
import { keepLog, keepMore, keptLogFile, readKeptLog } from './kept-log.server'
import { logArguments, logParser } from './parse-log'
import type { Repository } from './repository.server'
import { addEntry, emptyLog, type LogEntry, type StoryLog } from './story-log'

/** What git knows of the stories of a repository, up to its head. */
export type Reading = { state: 'read'; log: StoryLog; repository: Repository }

/** Half an hour: a first pass over a hundred thousand commits takes minutes, and nobody waits for it. */
const patience = 1_800_000

/** Reads a log from what was kept and what came since, or, where that does not fit together, from the beginning. */
export async function readLog(
  repository: Repository,
  dataDir: string,
): Promise<Reading | GitFault> {
  const file = keptLogFile(dataDir, repository)
  const kept = file === undefined ? undefined : await readKeptLog(file)
  if (file !== undefined && kept) {
    const since = await entriesSince(repository, kept.at(-1)?.commit ?? '')
    if (since) {
      if (since.length > 0) await keepMore(file, since).catch(complain)
      return { state: 'read', repository, log: logOf([...kept, ...since]) }
    }
  }
  const all = await entriesOf(repository, 'HEAD')
  if (!Array.isArray(all)) return all
  if (file !== undefined) await keepLog(file, all).catch(complain)
  return { state: 'read', repository, log: logOf(all) }
}

/**
 * Adds what came since to a log that was read; the paths that it touched. Nothing when the repository's past is no
 * longer the one that was read (a forced push, another branch): then it has to be read anew.
 */
export async function readOn(
  { log, repository: former }: Reading,
  repository: Repository,
  dataDir: string,
): Promise<{ touched: string[] } | undefined> {
  if (former.prefix !== repository.prefix || former.shallow !== repository.shallow) return undefined
  const since = await entriesSince(repository, former.head)
  if (!since) return undefined
  for (const entry of since) addEntry(log, entry)
  const file = keptLogFile(dataDir, repository)
  if (file !== undefined) await keepMore(file, since).catch(complain)
  return { touched: since.flatMap(({ changes }) => changes.map(({ path }) => path)) }
}

/** Entries after `commit`, if that is on the line that leads to the head. */
async function entriesSince(
  repository: Repository,
  commit: string,
): Promise<LogEntry[] | undefined> {
  if (commit === repository.head) return []
  const since = await entriesOf(repository, `${commit}..${repository.head}`)
  return Array.isArray(since) && since[0]?.parent === commit ? since : undefined
}

async function entriesOf(repository: Repository, range: string): Promise<LogEntry[] | GitFault> {
  const { folder, prefix, head } = repository
  const decoder = new StringDecoder('utf8')
  const parser = logParser(prefix)
  const entries: LogEntry[] = []
  const answer = await askGit(
    folder,
    ['log', ...logArguments, range === 'HEAD' ? head : range, '--'],
    {
      within: patience,
      isPatient: true,
      onData: (piece) => entries.push(...parser.push(decoder.write(piece))),
    },
  )
  if (answer.state !== 'answered') return answer
  entries.push(...parser.end())
  return entries.reverse()
}

function logOf(entries: readonly LogEntry[]): StoryLog {
  const log = emptyLog()
  for (const entry of entries) addEntry(log, entry)
  return log
}

/** What cannot be kept is read from git again at the next start. */
function complain(fault: unknown): void {
  console.warn('What git knows of the stories could not be kept in DATA_DIR', fault)
}
