import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from '../scripts/support/browser.ts'
import { freePort } from '../scripts/serve.ts'

// Workers read this file again: what the first reading found out is handed to them in the environment.
const executablePath = process.env.E2E_BROWSER ?? (await findBrowser())
if (executablePath === undefined)
  throw new Error('No browser found: `npm test` installs one, or set CHROME_PATH to the program of one.')
const port = process.env.E2E_PORT ?? String(await freePort(4330))
Object.assign(process.env, { E2E_BROWSER: executablePath, E2E_PORT: port })

const address = `http://127.0.0.1:${port}`
const continuous = process.env.CI !== undefined

/**
 * Tests are left out by their tags. Whole matrices take long, and belong to the proof: else what is tried by day and
 * by night is tried by day on a desk and by night on a phone. What does not depend on the screen is tried on one.
 */
const without = (...tags: string[]) => ({ grepInvert: new RegExp(tags.join('|')) })
const hasMatrices = process.env.E2E_MATRICES !== undefined

export default defineConfig({
  testDir: '../src/e2e',
  outputDir: '../test-results',
  forbidOnly: continuous,
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
    {
      name: 'desktop',
      ...(hasMatrices ? {} : without('@matrix', '@night')),
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      // What does not depend on the screen is tried on one.
      ...(hasMatrices ? without('@once') : without('@once', '@matrix', '@day')),
      testIgnore: /(head|hosted|hostile|numbers|progress|smoke|weight)\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true },
    },
  ],
})
