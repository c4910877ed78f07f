import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { figuresSchema } from '../schemas/figures.ts'
import { glossarySchema } from '../schemas/term.ts'
import { matchingEntries } from '../search/entries.ts'
import { figureEntries } from './figure-entries.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(`content/${path}`, 'utf8'))
const figures = figuresSchema.parse(read('jinan-civil-affairs-2021-2025/figures.json'))
const terms = glossarySchema.parse(read('glossary.json'))
const entries = { zh: figureEntries(figures, terms, 'zh'), en: figureEntries(figures, terms, 'en') }

const answers = (query: string, lang: 'zh' | 'en') =>
  matchingEntries(entries[lang], [query], lang).map((entry) => `${entry[lang] ?? ''} ${entry.says ?? ''}`)

test.each(['低保标准', '最低生活保障标准'])('%s finds both standards with number and time', (query) => {
  expect(answers(query, 'zh')).toEqual(
    expect.arrayContaining([
      '城市低保标准 821元/月（“十三五”末，2020年）',
      '农村低保标准 614元/月（“十三五”末，2020年）',
    ]),
  )
})

test.each(['dibao', 'subsistence allowance', 'dibao standard'])(
  '%s finds both standards with number and time',
  (query) => {
    expect(answers(query, 'en')).toEqual(
      expect.arrayContaining([
        'Urban subsistence allowance standard 821 yuan a month (2020)',
        'Rural subsistence allowance standard 614 yuan a month (2020)',
      ]),
    )
  },
)

test('each thing is found once, by its own name, and what is doubtful says so', () => {
  const things = new Set(entries.en.map(({ at }) => at))
  expect(things.size).toBe(entries.en.length)
  for (const { en } of entries.en) expect(answers(en ?? '', 'en').length).toBeGreaterThan(0)
  expect(entries.zh.find(({ zh }) => zh === '残疾人两项补贴标准')?.says).toContain('存疑')
})

test('a figure that nobody has named is not found', () => {
  const unnamed = { ...figures, figures: figures.figures.map((figure) => ({ ...figure, subject: null })) }
  expect(figureEntries(unnamed, terms, 'zh')).toEqual([])
})
