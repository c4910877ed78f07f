import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { draftSeed } from '../../src/plan/draft/draft-seed.ts'
import { detectFormat } from '../../src/plan/import/detect-format.ts'
import { readOutline } from '../../src/plan/outline/read-outline.ts'
import { worstTexts } from './worst-inputs.ts'
import { parsePlan } from '../../src/plan/parse/parse.ts'
import { blocksOf } from '../../src/plan/indicators/source-places.ts'
import { parseSettings, type Settings } from '../../src/plan/seed/settings.ts'
import { extractStatements } from '../../src/plan/targets/extract-statements.ts'
import { command, UserError } from '../support/command.ts'

/** What reading a megabyte may take, in seconds of processor time. */
const mostSeconds = 5
const seed = 'jinan-civil-affairs-2021-2025'

/**
 * Prints how fast a plan is parsed and read for targets, at its length, ten times and a hundred times over, and how long
 * the hardest texts take; in processor time, which other work on the machine doesn't lengthen.
 */
await command(async () => {
  const text = await readFile(`seeds/${seed}/plan.txt`, 'utf8')
  const settings = parseSettings(
    new VFile({ path: 'plan.yaml', value: await readFile(`seeds/${seed}/plan.yaml`, 'utf8') }),
    seed,
  )
  if (!settings) throw new UserError('Unexpected plan.yaml, expected one that `npm run content` accepts')
  // The first readings only warm the compiler up.
  for (let round = 0; round < 10; round++) measure(text, settings)
  console.log('        characters     parse     targets   characters a second     MB/s')
  for (const times of [1, 10, 100]) {
    const repeated = text.repeat(times)
    const rounds = Math.max(1, 20 / times)
    const runs = Array.from({ length: rounds }, () => measure(repeated, settings))
    const [parse, extract] = (['parse', 'extract'] as const).map(
      (part) => runs.reduce((sum, run) => sum + run[part], 0) / rounds,
    )
    const seconds = (parse ?? 0) + (extract ?? 0)
    const characters = [...repeated].length
    const columns = [
      `${times}×`.padStart(5),
      characters.toLocaleString('en').padStart(13),
      `${(parse ?? 0).toFixed(3)} s`.padStart(10),
      `${(extract ?? 0).toFixed(3)} s`.padStart(12),
      Math.round(characters / seconds)
        .toLocaleString('en')
        .padStart(22),
      (Buffer.byteLength(repeated) / 1e6 / seconds).toFixed(2).padStart(9),
    ]
    console.log(columns.join(''))
  }
  console.log(`\nthe hardest texts known, 1 MB each: at most ${mostSeconds} s`)
  for (const [name, make] of Object.entries(worstTexts)) {
    const seconds = measureWorst(make())
    const verdict = seconds > mostSeconds ? '  too slow' : ''
    console.log(`${name.padEnd(24)}${seconds.toFixed(2).padStart(8)} s${verdict}`)
    if (verdict !== '') process.exitCode = 1
  }
})

/** Seconds of processor time from the bytes of a text to the draft of its seed. */
function measureWorst(text: string): number {
  const start = process.cpuUsage()
  const file = new VFile({ path: 'plan.txt', value: new TextEncoder().encode(text) })
  if (detectFormat(file)) {
    readOutline(file)
    draftSeed(file, { id: 'plan', sha256: '0'.repeat(64), document: null, original: null })
  }
  return secondsSince(start)
}

/** Seconds of processor time for parsing a text and for reading its targets. */
function measure(value: string, settings: Settings): { parse: number; extract: number } {
  const start = process.cpuUsage()
  const parsed = parsePlan(new VFile({ path: 'plan.txt', value }), settings)
  const parse = secondsSince(start)
  if (!parsed) throw new UserError('Unexpected plan.txt, expected one that can be parsed')
  const middle = process.cpuUsage()
  extractStatements(blocksOf(parsed.plan), { periodStart: 2021, periodEnd: 2025 })
  return { parse, extract: secondsSince(middle) }
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
