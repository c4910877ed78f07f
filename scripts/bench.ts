import { readFile } from 'node:fs/promises'
import { findPeriod, readPlain } from '../src/plan/plain.ts'
import { extractStatements } from '../src/plan/targets.ts'
import { command } from './command.ts'

/** Prints how fast a text is cut into blocks and read for targets, in processor time, which other work on the machine doesn't lengthen. */
await command(async () => {
  const plan = await readFile('seeds/jinan-civil-affairs-2021-2025/plan.txt', 'utf8')
  // The first readings only warm the compiler up.
  for (let round = 0; round < 10; round++) measure(plan)
  for (const times of [1, 10, 100]) {
    const text = plan.repeat(times)
    const rounds = Math.max(1, 20 / times)
    let seconds = 0
    for (let round = 0; round < rounds; round++) seconds += measure(text) / rounds
    const characters = [...text].length
    const bytes = Buffer.byteLength(text)
    console.log(
      [
        `${times}×`.padStart(4),
        `${(characters / 1e3).toFixed(0)} thousand characters`.padStart(27),
        `${seconds.toFixed(3)} s`.padStart(10),
        `${Math.round(characters / seconds).toLocaleString('en')} characters/s`.padStart(26),
        `${(bytes / 1e6 / seconds).toFixed(2)} MB/s`.padStart(12),
      ].join(''),
    )
  }
})

/** Seconds of processor time for one reading. */
function measure(text: string): number {
  const before = process.cpuUsage()
  const blocks = readPlain(text)
  extractStatements(blocks, findPeriod(blocks))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
