import { readFile } from 'node:fs/promises'
import {
  countNamed,
  goldPlan,
  goldSentences,
  namedSentences,
  notate,
  score,
  type Score,
  wilson,
} from '../src/plan/targets/gold/gold.ts'
import { readSource } from '../src/plan/outline/read-source.ts'
import { extractStatements } from '../src/plan/targets/extract-statements.ts'
import { command } from './support/command.ts'

/** Prints how well the reader finds and reads targets: on the Jinan plan, and on the sets of single sentences. */
await command(async () => {
  const { blocks, period } = readSource(
    await readFile('seeds/jinan-civil-affairs-2021-2025/plan.txt', 'utf8'),
  )
  const found = extractStatements(blocks, period).map((each) => `${each.valueText} ${notate(each)}`)
  const expected = goldPlan.targets.map(({ valueText, reads }) => `${valueText.replace(/\s/g, '')} ${reads}`)
  const rest = found.map((each) => each.replace(/^(\S+) ([^\d<>=~])/, '$1$2'))
  const hits = expected.filter((each) => {
    const at = rest.indexOf(each)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  console.log('the Jinan plan (the rules were written on it), targets right in every field')
  console.log(`  recall      ${wilson(hits, expected.length)}`)
  console.log(`  precision   ${wilson(hits, found.length)}`)
  print('sentences the rules were developed on', score(goldSentences.development))
  print(
    'sentences set aside; what the first measurement found is in src/plan/targets/gold/README.md',
    score(goldSentences.heldout),
  )
  for (const [name, sentences] of Object.entries(namedSentences)) {
    const unnamed = sentences.map(({ text, targets }) => ({
      text,
      targets: targets.map(({ reads }) => reads),
    }))
    const scored = score(unnamed)
    print(`${name}.json; what the first measurement found is in src/plan/targets/gold/README.md`, scored)
    console.log(`  name and every field right  ${wilson(countNamed(sentences), scored.expected)}`)
  }
})

function print(title: string, { expected, found, hits, core, right }: Score): void {
  console.log(title)
  console.log(`  recall      ${wilson(hits, expected)}`)
  console.log(`  precision   ${wilson(hits, found)}`)
  console.log(`  value, unit, operator and year right  ${wilson(core, hits)}`)
  for (const [field, count] of Object.entries(right))
    console.log(`  ${field.padEnd(11)} ${wilson(count, hits)}`)
}
