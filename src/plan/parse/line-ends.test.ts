import { describe, expect, it } from 'vitest'
import { findInfidelities } from '../fidelity/check-fidelity.ts'
import { blocksOf } from '../indicators/source-places.ts'
import { walk } from '../model/walk.ts'
import { extractStatements } from '../targets/extract-statements.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { parsePlan } from './parse.ts'

const text =
  '测试规划\n\n第一章 发展基础\n\n第一节 成就\n\n一是增长。全市床位达到 5000 张。\n\n第二章 目标\n\n到2025年，床位达到 8000 张。\n|指标|单位|2025年|\n|床位数|张|9000|\n'

function read(source: string) {
  const file = planFile(source)
  const parsed = parsePlan(file, settingsFor())
  if (!parsed) return { lines: [], faults: ['not read'], findings: findingsOf(file), values: [] }
  const lines = [parsed.plan.title, ...walk(parsed.plan)].map(({ published }) => published.value)
  return {
    lines,
    faults: findInfidelities(source, lines.join('\n'), parsed.edits, { wrapper: [], repairs: [] }),
    findings: findingsOf(file),
    values: extractStatements(blocksOf(parsed.plan), { periodStart: 2021, periodEnd: 2025 }).map(
      ({ value }) => value,
    ),
  }
}

const whole = read(text)
const name = (char: string) => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`
const ends = ['\u0085', '\u2028', '\u2029', '\v', '\f']
const unprinted = [
  '\u0001',
  '\u001B',
  '\u007F',
  '\u0080',
  '\u202E',
  '\u2066',
  '\u200F',
  '\uFFFE',
  '\uFFFF',
  '\u{10FFFF}',
]

describe('the end of a line', () => {
  it.each(ends.map((end) => [name(end), end]))('is %s in a file that has no other', (_, end) => {
    const read1 = read(text.replace(/\n+/g, end))
    expect(read1.faults).toEqual([])
    expect(read1.lines).toEqual(whole.lines)
    expect(read1.values).toEqual(whole.values)
  })

  it.each(ends.map((end) => [name(end), end]))('is %s among line feeds', (_, end) => {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      const mixed = read(text.slice(0, at) + end + text.slice(at + 1))
      expect([at, mixed.faults]).toEqual([at, []])
      expect([at, mixed.lines]).toEqual([at, whole.lines])
    }
  })

  it('is no form feed beside a line feed', () => {
    for (const page of ['\n\f', '\f\n', '\n \f']) {
      const paged = read(text.replaceAll('\n\n', `\n${page}`))
      expect(paged.faults).toEqual([])
      expect(paged.lines).toEqual(whole.lines)
    }
  })
})

describe('a character that prints nothing', () => {
  it.each(unprinted.map((char) => [name(char), char]))(
    '%s loses no word and no target, wherever it is',
    (_, char) => {
      const chars = [...text]
      for (let at = 0; at <= chars.length; at += 3) {
        const marked = read([...chars.slice(0, at), char, ...chars.slice(at)].join(''))
        expect([at, marked.faults]).toEqual([at, []])
        if (marked.lines.join() === whole.lines.join())
          expect([at, marked.values]).toEqual([at, whole.values])
        expect(marked.lines.join()).not.toContain(char)
        const [finding = ''] = marked.findings.filter((each) => each.includes('characters-left-out'))
        expect(finding).toContain(name(char))
      }
    },
  )

  it('is reported once for each kind, with its place and how many there are', () => {
    const { findings } = read(text.replace('增长', '增\uFFFD长\uFFFD').replace('目标', '目\uE000标'))
    expect(findings.map((finding) => finding.split(',')[0])).toEqual([
      '7 characters-lost: Unexpected a replacement character U+FFFD',
      '9 characters-private: Unexpected a private-use character U+E000',
    ])
    expect(findings[0]).toContain('the first of 2')
  })
})

it('reads more than 199 headings at a level', () => {
  const many = Array.from({ length: 350 }, (_, at) => `${at + 1}. 事项\n内容。\n`).join('')
  const lines = read(`测试规划\n\n第一章 目标\n${many}`).lines
  expect(lines.filter((line) => /^\d+\.\u3000事项$/.test(line))).toHaveLength(350)
  expect(read('测试规划\n\n第一章 目标\n\n（2021）是开局之年。\n').lines.at(-1)).toBe('（2021）是开局之年。')
})

it('reads a line of 300,000 signs with a space behind each', () => {
  const { faults } = read(`测试规划\n\n第一章 目标\n\n甲${'. '.repeat(150_000)}乙。\n`)
  expect(faults).toEqual([])
})
