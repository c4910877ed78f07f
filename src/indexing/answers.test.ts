import { expect, test } from 'vitest'
import { searchChinese } from '../islands/search/engine/chinese.ts'
import type { Engine } from '../islands/search/engine/engine.ts'
import { readEnglishQuery } from '../search/english-query.ts'
import { searchEnglish } from '../islands/search/engine/english.ts'
import { nearestQueries, nearestEnglishQueries } from '../islands/search/query/suggestions.ts'
import { openFallbackEngine } from '../islands/search/engine/fallback-engine.ts'
import { readQuery } from '../islands/search/query/query.ts'
import { charactersOf, chineseFragment } from './chinese.ts'
import { englishFragment, wordsOf } from './english.ts'
import { recordsOf } from './records.ts'
import { variantsOf } from './variants.ts'
import { charactersBySound, vocabularyOf } from './vocabulary.ts'

const page = (lang: string, ...blocks: string[]) => ({
  page: 'p/chapter-1/',
  html: `<html lang="${lang}"><body>${blocks
    .map((block, index) => block.replace(/^<(\w+)/, `<$1 id="b${index}" data-plan-text`))
    .join('')}</body></html>`,
})

const chinese = recordsOf('p', [
  page(
    'zh-CN',
    '<h1>第一章　养老</h1>',
    '<p>推行“一窗受理，全科服务”模式。</p>',
    '<p>养老服务。</p>',
    '<h2>床位</h2>',
    '<p>养老机构，护理型床位占比达到60%，着力提高养老服务。</p>',
  ),
])
const english = recordsOf('p', [
  page(
    'en',
    '<h1>Subsistence allowances</h1>',
    '<p>The subsistence allowance is raised.</p>',
    '<h2>Beds</h2>',
    '<p>Nursing beds; allowances for subsistence.</p>',
  ),
])

const files: Record<'zh' | 'en', Record<string, unknown>> = {
  zh: {
    'plain/p.json': chinese.map(chineseFragment),
    'variants.json': variantsOf(charactersOf(chinese)),
    'vocabulary.json': [...vocabularyOf(chinese, []), '养老机构'].join(' '),
    'sounds.json': charactersBySound(),
    'pinyin.json': [['养老机构', 'yang lao ji gou']],
  },
  en: { 'plain/p.json': english.map(englishFragment) },
}

/** What the browser would load; `lost` characters are held to be there and are not found. */
function open(lang: 'zh' | 'en', lost = ''): Engine {
  const held: Record<string, unknown> = {
    'characters.json': charactersOf(chinese).join('') + lost,
    'words.json': [...wordsOf(english), lost].join(' '),
    ...files[lang],
  }
  return openFallbackEngine(<T>(file: string) => Promise.resolve(held[file] as T), lang, ['p'])
}

const scope = { plan: '', most: Infinity }

async function find(typed: string) {
  const result = await searchChinese(open('zh'), readQuery(typed), scope)
  return (
    result && {
      care: result.care,
      phrases: result.phrases,
      variant: result.variant,
      blocks: result.records.flatMap(({ blocks }) =>
        blocks.map(({ block, spans }) => [block.id, spans.length]),
      ),
    }
  )
}

test('the whole query is found first, headings before paragraphs', async () => {
  expect(await find('养 老')).toEqual({
    care: 'exact',
    phrases: ['养老'],
    variant: null,
    blocks: [
      ['b0', 1],
      ['b2', 1],
      ['b4', 2],
    ],
  })
})

test('no phrase runs from one paragraph into the next', async () => {
  expect(await find('模式。养老')).toBeUndefined()
})

test('parts are found in one section, where the whole is not', async () => {
  expect(await find('养老服务 60%')).toMatchObject({ phrases: ['养老服务', '60%'], blocks: [['b4', 2]] })
  expect(await find('一窗受理 60%')).toBeUndefined()
})

