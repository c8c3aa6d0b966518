/** The parts of a package-lock.json (version 3) that matter here; whatever else an entry holds is left as it is. */
export type Lock = { packages: Record<string, Entry> }
export type Entry = {
  version?: string
  integrity?: string
  dev?: boolean
  peer?: boolean
  devOptional?: boolean
  optional?: boolean
  os?: string | string[]
  cpu?: string | string[]
  libc?: string | string[]
  license?: string
  engines?: Record<string, string>
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** A package that an entry names among its optional ones, and that the lock says nothing about. */
export type Gap = { place: string; name: string; version: string; wantedBy: string }

/**
 * What `npm ci` misses on another system. npm writes down only those optional packages that it could see when the
 * lock was made; on a machine that needs another one it then refuses with “Missing … from lock file”.
 */
export function gapsIn(lock: Lock): Gap[] {
  const gaps = Object.entries(lock.packages).flatMap(([wantedBy, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => !holds(lock, wantedBy, name, version))
      .map(([name, version]) => ({
        place: placeFor(lock, wantedBy, name),
        name,
        version,
        wantedBy,
      })),
  )
  return [...new Map(gaps.map((gap) => [gap.place, gap])).values()]
}

/** The lock with these entries added, in npm's own order, so that npm has nothing to rewrite. */
export function withEntries(lock: Lock, added: Record<string, Entry>): Lock {
  const packages = Object.entries({ ...lock.packages, ...added })
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(packages) }
}

/**
 * The system that a package of binaries is for, read off its name: `@next/swc-win32-arm64-msvc`.
 *
 * @throws Error for a name that tells no system, since such an entry would be installed everywhere.
 */
export function systemOf(name: string): Entry {
  const words = name.slice(name.indexOf('/') + 1).split('-')
  const os = words.find((word) => SYSTEMS.includes(word))
  const cpu = words.find((word) => PROCESSORS.includes(word))
  if (!os || !cpu) throw new Error(`${name}: its name tells neither system nor processor`)
  const libc = words.map((word) => LIBRARIES[word]).find(Boolean)
  return { cpu: [cpu], libc: libc ? [libc] : undefined, os: [os] }
}

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
]
const LIBRARIES: Record<string, string> = { gnu: 'glibc', musl: 'musl' }

/** Looks where Node would look: beside the package that wants it, then in every folder above. */
function holds(lock: Lock, wantedBy: string, name: string, version: string): boolean {
  const entry = lock.packages[join(wantedBy, name)]
  if (entry) return !isExact(version) || entry.version === version
  return wantedBy !== '' && holds(lock, parentOf(wantedBy), name, version)
}

/** The top, unless another version stands there already. */
function placeFor(lock: Lock, wantedBy: string, name: string) {
  const top = join('', name)
  return top in lock.packages ? join(wantedBy, name) : top
}

function join(place: string, name: string) {
  return place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`
}

function parentOf(place: string) {
  return place.slice(0, place.lastIndexOf('node_modules/')).replace(/\/$/, '')
}

function isExact(version: string) {
  return /^\d+\.\d+\.\d+/.test(version)
}
