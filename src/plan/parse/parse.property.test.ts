import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFrame } from '../frame/find-frame.ts'
import { type LayoutBlock, blockText } from '../layout/block.ts'
import { columnsOf } from '../text/columns.ts'
import { readLayout } from '../layout/read-layout.ts'
import { withoutRadicals } from '../../schemas/radicals.ts'
import { readLines } from '../lines/lines.ts'
import { parsePlan } from './parse.ts'
import { readOutline } from '../outline/read-outline.ts'
import { planFile, settingsFor } from '../testing/plan.ts'
import type { Line } from '../model/line.ts'

/** What plans are made of, so that chance meets the rules. */
const tokens = [
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\f',
    ' ',
    '　　',
    '\t',
    '\u200B',
    '\uFEFF',
    '。',
    '。 ',
    '，',
    '；',
    '：',
    '（',
    '）',
  ],
  ...[
    '第一篇 ',
    '第一章 ',
    '第2章',
    '第一节　',
    '一、',
    '二、',
    '（一）',
    '(二)',
    '1.',
    '2．',
    '（1）',
    '专栏1 ',
    '专栏：',
    '——',
    '①',
  ],
  ...[
    '发展规划',
    '加强领导',
    '到2025年达到60%',
    '目录',
    '......12',
    '- 3 -',
    '3',
    '4',
    '表1 指标',
    '指标',
    '单位',
    '| a | b |',
  ],
  ...[
    '附件',
    '抄送：',
    '2021年9月2日',
    '市人民政府',
    '各区人民政府：',
    '现印发给你们。',
    '来源：本站',
    'ICP备1号',
    '𠮷',
    '⼀、⽬标',
    '⺇⻔。',
    'Open Data',
  ],
]
const text = fc.array(fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 6 })), {
  maxLength: 120,
})

const folder = 'src/plan/outline/fixtures'
const shapes = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

function readBlocks(value: string): { lines: Line[]; blocks: LayoutBlock[]; marked: ReadonlySet<Line> } {
  const lines = readLines(value)
  const { documents, omitted } = findFrame(lines)
  const layouts = documents.map((document) => {
    const title = document.source === 'letter' ? [] : (document.title?.lines ?? [])
    return readLayout(document.lines, { omitted, title })
  })
  const rulings = layouts.flatMap((layout) => layout.rulings)
  return {
    lines,
    blocks: layouts.flatMap(({ blocks }) => blocks),
    marked: new Set([...omitted.keys(), ...rulings]),
  }
}

describe('readOutline', () => {
  it('never throws, and neither does parsePlan', () => {
    fc.assert(
      fc.property(text, (parts) => {
        readOutline(planFile(parts.join('')))
        parsePlan(planFile(parts.join('')), settingsFor({ title: { zh: '发展规划' } }))
      }),
      { numRuns: 500 },
    )
  })

  it('puts every character that prints in exactly one place', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((parts) => parts.join('')),
          fc.constantFrom(...shapes),
        ),
        (value) => {
          const { lines, blocks, marked } = readBlocks(value)
          const chars = [...value]
          const uses = new Uint8Array(chars.length)
          for (const line of lines) if (marked.has(line)) uses.fill(1, line.start, line.end)
          for (const { pieces } of blocks) {
            for (const { start, end, value: piece } of pieces) {
              // Radicals are read as the characters that they represent.
              expect(withoutRadicals(chars.slice(start, end).join(''))).toBe(piece)
              for (let at = start; at < end; at++) uses[at] = (uses[at] ?? 0) + 1
            }
          }
          const wrong = chars.filter((char, at) => /[^\s\u200B-\u200D\u2060]/.test(char) && uses[at] !== 1)
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('reads the same whatever the line endings, and with a byte order mark or form feeds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.infiniteStream(fc.nat(9)),
        (shape, ending, mark, chance) => {
          const plain = shape.replaceAll('\uFEFF', '').replaceAll('\r', '').replaceAll('\f', '')
          const lines = plain.split('\n').map((line) => (chance.next().value === 0 ? `\f${line}` : line))
          const changed = `${mark ? '\uFEFF' : ''}${lines.join(ending)}`
          expect(signOf(changed)).toEqual(signOf(plain))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('reads the Jinan plan the same when a printer has broken its lines', () => {
    const whole = unbroken(readFileSync('seeds/jinan-civil-affairs-2021-2025/plan.txt', 'utf8'))
    const { paragraphs: paragraphsExpected, ...expected } = signOf(whole)
    const indent = fc.constantFrom('', '　　', '    ')
    const page = fc.constantFrom(
      null,
      (n: number) => `- ${n} -`,
      (n: number) => String(n),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 40 }),
        indent,
        page,
        fc.integer({ min: 20, max: 34 }),
        (...args) => {
          const { paragraphs, ...sign } = signOf(printed(whole, ...args))
          expect(sign).toEqual(expected)
          // Where the indents are lost, a full last line and a full first line look alike.
          const doubt = args[1] === '' ? paragraphsExpected * 0.03 : 0
          expect(Math.abs(paragraphs - paragraphsExpected)).toBeLessThanOrEqual(doubt)
        },
      ),
      { numRuns: 15 },
    )
  })
})

/** The plan's title, headings and paragraphs, each on one line. */
function unbroken(value: string): string {
  return readBlocks(value)
    .blocks.map((block) => blockText(block))
    .join('\n')
}

function signOf(value: string) {
  const { title, headings, paragraphs } = readOutline(planFile(value))
  const shorten = (words: string) => words.replaceAll(/\s/g, '')
  return { title, headings: headings.map(({ level, text }) => `${level} ${shorten(text)}`), paragraphs }
}

/** Break lines after so many Chinese characters, first lines two earlier, and number the pages. */
function printed(
  value: string,
  width: number,
  indent: string,
  page: ((number: number) => string) | null,
  length: number,
): string {
  const lines = value.split('\n').flatMap((line) => {
    const broken: string[] = []
    let [rest, room] = ['', width * 2 - 4]
    for (const char of line) {
      const hangs = '，。；：、！？”）》'.includes(char)
      if (columnsOf(rest + char) > room + (hangs ? 2 : 0)) {
        broken.push(rest)
        ;[rest, room] = ['', width * 2]
      }
      rest += char
    }
    return [...broken, rest].map((each, index) => (index === 0 ? indent + each : each))
  })
  if (!page) return lines.join('\n')
  return lines
    .flatMap((line, index) => (index % length === length - 1 ? [line, page((index + 1) / length)] : [line]))
    .join('\n')
}
