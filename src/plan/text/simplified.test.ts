import { Converter } from 'opencc-js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { simplifyHan } from './simplified.ts'
import { readSource } from '../outline/read-source.ts'
import { readOutline } from '../outline/read-outline.ts'
import { extractFigures } from '../targets/figures/extract-figures.ts'
import { extractStatements } from '../targets/extract-statements.ts'
import { planFile } from '../testing/plan.ts'

const regions = ['t', 'tw', 'hk'] as const
const folder = 'src/plan/outline/fixtures'
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')])
texts.push(['Jinan', readFileSync('seeds/jinan-civil-affairs-2021-2025/plan.txt', 'utf8')])

/** Each character by itself, so that every word has one way to be written. */
function writer(region: (typeof regions)[number]): (text: string) => string {
  const convert = Converter({ from: 'cn', to: region })
  return (text) => Array.from(text, convert).join('')
}

/** How a text is read, its headings as `write` writes them. */
function outlineOf(text: string, write = (words: string) => words) {
  const file = planFile(text)
  const { headings, title, documents, ...rest } = readOutline(file)
  return {
    ...rest,
    title: title && write(title),
    documents: documents.map((document) => ({ ...document, title: document.title && write(document.title) })),
    headings: headings.map((heading) => ({ ...heading, text: write(heading.text) })),
    rules: file.messages.map(({ ruleId, line }) => `${line ?? ''} ${ruleId ?? ''}`),
  }
}

function targetsOf(text: string) {
  const { blocks, period } = readSource(text)
  return extractStatements(blocks, period)
}

describe('a plan in traditional characters', () => {
  it.each(regions)('is read as it would be in simplified ones, as %s writes them', (region) => {
    const write = writer(region)
    for (const [name, text] of texts) expect(outlineOf(write(text)), name).toEqual(outlineOf(text, write))
  })

  it.each(regions)('has the same targets, in its own characters, as %s writes them', (region) => {
    const traditional = writer(region)
    const [, text] = texts.at(-1)!
    const [given, expected] = [targetsOf(traditional(text)), targetsOf(text)]
    expect(given.length).toBeGreaterThan(30)
    expect(given).toEqual(
      expected.map((statement) => ({
        ...statement,
        key: traditional(statement.key),
        indicator: traditional(statement.indicator),
        quote: traditional(statement.quote),
        valueText: traditional(statement.valueText),
        operatorText: statement.operatorText && traditional(statement.operatorText),
        certaintyText: statement.certaintyText && traditional(statement.certaintyText),
      })),
    )
    const figures = (value: string) =>
      extractFigures(readSource(value).blocks, { periodStart: 2021, periodEnd: 2025 })
    expect(figures(traditional(text)).map(({ subject }) => subject)).toEqual(
      figures(text).map(({ subject }) => traditional(subject)),
    )
  })

  it('keeps its characters where they are published', () => {
    const file = planFile(
      '濱海新區“十四五”公共交通發展規劃\n為發展交通，制定本規劃。\n一、總則\n堅持公平。\n',
    )
    const { title, headings } = readOutline(file)
    expect([title, headings[0]?.text]).toEqual(['濱海新區“十四五”公共交通發展規劃', '一、總則'])
  })
})

describe('simplifyHan', () => {
  it.each([
    ['不低於95%', '不低于95%'],
    ['臺灣、衞生、裏面', '台湾、卫生、里面'],
    ['达到95%', '达到95%'],
    ['𠮷Ａ1', '𠮷Ａ1'],
  ])('reads %s as %s', (text, simplified) => {
    expect(simplifyHan(text)).toBe(simplified)
    expect(simplified.length).toBe(text.length)
  })
})
