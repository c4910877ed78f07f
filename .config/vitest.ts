import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // These read the built pages: see vitest-pages.ts.
    exclude: ['src/e2e/**'],
    // Test files share their worker's modules: none of these has a state that a test changes.
    isolate: false,
    // The style sheet of an EPUB is part of the file; otherwise it is read as empty.
    css: true,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/unit.json' },
  },
})
