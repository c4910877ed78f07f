import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests of the built pages as files; those of other sites build them first. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['src/e2e/**/*.test.ts'],
    isolate: false,
    // Two sites are built at a time.
    maxWorkers: 2,
    hookTimeout: 300_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/pages.json' },
  },
})
