import { type Browser, chromium } from '@playwright/test'
import { browserFlags } from '../../src/e2e/support/browser-flags.ts'
import { ensureBrowser } from './browser.ts'

/** Starts the browser of this machine, and installs one if there is none. With `await using` it closes by itself. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureBrowser(console.error), args: browserFlags })
}
