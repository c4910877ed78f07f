import { expect, test } from 'vitest'
import { byWeight, foundIn, type FoundRecord } from '../query/matches.ts'
import { groupRecords } from './groups.ts'
import { occurrences } from '../../../search/occurrences.ts'

function found(order: number, headings: string[], ...paragraphs: string[]): FoundRecord {
  const ids = headings.map((_, index) => headings.slice(0, index + 1).join('-'))
  const id = ids.at(-1) ?? ''
  const record = {
    plan: 'p',
    page: `p/${headings[0] ?? ''}/`,
    label: headings[0] ?? '',
    order,
    headings: headings.map((text, index) => ({ id: ids[index] ?? '', text })),
    blocks: [
      { id, text: headings.at(-1) ?? '' },
      ...paragraphs.map((text, index) => ({ id: `${id}-p${index + 1}`, text })),
    ],
  }
  return foundIn(record, (text) => occurrences(text, ['养老']))!
}

const title = found(0, ['养老规划'])
const often = found(3, ['一', '二'], '养老，养老，养老')
const heading = found(5, ['三', '养老', '四', '养老服务'], '无')
const once = found(2, ['一', '丙'], '养老')
const later = found(4, ['三', '丁'], '养老')

test('titles come first, then headings, then what has more, then what stands before', () => {
  const sorted = [later, once, heading, often, title].sort(byWeight)
  expect(sorted.map(({ record }) => record.order)).toEqual([0, 5, 3, 2, 4])
})

test('records are gathered under their headings, and matches are counted there', () => {
  const groups = groupRecords([heading, often, once, later])
  expect(groups.map(({ heading, matches }) => [heading.text, matches])).toEqual([
    ['三', 2],
    ['一', 4],
  ])
  expect(groups[0]?.groups.map(({ heading }) => heading.text)).toEqual(['养老', '丁'])
  expect(groups[0]?.groups[0]?.own).toBeUndefined()
  expect(groups[0]?.groups[0]?.groups[0]?.groups[0]?.own).toBe(heading)
})

test('what has no match is not found', () => {
  const record = { ...once.record, blocks: [{ id: 'x', text: '低保' }] }
  expect(foundIn(record, (text) => occurrences(text, ['养老']))).toBeUndefined()
})
