import { spawn } from 'node:child_process'
import { freePort } from './serve.ts'
import { findBrowser } from './support/browser.ts'
import { UserError, command } from './support/command.ts'

/** Run the browser tests, with the arguments of Playwright that are given, in a browser that starts here. */
await command(async () => {
  const browser = await findBrowser()
  if (browser === undefined)
    throw new UserError(
      'No browser found: `npm test` installs one, or set CHROME_PATH to the program of one.',
    )
  const port = process.env.E2E_PORT ?? String(await freePort(4330))
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', '.config/playwright.ts']
  const child = spawn(process.execPath, [...playwright, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: browser, E2E_PORT: port },
  })
  // An interrupt reaches both: Playwright stops its browsers, and is waited for.
  process.on('SIGINT', () => undefined)
  process.exitCode = await new Promise<number>((ended) => {
    child.on('close', (code) => {
      ended(code ?? 1)
    })
  })
})
