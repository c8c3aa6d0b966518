import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { leave } from './leave.ts'
import { type Entry, type Gap, gapsIn, type Lock, systemOf, withEntries } from './lockfile-gaps.ts'

const FILE = 'package-lock.json'

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

const lock = JSON.parse(readFileSync(FILE, 'utf8')) as Lock // npm wrote it; its form is npm's promise
const gaps = [...gapsIn(lock), ...unverified(lock)]

if (values.check) {
  for (const { name, version, wantedBy } of gapsIn(lock))
    process.stderr.write(`${name}@${version}, which ${wantedBy} wants, is not in ${FILE}\n`)
  process.exit(gapsIn(lock).length > 0 ? 1 : 0)
}

const added = Object.fromEntries(gaps.map((gap) => [gap.place, entryFor(gap, lock)]))
writeFileSync(FILE, `${JSON.stringify(withEntries(lock, added), null, 2)}\n`)
process.stdout.write(
  gaps.length === 0 ? `${FILE} was complete.\n` : gaps.map((gap) => `${report(gap)}\n`).join(''),
)

/** Entries that an earlier run had to write without a checksum: the registry at hand may know it by now. */
function unverified({ packages }: Lock): Gap[] {
  return Object.entries(packages)
    .filter(([place, entry]) => place !== '' && entry.optional && entry.version && !entry.integrity)
    .map(([place, { version = '' }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const wantedBy = Object.keys(packages).find(
        (key) => packages[key]?.optionalDependencies?.[name],
      )
      return { place, name, version, wantedBy: wantedBy ?? '' }
    })
}

/**
 * The entry as npm would have written it. Where this registry lacks the version (a mirror without the other systems'
 * binaries), the name tells the system, and npm checks the download against the registry that it installs from, as it
 * does for every entry without a checksum.
 */
function entryFor({ name, version, wantedBy }: Gap, { packages }: Lock): Entry {
  const known = askRegistry(`${name}@${version}`)
  const { integrity } = known?.dist ?? {}
  const { os, cpu, libc, license, engines, dependencies } = known ?? systemOf(name)
  const { dev, peer, devOptional } = packages[wantedBy] ?? {}
  const scalars = {
    version: known?.version ?? version,
    integrity,
    cpu,
    dev,
    devOptional,
    libc,
    license,
  }
  return { ...scalars, optional: true, os, peer, dependencies, engines } // in npm's order
}

type Published = Entry & { dist: { integrity: string } }

function askRegistry(what: string): Published | undefined {
  const npm = process.env.npm_execpath
  if (!npm) leave('Start it through npm: npm run lockfile')
  try {
    const answer: unknown = JSON.parse(
      execFileSync(process.execPath, [npm, 'view', what, '--json'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
    return (Array.isArray(answer) ? answer.at(-1) : answer) as Published // the registry's own form
  } catch {
    return undefined
  }
}

function report({ place, name, version }: Gap) {
  const known = added[place]?.integrity ? '' : ' (this registry lacks it: no checksum)'
  return `${name}@${version}${known}`
}
