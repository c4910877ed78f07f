import { searchKey, type Row } from '../../presentation/row.ts'
import type { ChangeLine } from '../../presentation/change-groups.ts'
import type { View } from './view.ts'

/** Filter and sort rows for a view. The sort is stable; `rows` are in the order of the text. */
export function selectRows(
  rows: readonly Row[],
  view: View,
  topics: readonly string[],
  compare: (a: string, b: string) => number,
): Row[] {
  const words = wordsOf(view)
  const chosen = rows.filter(
    (row) =>
      (view.topics.length === 0 || (row.topic !== null && view.topics.includes(row.topic))) &&
      (view.wording === null || row.wording === view.wording) &&
      (!view.baseline || row.baseline !== null) &&
      (view.chapter === null || row.chapters.includes(view.chapter)) &&
      words.every((word) => row.words.includes(word)),
  )
  const order = { text: () => 0, topic: byTopic(topics), name: byName(compare), year: byYear }
  return chosen.sort(order[view.sort])
}

/**
 * Filter reported changes for a view, by topic and words. There are none where a choice is of targets alone: how they are
 * worded, their chapter, and their baseline.
 */
export function selectChanges(changes: readonly ChangeLine[], view: View): ChangeLine[] {
  if (view.wording !== null || view.chapter !== null || view.baseline) return []
  const words = wordsOf(view)
  return changes.filter(
    (change) =>
      (view.topics.length === 0 || (change.topic !== null && view.topics.includes(change.topic))) &&
      words.every((word) => change.words.includes(word)),
  )
}

function wordsOf(view: View): string[] {
  return searchKey(view.words)
    .split(/\s+/)
    .filter((word) => word !== '')
}

function byTopic(topics: readonly string[]) {
  const ranks = new Map(topics.map((topic, rank) => [topic, rank]))
  const rankOf = (row: Row) => ranks.get(row.topic ?? '') ?? topics.length
  return (a: Row, b: Row) => rankOf(a) - rankOf(b)
}

function byName(compare: (a: string, b: string) => number) {
  return (a: Row, b: Row) => compare(a.name, b.name)
}

/** Earliest first; rows without a year come last. */
function byYear(a: Row, b: Row) {
  return (a.target.year ?? Infinity) - (b.target.year ?? Infinity) || 0
}