test('marks are left out where nothing has them so', async () => {
  const found = { care: 'without marks', phrases: ['一窗受理全科服务'], blocks: [['b1', 1]] }
  expect(await find('一窗受理全科服务')).toMatchObject(found)
  expect(await find('一窗受理、全科服务')).toMatchObject({ ...found, phrases: ['一窗受理、全科服务'] })
})

test('traditional characters are read as simplified ones, and those of both as either', async () => {
  expect(await find('養老服務')).toMatchObject({
    variant: '养老服务',
    blocks: [
      ['b2', 1],
      ['b4', 1],
    ],
  })
  expect(await find('著力')).toMatchObject({ variant: '着力', blocks: [['b4', 1]] })
})

test('no more records are read than asked for, and all are named', async () => {
  const result = await searchChinese(open('zh'), readQuery('养老'), { plan: '', most: 1 })
  expect(result?.proposed).toHaveLength(2)
  expect(result?.records).toHaveLength(1)
})

test('an index that has lost a character is not believed', async () => {
  await expect(searchChinese(open('zh', '犀'), readQuery('犀牛'), scope)).rejects.toThrow('犀')
  await expect(searchChinese(open('zh'), readQuery('犀牛'), scope)).resolves.toBeUndefined()
  await expect(searchEnglish(open('en', 'zebra'), readEnglishQuery('zebra'), scope)).rejects.toThrow('zebra')
})

test('the nearest are the words of the plans in a query, the longest first', async () => {
  expect(await nearestQueries(open('zh'), readQuery('护理犀牛床位'), '')).toEqual([
    { query: '护理', records: 1, isPart: true },
    { query: '床位', records: 1, isPart: true },
  ])
})

test('what is misspelt leads to a word of the plans, and no fragment of one is offered', async () => {
  expect(await nearestQueries(open('zh'), readQuery('养老机沟'), '')).toEqual([
    { query: '养老机构', records: 1, isPart: false },
    { query: '养老', records: 2, isPart: true },
  ])
  const offers = await nearestQueries(open('zh'), readQuery('养老机'), '')
  expect(offers.map(({ query }) => query)).toEqual(['养老机构', '养老'])
})

async function findEnglish(typed: string) {
  const { exact, apart } = await searchEnglish(open('en'), readEnglishQuery(typed), scope)
  return [exact, apart].map((records) => records.map(({ record, matches }) => `${record.order}: ${matches}`))
}

test.each([
  ['subsistence allowance', ['0: 1'], ['0: 2', '1: 2']],
  ['allowances subsistence', [], ['0: 4', '1: 2']],
  ['"subsistence allowances"', ['0: 1'], []],
  ['beds', ['1: 2'], []],
  ['bed', [], ['1: 2']],
  ['beds "allowances for"', [], ['1: 3']],
  ['raising', [], ['0: 1']],
  ['nursing zebra', [], []],
  ['"raised beds" allowance', [], []],
  ['allow', [], []],
  ['bed for', [], ['1: 3']],
])('of %s the exact phrase is counted first, then its words apart', async (typed, exact, apart) => {
  expect(await findEnglish(typed)).toEqual([exact, apart])
})

test('the nearest to an English query are its words that are found, and words spelled almost alike', async () => {
  const near = (typed: string) => nearestEnglishQueries(open('en'), readEnglishQuery(typed), scope)
  expect(await near('nursing zebra')).toEqual([{ query: 'nursing', records: 1 }])
  expect(await near('alowance')).toEqual([
    { query: 'allowance', records: 2 },
    { query: 'allowances', records: 2 },
  ])
  expect(await near('"raised beds"')).toEqual([
    { query: 'raised', records: 1 },
    { query: 'beds', records: 1 },
  ])
  expect(await near('zebras')).toEqual([])
  expect((await near('nursng beds'))[0]).toEqual({ query: 'nursing beds', records: 1 })
})

test('no part of a number is offered for it', async () => {
  expect(await nearestQueries(open('zh'), readQuery('6.0%'), '')).toEqual([])
})
