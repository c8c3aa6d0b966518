import { measureServing } from './measure-serving.ts'

/** `npm run bench:serving`; fails where a limit is missed. */
process.exitCode = (await measureServing()) ? 0 : 1
