import 'server-only'
import { readFileSync, unlinkSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'

/** The embedded database is open in another process; `holder` says in which. */
export class DirectoryInUse extends Error {
  readonly holder: Holder

  constructor(file: string, holder: Holder) {
    const { pid, host, since } = holder
    super(
      `The database beside ${file} is in use by process ${pid} on ${host}, since ${since}. ` +
        'Stop that process, or give this one a folder of its own with DATA_DIR.',
    )
    this.name = 'DirectoryInUse'
    this.holder = holder
  }
}

const holderSchema = z.object({
  pid: z.number(),
  host: z.string(),
  /** When the process began, in the kernel's own count: a number that was used again is another process. */
  began: z.string(),
  since: z.string(),
  /** Where it answers, if it is a server. */
  port: z.number().optional(),
})

/** Who has the directory open. */
export type Holder = z.output<typeof holderSchema>

/**
 * Takes the directory for this process. A holder that was killed holds nothing: what it left is taken over.
 *
 * @returns what gives it back
 * @throws DirectoryInUse
 */
export async function holdDirectory(file: string): Promise<() => Promise<void>> {
  const own = JSON.stringify(describeThisProcess())
  if (!(await isCreated(file, own))) {
    const holder = await readHolder(file)
    if (holder && isAlive(holder)) throw new DirectoryInUse(file, holder)
    await rename(file, `${file}.left`).catch(() => undefined) // of two who find it left, one moves it away
    if (!(await isCreated(file, own))) return holdDirectory(file)
  }
  const forget = () => isOwn(file, own) && unlinkSync(file)
  process.once('exit', forget)
  return async () => {
    process.off('exit', forget)
    await rm(file, { force: true })
  }
}

/** Who holds the directory; nobody when the file is not there, or left by a process that was killed. */
export async function findHolder(file: string): Promise<Holder | undefined> {
  const holder = await readHolder(file)
  return holder && isAlive(holder) ? holder : undefined
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return undefined // cut off by a crash: nobody who lives writes like that
  }
}

async function isCreated(file: string, text: string): Promise<boolean> {
  return writeFile(file, text, { flag: 'wx' }).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EEXIST') return false
      throw fault
    },
  )
}

function isOwn(file: string, own: string): boolean {
  try {
    return readFileSync(file, 'utf8') === own
  } catch {
    return false
  }
}

/** On another host nobody can tell, so it counts as alive. */
function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true
  if (began) return beganAt(pid) === began
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM' // what `kill` throws, by its documentation
  }
}

function describeThisProcess(): Holder {
  const { pid } = process
  const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || undefined
  return { pid, host: hostname(), began: beganAt(pid), since: new Date().toISOString(), port }
}

/** Field 22 of /proc/<pid>/stat; the name before it may hold anything, parentheses too. Empty where there is no /proc. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
