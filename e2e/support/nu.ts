import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { findJava } from '@/bin/java'

const JAR = resolve('node_modules/vnu-jar/build/dist/vnu.jar')
const java = findJava()

/** Whether the checker can run here. Where it cannot: `test.skip(!canCheckHtml, 'no Java')`. */
export const canCheckHtml = java !== undefined

/**
 * What the Nu Html Checker, the one behind validator.w3.org, calls an error in these documents. One start of Java
 * checks them all, since that start is what takes long. What it says of style sheets is left out: it knows no
 * container queries, view transitions or SVG properties yet.
 *
 * @param documents whole HTML documents, each under a name to tell it by, such as its path
 * @returns one line an error: `/world: 12:40 Attribute “foo” not allowed on element “p” at this point.`
 */
export async function htmlErrors(documents: Record<string, string>): Promise<string[]> {
  const names = Object.keys(documents)
  const folder = await mkdtemp(join(tmpdir(), 'masthead-nu-'))
  const files = names.map((_, index) => join(folder, `${index}.html`))
  await Promise.all(
    names.map((name, index) => writeFile(files[index] ?? '', documents[name] ?? '')),
  )
  const messages = await check(files)
  await rm(folder, { recursive: true })
  const ofHtml = messages.filter(({ message }) => !message.startsWith('CSS:'))
  return ofHtml.map(({ url, lastLine, lastColumn, message }) => {
    const name = names[Number.parseInt(basename(url ?? ''), 10)] ?? 'the checker'
    return `${name}: ${lastLine ?? 0}:${lastColumn ?? 0} ${message}`
  })
}

/** The checker's own form, https://github.com/validator/validator/wiki/Output-»-JSON. Lines and columns from 1. */
type Message = { url?: string; lastLine?: number; lastColumn?: number; message: string }

async function check(files: string[]): Promise<Message[]> {
  const options = ['--errors-only', '--exit-zero-always', '--stdout', '--format', 'json']
  const { stdout } = await promisify(execFile)(
    java ?? 'java',
    ['-jar', JAR, ...options, ...files],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const { messages } = JSON.parse(stdout) as { messages: Message[] } // as documented there
  return messages
}
