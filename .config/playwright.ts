import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserFlags } from '../src/e2e/support/browser-flags.ts'

const { CHROME_PATH: executablePath, E2E_PORT: port, E2E_MATRICES: matrices, CI: ci } = process.env
if (executablePath === undefined || port === undefined)
  throw new Error('CHROME_PATH or E2E_PORT is not set: run the browser tests with `npm run e2e`.')

const address = `http://127.0.0.1:${port}`

/**
 * Tests are chosen by their tags. All run on a desktop, but for those that are made for a phone (@phone); those that
 * depend on the screen (@screen) run on both. Whole matrices (@matrix) take long, and belong to the proof. Of the two
 * themes, pages are tried in light on the desktop (@day) and in dark on the phone (@night); the proof tries both on both.
 */
const tags =
  matrices === undefined
    ? {
        desktop: { grepInvert: /@matrix|@night|@phone/ },
        phone: { grep: /@screen|@night|@phone/, grepInvert: /@matrix/ },
      }
    : { desktop: { grepInvert: /@phone/ }, phone: { grep: /@screen|@night|@day|@phone/ } }

export default defineConfig({
  testDir: '../src/e2e',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  forbidOnly: ci !== undefined,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Room for a machine that is busy with other things.
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  reporter: [[process.stdout.isTTY ? 'line' : 'dot'], ['json', { outputFile: '../.cache/e2e.json' }]],
  webServer: {
    command: `node scripts/serve.ts --port ${port}`,
    cwd: join(import.meta.dirname, '..'),
    env: { BASE_PATH: '/' },
    url: address,
    reuseExistingServer: false,
  },
  use: {
    baseURL: address,
    launchOptions: { executablePath, args: browserFlags },
  },
  projects: [
    { name: 'desktop', ...tags.desktop, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      ...tags.phone,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true },
    },
  ],
})
