import type { Words } from '../../i18n/words.ts'
import { changeWords } from './ChangeChart.tsx'
import { distanceWords } from './DistanceChart.tsx'
import { glanceWords } from './Glance.tsx'

/** The words of the explorer: all words of the interface would weigh more than its code. */
export const explorerWords = [
  ...distanceWords,
  ...changeWords,
  ...glanceWords,
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
  'columnRemarks',
  'columnResult',
  'resultsNotHere',
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

/** The words with the given keys, to pass to an island. */
export function pick<Key extends keyof Words>(words: Words, keys: readonly Key[]): Pick<Words, Key> {
  return Object.fromEntries(keys.map((key) => [key, words[key]])) as Pick<Words, Key>
}
