import { expect, test } from 'vitest'
import type { DivisionEntry, Outline } from '../schemas/outline.ts'
import { chineseNumber, placesOf } from './place.ts'

const division = (
  id: string,
  number: DivisionEntry['number'],
  inner: Partial<DivisionEntry> = {},
): DivisionEntry => ({
  id,
  level: 'section',
  number,
  title: { zh: '标题', en: 'Heading' },
  line: 1,
  paragraphs: [],
  divisions: [],
  ...inner,
})

const paragraph = (id: string, ordinal: number) => ({ id, ordinal, line: 1, state: 'missing' as const })

const outline: Outline = {
  plan: 'a-plan',
  preamble: [paragraph('c0-p1', 1)],
  chapters: [
    division(
      'c3',
      { zh: '第三章', en: 'Chapter 3' },
      {
        divisions: [
          division(
            'c3-s1',
            { zh: '第一节', en: 'Section 1' },
            {
              paragraphs: [paragraph('c3-s1-p12', 12)],
              divisions: [
                division(
                  'c3-s1-i2',
                  { zh: '（二）', en: '(2)' },
                  { paragraphs: [paragraph('c3-s1-i2-p1', 1)] },
                ),
              ],
            },
          ),
        ],
      },
    ),
  ],
}

test.each([
  ['c3', '第三章', 'Chapter 3'],
  ['c3-s1', '第三章第一节', 'Chapter 3, Section 1'],
  ['c3-s1-p12', '第三章第一节第十二段', 'Chapter 3, Section 1, para.\u00a012'],
  ['c3-s1-i2-p1', '第三章第一节（二）第一段', 'Chapter 3, Section 1, (2), para.\u00a01'],
  ['c0-p1', '序言第一段', 'Preamble, para.\u00a01'],
])('says where %s is in words', (id, zh, en) => {
  expect(placesOf(outline, 'zh').get(id)?.full).toBe(zh)
  expect(placesOf(outline, 'en').get(id)?.full).toBe(en)
})

test('a number that holds those above it is not put after them', () => {
  const first = division(
    'c1-s1',
    { zh: '1.1', en: '1.1' },
    {
      paragraphs: [paragraph('c1-s1-p1', 1)],
      divisions: [division('c1-s1-i2', { zh: '1.1.2', en: '1.1.2' })],
    },
  )
  const decimal = division('c1', { zh: '1', en: 'Chapter 1' }, { divisions: [first] })
  const places = placesOf({ ...outline, chapters: [decimal] }, 'zh')
  expect(places.get('c1-s1-p1')?.full).toBe('1.1第一段')
  expect(places.get('c1-s1-i2')?.full).toBe('1.1.2')
})

test('a short name has the last two parts, and may break between them', () => {
  expect(placesOf(outline, 'zh').get('c3-s1-i2-p1')?.short).toBe('（二）\u200b第一段')
  expect(placesOf(outline, 'en').get('c3-s1-i2-p1')?.short).toBe('(2), para.\u00a01')
})

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('writes %i as %s', (value, written) => {
  expect(chineseNumber(value)).toBe(written)
})
