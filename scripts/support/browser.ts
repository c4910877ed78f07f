import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import { browserFlags } from '../../src/e2e/support/browser-flags.ts'
import { UserError, command } from './command.ts'
import type { Report } from './steps.ts'

/** A closed network may swallow a download rather than refuse it. */
const timeLimit = 5 * 60_000

const playwright = [process.execPath, 'node_modules/@playwright/test/cli.js'] as const

/**
 * Find a browser that starts here (CHROME_PATH, Playwright's own, or one of the machine's) or install one, and see that
 * there is a Chinese font.
 * @returns the path of its program
 * @throws a UserError that says what to do, if none was found and none could be installed
 */
export async function ensureBrowser(report: Report): Promise<string> {
  const browser = (await findBrowser()) ?? (await installBrowser(report))
  await ensureChineseFont(report)
  return browser
}

/** Ensure a browser for the steps to come, which read its path from CHROME_PATH. */
export async function provideBrowser(report: Report): Promise<string> {
  process.env.CHROME_PATH = await ensureBrowser(report)
  return process.env.CHROME_PATH
}

/**
 * Find a browser that starts here.
 * @returns the path of its program, or undefined if there is none
 * @throws a UserError if CHROME_PATH names one that does not start
 */
export async function findBrowser(): Promise<string | undefined> {
  const given = process.env.CHROME_PATH
  if (given !== undefined) {
    if (await starts(given)) return given
    throw new UserError(`CHROME_PATH names ${given}, which does not start: correct it or unset it`)
  }
  for (const path of candidates()) if (existsSync(path) && (await starts(path))) return path
  return undefined
}

async function installBrowser(report: Report): Promise<string> {
  for (const { name, commands } of installers()) {
    report(`no browser found: installing ${name}`)
    for (const command of commands) await run(command, report)
    const installed = await findBrowser()
    if (installed !== undefined) return installed
  }
  throw new UserError(
    'No Chromium, Chrome or Edge was found that starts, and none could be installed.\n' +
      'Install one (on Debian: apt-get install chromium), or set CHROME_PATH to the program of one.',
  )
}

interface Installer {
  name: string
  commands: (readonly string[])[]
}

// Playwright's own comes first: it is the build this Playwright was tested with, and needs no rights on the machine.
function* installers(): Generator<Installer> {
  yield { name: 'Playwright’s Chromium', commands: [[...playwright, 'install', '--no-shell', 'chromium']] }
  if (existsSync(playwrightChromium()))
    yield { name: 'the libraries it needs', commands: [[...playwright, 'install-deps', 'chromium']] }
  if (onPath('apt-get'))
    yield { name: 'chromium with apt-get', commands: [aptGet('update'), aptGet('install', '-y', 'chromium')] }
  if (onPath('dnf'))
    yield { name: 'chromium with dnf', commands: [asRoot('dnf', 'install', '-y', 'chromium')] }
  if (onPath('apk')) yield { name: 'chromium with apk', commands: [asRoot('apk', 'add', 'chromium')] }
}

/** Without a Chinese font a page still works, but is not what readers see, so a failure here is only reported. */
async function ensureChineseFont(report: Report) {
  if (process.platform !== 'linux' || (await hasChineseFont())) return
  if (onPath('apt-get')) {
    report('no Chinese font found: installing fonts-noto-cjk')
    for (const command of [aptGet('update'), aptGet('install', '-y', 'fonts-noto-cjk')])
      await run(command, report)
  }
  if (!(await hasChineseFont())) report('no Chinese font: pages are tested with empty boxes for characters')
}

async function hasChineseFont(): Promise<boolean> {
  const fonts = await promisify(execFile)('fc-list', [':lang=zh']).catch(() => ({ stdout: '' }))
  return fonts.stdout !== ''
}

function* candidates(): Generator<string> {
  yield playwrightChromium()
  for (const name of [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]) {
    const path = onPath(name)
    if (path !== undefined) yield path
  }
  for (const folder of ['/Applications', join(homedir(), 'Applications')])
    for (const name of ['Google Chrome', 'Chromium', 'Microsoft Edge'])
      yield join(folder, `${name}.app/Contents/MacOS/${name}`)
  for (const variable of ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'])
    for (const program of ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'])
      yield join(process.env[variable] ?? '', program)
}

function playwrightChromium(): string {
  try {
    return chromium.executablePath()
  } catch {
    return '' // a platform Playwright has no build for
  }
}

/** Where a program is found on the PATH, if it is. */
export function onPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path))
}

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: browserFlags, timeout: 30_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function aptGet(...args: string[]): string[] {
  return asRoot(
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    '-o',
    'DPkg::Lock::Timeout=120',
    ...args,
  )
}

function asRoot(...command: string[]): string[] {
  return process.getuid?.() === 0 ? command : ['sudo', '-n', ...command]
}

async function run([program = '', ...args]: readonly string[], report: Report) {
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await promisify(execFile)(program, args, { timeout: timeLimit, env, maxBuffer: Infinity }).catch(
    (error: unknown) => {
      report(`that failed: ${reason(error)}`)
    },
  )
}

/** The last line of a program's error message. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const message = 'stderr' in error && error.stderr !== '' ? String(error.stderr) : error.message
  const lines = message.trim().split('\n')
  return lines.findLast((line) => /^(Error|E|sudo):/.test(line)) ?? lines.at(-1) ?? ''
}

if (import.meta.main) {
  await command(async () => {
    console.log(await ensureBrowser(console.error))
  })
}
