import { expect, test } from 'vitest'
import type { TermWithPlaces } from '../schemas/term.ts'
import { suggestionsOf } from './suggestions.ts'

const term = (zh: string, places: number, zhAlso: string[] = []): TermWithPlaces => ({
  id: 'x',
  zh,
  zhAlso,
  en: 'x',
  enAlso: [],
  note: null,
  definition: null,
  source: null,
  aliases: [],
  occurrences: places === 0 ? [] : [{ plan: 'p', ids: Array.from({ length: places }, () => 'c1') }],
})

test('terms stand with their syllables, those of most places first, and unused ones not at all', () => {
  expect(
    suggestionsOf([
      term('长护险', 1),
      term('“十四五”', 9),
      term('15分钟社区生活圈', 3, ['绿色殡葬']),
      term('无', 0),
    ]),
  ).toEqual([
    ['“十四五”', 'shi si wu'],
    ['15分钟社区生活圈', '15 fen zhong she qu sheng huo quan'],
    ['绿色殡葬', 'lv se bin zang'],
    ['长护险', 'chang hu xian'],
  ])
})
