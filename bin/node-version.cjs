// Loaded before every command: `node -r ./bin/node-version.cjs …`. The commands are TypeScript, which an old Node
// cannot even read: it would answer with a stack trace. This file is old JavaScript on purpose.
//
// | this Node | Node among the packages          | then                                          |
// | --------- | -------------------------------- | --------------------------------------------- |
// | 24 or newer | whatever                       | the command goes on                           |
// | older     | there (Linux)                    | the command is run again, on that one         |
// | older     | not there (macOS, Windows)       | it says in words what is needed               |
//
// npm 11 links that Node into node_modules/.bin, so that scripts find it first; npm 10 does not link it, since two
// packages offer the same name.
'use strict'

const { spawnSync } = require('node:child_process')
const { existsSync } = require('node:fs')
const { delimiter, dirname, join } = require('node:path')

const NEEDED = 24
const packaged = join(
  __dirname,
  `../node_modules/node-${process.platform}-${process.arch}/bin/node`,
)

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.exit(existsSync(packaged) ? runAgainOn(packaged) : explain())
}

function runAgainOn(node) {
  process.on('SIGINT', () => {}) // the command gets its own from the terminal, and decides when to end
  const args = [...process.execArgv, ...process.argv.slice(1)]
  const path = `${dirname(node)}${delimiter}${process.env.PATH}`
  const env = { ...process.env, PATH: path, STARTED_BY: process.ppid }
  const { status } = spawnSync(node, args, { stdio: 'inherit', env })
  return status === null ? 1 : status
}

function explain() {
  const remedy =
    process.platform === 'linux'
      ? `On Linux \`npm ci\` brings its own Node ${NEEDED} (x64, arm64), as an optional package: run it again, without leaving those out.`
      : `Install Node ${NEEDED} (nodejs.org, or \`nvm install\`, \`fnm use\`, \`brew install node@${NEEDED}\`) and run the command again.`
  process.stderr.write(
    `\nMasthead needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}.\n${remedy}\n\n`,
  )
  return 1
}
