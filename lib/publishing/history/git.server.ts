import 'server-only'
import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { gitEnvironment } from '@/lib/env.server'

/** Why git gave no answer: it is not installed, there is nothing to read, it refuses to, it was cut off. */
export type GitFault = {
  state: 'not-installed' | 'no-repository' | 'refused' | 'failed'
  words: string
}
export type GitAnswer = { state: 'answered'; output: Buffer } | GitFault

/** Milliseconds, and bytes of an answer that is read whole. */
const patience = 30_000
const mostBytes = 32 * 1_048_576

type Options = {
  /** What it is told on its standard input. */
  input?: string
  /** Takes the answer as it comes, which then may have any size. */
  onData?: (piece: Buffer) => void
  /** Milliseconds until it is ended. */
  within?: number
  /** Nobody waits for it: it leaves the processor to readers. */
  isPatient?: boolean
}

/**
 * Asks the git repository that a folder is in. There is no shell, what a repository's own configuration would have
 * run is switched off, and nothing is fetched from anywhere.
 */
export function askGit(
  folder: string,
  args: readonly string[],
  options: Options = {},
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const { input = '', onData, within = patience, isPatient } = options
    const git = spawn('git', ['-C', folder, ...settings, ...args], {
      env: gitEnvironment(),
      timeout: within,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    if (isPatient && git.pid !== undefined) stepBack(git.pid)
    const pieces: Buffer[] = []
    let size = 0
    let complaint = ''
    git.stdout.on('data', (piece: Buffer) => {
      if (onData) return onData(piece)
      size += piece.length
      if (size > mostBytes) git.kill('SIGKILL')
      else pieces.push(piece)
    })
    git.stderr.on('data', (piece: Buffer) => {
      complaint = (complaint + piece.toString()).slice(0, 2_000)
    })
    git.stdin.on('error', () => undefined) // it has ended before it read all: its exit says why
    git.on('error', ({ message }) => resolve({ state: 'not-installed', words: message }))
    git.on('close', (code, signal) => {
      if (code === 0) resolve({ state: 'answered', output: Buffer.concat(pieces) })
      else resolve(faultOf(signal ? `it was ended (${signal})` : complaint))
    })
    git.stdin.end(input)
  })
}

function stepBack(pid: number): void {
  try {
    setPriority(pid, 10)
  } catch {
    // Where that is not allowed it runs as everything else does.
  }
}

const settings = [
  '--no-pager',
  '--no-replace-objects',
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'log.showSignature=false'],
  ...['-c', 'log.diffMerges=first-parent'],
  ...['-c', 'diff.renameLimit=1000'],
  ...['-c', 'protocol.allow=never'],
] as const

function faultOf(complaint: string): GitFault {
  const [words = ''] = complaint.trim().split('\n')
  if (/dubious ownership/.test(complaint)) return { state: 'refused', words }
  if (/not a git repository|must be run in a work tree|cannot change to/.test(complaint)) {
    return { state: 'no-repository', words }
  }
  return { state: 'failed', words }
}
