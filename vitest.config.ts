import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      // Next checks this import when it builds; here there is no browser bundle to keep a file out of.
      'server-only': `${root}node_modules/server-only/empty.js`,
      '@': root.replace(/[\\/]$/, ''),
    },
  },
  test: {
    environment: 'node',
    globalSetup: ['bin/postgres-for-tests.ts'],
    include: ['{app,bin,components,deploy,lib}/**/*.test.{ts,tsx}'],
  },
})
