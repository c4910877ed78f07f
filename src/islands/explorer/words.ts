import type { Words } from '../../i18n/words.ts'
import { distanceWords } from './DistanceChart.tsx'
import { wordingWords } from './WordingChart.tsx'

/** The words the explorer needs; all of them would weigh more than its code. */
export const explorerWords = [
  ...distanceWords,
  ...wordingWords,
  'filters',
  'filterTopic',
  'filterWording',
  'wordingFirm',
  'wordingBoth',
  'wordingAspirational',
  'filterBaseline',
  'yes',
  'filterChapter',
  'filterWords',
  'sort',
  'sortTopic',
  'sortText',
  'sortName',
  'sortYear',
  'clearFilters',
  'resultsAll',
  'resultsSome',
  'resultsNone',
  'downloadCsv',
  'copyView',
  'copiedView',
  'copyViewFailed',
  'targetsTitle',
  'columnTarget',
  'columnPromise',
  'columnPlace',
  'columnTopic',
  'columnBaseline',
  'columnValue',
  'columnUpper',
  'columnUnit',
  'columnYear',
  'columnNotes',
  'notes',
  'doubt',
  'columnQuote',
  'columnLink',
] as const satisfies readonly (keyof Words)[]

export type ExplorerWords = Pick<Words, (typeof explorerWords)[number]>

/** The words of a list of keys, to hand to an island. */
export function pick<Key extends keyof Words>(words: Words, keys: readonly Key[]): Pick<Words, Key> {
  return Object.fromEntries(keys.map((key) => [key, words[key]])) as Pick<Words, Key>
}
