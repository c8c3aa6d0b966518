import { join } from 'node:path'

/** Every command runs in the project's folder; a bundle has no address of its own to go by. */
export const migrationsFolder = join(process.cwd(), 'lib', 'db', 'migrations')
