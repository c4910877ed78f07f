import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { targetsSchema } from '../schemas/targets.ts'
import { matchingEntries } from '../search/entries.ts'
import { shardEntries, targetEntries, taskEntries, termEntries } from './entries.ts'

const term = {
  id: 'subsistence-allowance',
  zh: '最低生活保障',
  zhAlso: ['低保'],
  en: 'subsistence allowance',
  enAlso: ['subsistence allowances'],
  note: null,
  definition: null,
  source: null,
  aliases: [],
  occurrences: [],
}
const task = {
  id: 'c3-s1-i1-p1',
  name: { zh: '提高低保标准', en: null },
  chapter: 'c3',
  section: 'c3-s1',
  item: 'c3-s1-i1',
  ordinal: 1,
  line: 1,
  targets: [],
}

test('a term is named in both languages, and has the other forms of the one it is found in', () => {
  expect(termEntries([term], 'en')).toEqual([
    {
      kind: 'term',
      zh: '最低生活保障',
      en: 'subsistence allowance',
      also: ['subsistence allowances'],
      says: null,
      at: 'glossary/#subsistence-allowance',
    },
  ])
})

test('a task is named in one language and leads to its paragraph', () => {
  const entry = {
    kind: 'task',
    zh: '提高低保标准',
    en: null,
    also: [],
    says: null,
    at: 'p/chapter-3/#c3-s1-i1-p1',
  }
  expect(taskEntries({ plan: 'p', tasks: [task] }, 'zh')).toEqual([entry])
  expect(taskEntries({ plan: 'p', tasks: [task] }, 'en')).toEqual([entry])
})

test('a target says that the original is doubtful where a note is about it', () => {
  const [target] = targetsSchema.parse(
    JSON.parse(readFileSync('content/jinan-civil-affairs-2021-2025/targets.json', 'utf8')),
  ).targets
  if (!target) throw new Error('There is no target.')
  const says = (notes: string[], lang: 'zh' | 'en') =>
    targetEntries({ plan: 'p', targets: [{ ...target, notes }] }, lang)[0]?.says
  expect(says([], 'zh')).toBe('达到30%')
  expect(says(['open-denominator'], 'zh')).toBe('达到30%（原文存疑）')
  expect(says(['open-denominator'], 'en')).toBe('30% (doubtful in the original)')
})

test('a plan without targets has none', () => {
  expect(targetEntries({ plan: 'p', targets: [] }, 'zh')).toEqual([])
})

test('what is found in all files together is found in one', () => {
  const entries = [...termEntries([term], 'zh'), ...taskEntries({ plan: 'p', tasks: [task] }, 'zh')]
  const shards = shardEntries(entries, 'zh').filter(
    (shard) => matchingEntries(shard, ['低保'], 'zh').length > 0,
  )
  expect(shards.length).toBeGreaterThan(0)
  expect(shards.some((shard) => matchingEntries(shard, ['低保'], 'zh').length === 2)).toBe(true)
})
