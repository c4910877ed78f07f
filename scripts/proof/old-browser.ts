import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { browserFlags } from '../../src/e2e/support/browser-flags.ts'
import { runIn } from './project-copy.ts'
import { serve } from '../serve.ts'
import { smokeWalk, type Tab } from './smoke-walk.ts'

// Not in the lock file: only the proof needs them. The first contains the oldest Chromium that the site supports, the
// second is its driver.
const packages = { 'chrome-aws-lambda': '5.3.1', 'puppeteer-core': '5.3.1' }
const home = resolve('node_modules/.cache/old-browser')
const program = join(home, 'chromium')

/** A host name that is not loopback, so that features for secure contexts are missing, as on an intranet. */
const host = 'plans.example'

/** The part of the driver that is used. */
interface Driver {
  launch: (options: { executablePath: string; args: string[]; env: NodeJS.ProcessEnv }) => Promise<{
    version: () => Promise<string>
    newPage: () => Promise<Tab>
    close: () => Promise<void>
  }>
}

/**
 * Walks through the site in `dist` in the oldest Chromium that it supports, over plain http. Only on Linux on x64: the
 * package has no other program.
 * @returns what was tried
 * @throws where something does not work
 */
export async function walkInOldBrowser(dist: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'NOT RUN: the old Chromium is a program for Linux on x64.'
  await install()
  using site = await serve(dist, '/', 4360)
  const driver = createRequire(join(home, 'package.json'))('puppeteer-core') as Driver
  const browser = await driver.launch({
    executablePath: program,
    args: [...browserFlags, '--headless', '--disable-gpu', `--host-resolver-rules=MAP ${host} 127.0.0.1`],
    env: process.env,
  })
  try {
    const tab = await browser.newPage()
    const seen = await smokeWalk(tab, `http://${host}:${site.port}/`)
    if (await tab.evaluate('isSecureContext')) throw new Error('Unexpected secure context')
    return `${await browser.version()} at http://${host}: ${seen.join(', ')}`
  } finally {
    await browser.close()
  }
}

async function install() {
  if (existsSync(program)) return
  await mkdir(home, { recursive: true })
  await writeFile(join(home, 'package.json'), '{ "private": true }')
  const named = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  await runIn(home, `npm install --ignore-scripts --no-audit --no-fund --save-exact ${named.join(' ')}`)
  const packed = await readFile(join(home, 'node_modules/chrome-aws-lambda/bin/chromium.br'))
  await writeFile(program, brotliDecompressSync(packed))
  await chmod(program, 0o755)
}
