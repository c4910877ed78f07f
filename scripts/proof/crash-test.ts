import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { VFile } from 'vfile'
import { restoreContent } from '../../src/integrations/restore-content.ts'
import { writeContent } from '../support/write-content.ts'

const kills = 100
/** In milliseconds: as long as some writings of content/ take. */
const longest = 120

const words = ['one', 'other']
const names = Array.from({ length: 40 }, (_, index) => `plan-${index % 4}/${index}.json`)

/**
 * Kills a process that writes content/ again and again, each time at another moment, and looks what is there. Throws
 * when that is ever half of one content and half of another, or less than one. Works in `folder`, which it makes.
 */
export async function killWriters(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const tally = { whole: 0, away: 0 }
  for (let kill = 0; kill < kills; kill++) {
    const writer = spawn(process.execPath, [resolve('scripts/proof/crash-test.ts')], {
      cwd: folder,
      stdio: 'pipe',
    })
    const ended = new Promise((end) => writer.once('exit', end))
    await new Promise((written) => writer.stdout.once('data', written))
    await new Promise((time) => setTimeout(time, (longest * kill) / kills))
    writer.kill('SIGKILL')
    await ended
    if (!existsSync(join(folder, 'content'))) {
      tally.away++
      inFolder(folder, restoreContent)
    } else tally.whole++
    await expectWhole(join(folder, 'content'))
  }
  return `${kills} kills: content/ was whole after ${tally.whole}, and ${tally.away} times to be put back by the next command.`
}

async function expectWhole(content: string) {
  const entries = await readdir(content, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))
  if (files.length !== names.length || new Set(texts).size !== 1)
    throw new Error(`content/ has ${files.length} of ${names.length} files, of ${new Set(texts).size} kinds`)
}

function inFolder(folder: string, run: () => void) {
  const here = process.cwd()
  process.chdir(folder)
  try {
    run()
  } finally {
    process.chdir(here)
  }
}

/** Writes one content and the other in turn until it is killed, and says so when the first is there. */
async function writeForEver(): Promise<never> {
  for (let turn = 0; ; turn++) {
    const value = `${words[turn % words.length] ?? ''}\n`.repeat(2000)
    await writeContent(names.map((path) => new VFile({ path, value })))
    if (turn === 0) console.log('written')
  }
}

if (import.meta.main) await writeForEver()
