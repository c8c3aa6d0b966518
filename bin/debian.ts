import { spawnSync } from 'node:child_process'

/** Whether packages can be installed here without asking: root on Debian or one of its children. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && apt('--version')
}

/** Installs Debian packages by name, with nothing that they only recommend. False when apt-get could not. */
export function installPackages(...names: string[]): boolean {
  apt('update') // one source out of reach does not matter, if another one has the package
  return apt('install', '-y', '--no-install-recommends', ...names)
}

function apt(...args: string[]) {
  const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=300'] // the machine may be installing by itself
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    spawnSync('apt-get', [...patient, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0
  )
}
