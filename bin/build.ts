import { build } from './build-if-needed.ts'

process.exitCode = build() === 'failed' ? 1 : 0
