import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { load } from 'cheerio'

const plan = 'jinan-civil-affairs-2021-2025'
const sentence = 'The social assistance system was further improved.'
const corrected = 'The social assistance system grew sounder still.'
const timeLimit = 5 * 60_000

/**
 * Does in a copy of the project what an editor does who corrects one English sentence: edits en.po and runs
 * `npm start`. Throws when the site that this serves does not have the sentence, in its place and in no other.
 */
export async function checkEditCycle(folder: string): Promise<string> {
  const file = join(folder, 'seeds', plan, 'en.po')
  const catalog = await readFile(file, 'utf8')
  if (!catalog.includes(`msgstr "${sentence}"`)) throw new Error(`${file} has no sentence “${sentence}”`)
  await writeFile(file, catalog.replace(`msgstr "${sentence}"`, `msgstr "${corrected}"`))

  const site = spawn('npm start', { cwd: folder, shell: true, detached: true })
  try {
    const address = await firstAddress(site.stdout)
    const response = await fetch(new URL(`en/${plan}/chapter-1/`, address))
    const leads = load(await response.text())('#c1-s1-i1-p1 b').text()
    if (leads !== corrected) throw new Error(`The page says “${leads}”, not “${corrected}”.`)
    return 'One file edited and `npm start`: the page has the sentence.'
  } finally {
    // The shell, npm and the server it started.
    if (site.pid !== undefined && site.exitCode === null) process.kill(-site.pid)
  }
}

/** The address that a server prints once it serves. */
async function firstAddress(output: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = []
  const late = setTimeout(() => {
    output.emit('error', new Error(`No address after ${timeLimit / 60_000} minutes:\n${lines.join('\n')}`))
  }, timeLimit)
  try {
    for await (const line of createInterface({ input: output })) {
      lines.push(line)
      const [address] = /http:\/\/\S+/.exec(line) ?? []
      if (address !== undefined) return address
    }
    throw new Error(`npm start ended without an address:\n${lines.join('\n')}`)
  } finally {
    clearTimeout(late)
  }
}
