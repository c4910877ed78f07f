import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { findInfidelities } from '../fidelity/check-fidelity.ts'
import { columnsOf } from '../text/columns.ts'
import { parsePlan } from './parse.ts'
import { blocksOf } from '../indicators/source-places.ts'
import { parseSettings } from '../seed/settings.ts'
import { planFile } from '../testing/plan.ts'

const seed = 'jinan-civil-affairs-2021-2025'
const read = (name: string) => readFileSync(`seeds/${seed}/${name}`, 'utf8')
const settings = parseSettings(new VFile({ path: 'plan.yaml', value: read('plan.yaml') }), seed)!

/** The plan as it is published, one line a block; the lines of the page it came from are left out. */
const alone = { ...settings, wrapper: [] }
const blocks = publish(
  read('plan.txt')
    .split('\n')
    .filter(
      (line, index) =>
        line.trim() !== '' && !settings.wrapper.some(([from, to]) => from <= index + 1 && index < to),
    )
    .join('\n'),
)
const clean = blocks.map(([, text]) => text)

/** What a reader sees of a text: each block with its address. */
function publish(value: string): [id: string, text: string][] {
  const parsed = parsePlan(planFile(value), alone)
  if (!parsed) throw new Error('Unexpected text that makes no plan')
  const { plan } = parsed
  return [
    ['title', plan.title.published.value],
    ...blocksOf(plan).map(({ anchor, text }): [string, string] => [anchor, text]),
  ]
}

/** Noise for a text, such as stray spaces and narrow marks. Each is drawn from a seed, which is enough to repeat a failure. */
const noise = fc.record({ seed: fc.nat(), space: fc.constantFrom(' ', '\u00A0') })

/** True so many times in a hundred, the same for the same seed. */
function chance(percent: number, seed: number): Iterator<boolean> {
  const [stream] = fc.sample(fc.infiniteStream(fc.nat(99).map((drawn) => drawn < percent)), {
    seed,
    numRuns: 1,
  })
  return stream!
}

function makeNoisy(lines: readonly string[], { seed, space }: { seed: number; space: string }): string[] {
  const [spaces, marks] = [chance(8, seed), chance(40, seed + 1)]
  return lines.map((line) => strew(makeNarrow(line, marks), spaces, space))
}

const isLatin = (char: string | undefined) => /^[A-Za-z]$/.test(char ?? '')
const isAscii = (char: string | undefined) => /^[A-Za-z0-9]$/.test(char ?? '')

/** Puts single spaces where none belongs; two are the gap between columns, and those between Latin letters stay. */
function strew(line: string, draws: Iterator<boolean>, space: string): string {
  const chars = [...line]
  return chars
    .map((char, at) => {
      const may = at > 0 && !(isLatin(char) && isLatin(chars[at - 1]))
      return may && draws.next().value ? space + char : char
    })
    .join('')
}

const narrow = new Map(
  [...'，,；;：:？?！!'].flatMap((wide, at, all) => (at % 2 ? [] : [[wide, all[at + 1]!]])),
)

/** Makes marks narrow, brackets in pairs, but not between two Latin letters or digits, where narrow is right. */
function makeNarrow(line: string, draws: Iterator<boolean>): string {
  const chars = [...line]
  const open: boolean[] = []
  return chars
    .map((char, at) => {
      if (char === '（') {
        open.push(draws.next().value === true)
        return open.at(-1) ? '(' : char
      }
      if (char === '）') return open.pop() ? ')' : char
      if (isAscii(chars[at - 1]) && isAscii(chars[at + 1])) return char
      return draws.next().value ? (narrow.get(char) ?? char) : char
    })
    .join('')
}

/** Breaks a paragraph as a printer does, its first line set in by two characters. */
function breakLines(line: string, width: number): string {
  const broken: string[] = []
  let rest = '　　'
  for (const char of line) {
    if (columnsOf(rest + char) > width * 2 && !'，。；：、！？”）》'.includes(char)) {
      broken.push(rest)
      rest = ''
    }
    rest += char
  }
  return [...broken, rest].join('\n')
}

describe('the Jinan plan', { timeout: 60_000 }, () => {
  it('is read the same with stray spaces and narrow marks anywhere', () => {
    fc.assert(
      fc.property(noise, (drawn) => {
        expect(publish(makeNoisy(clean, drawn).join('\n\n'))).toEqual(blocks)
      }),
      { numRuns: 20 },
    )
  })

  it('is read the same with its lines broken at every width of a printed page', () => {
    for (let width = 18; width <= 60; width++) {
      const broken = clean.map((line) => breakLines(line, width))
      expect(publish(broken.join('\n')), `${width} characters a line`).toEqual(blocks)
    }
  })

  it('is read the same with lines broken in print that have stray spaces and narrow marks', () => {
    fc.assert(
      fc.property(noise, fc.integer({ min: 18, max: 60 }), (drawn, width) => {
        const noisy = makeNoisy(
          clean.map((line) => breakLines(line, width)),
          drawn,
        )
        expect(publish(noisy.join('\n'))).toEqual(blocks)
      }),
      { numRuns: Number(process.env['NOISES'] ?? 20) },
    )
  })

  it('loses nothing, and says of every change what it was, whatever is done to its text', () => {
    const source = read('plan.txt')
    const chars = [...source]
    const scraps = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '\n',
        '\n\n',
        '\t',
        '　',
        '第三章 ',
        '（二）',
        '(1',
        '——',
        '。',
        ',',
        '１',
        '- 3 -',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.nat(chars.length - 40).map((at) => chars.slice(at, at + 40).join('')),
    )
    const change = fc.record({ at: fc.nat(chars.length), drop: fc.nat(40), put: scraps })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const changed = changes
          .reduce((text, { at, drop, put }) => text.toSpliced(at, drop, ...put), chars)
          .join('')
        const file = planFile(changed)
        const parsed = parsePlan(file, settings)
        if (!parsed || file.messages.some(({ fatal }) => fatal)) return
        const published = [
          parsed.plan.title.published.value,
          ...blocksOf(parsed.plan).map(({ text }) => text),
        ]
        const faults = findInfidelities(changed, published.join('\n'), parsed.edits, settings)
        // An edit may be too bold for the checker, which then stops the publication; it is listed all the same.
        expect(faults.filter((fault) => !fault.includes(' may not turn '))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
