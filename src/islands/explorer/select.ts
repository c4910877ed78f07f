import { searchKey, type Row } from '../../presentation/row.ts'
import type { View } from './view.ts'

/** Filter and sort rows for a view. The sort is stable; `rows` are in the order of the text. */
export function selectRows(
  rows: readonly Row[],
  view: View,
  topics: readonly string[],
  compare: (a: string, b: string) => number,
): Row[] {
  const words = searchKey(view.words)
    .split(/\s+/)
    .filter((word) => word !== '')
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
