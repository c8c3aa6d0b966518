import 'server-only'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * The folder of an installed package. Looked up from the project's folder, not from this file: a bundler moves
 * this file, and the packages stay where they are.
 */
export function packageFolder(name: string): string {
  const resolve = createRequire(path.join(process.cwd(), 'package.json')).resolve
  return path.dirname(resolve(`${name}/package.json`))
}
