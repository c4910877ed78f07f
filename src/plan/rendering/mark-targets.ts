import type { StatementEntry, TargetEntry } from '../../schemas/targets.ts'
import type { InlineSpan } from './spans.ts'
import type { Edition, Rendering } from '../catalog/translate.ts'
import type { Paragraph } from '../model/tree.ts'

type Promised = Pick<TargetEntry, 'id' | 'statements'>

/** A clause of a paragraph that states targets. */
interface Clause {
  part: InlineSpan['part']
  start: number
  end: number
  ids: string[]
  values: { start: number; end: number }[]
}

/**
 * Mark the clauses of an edition’s paragraphs that state targets, with the values in them. Overlapping clauses become
 * one span with the ids of all. A sentence without this translation is not marked.
 */
export function markTargets(
  edition: Edition,
  paragraphs: readonly Paragraph[],
  targets: readonly Promised[],
): Map<string, InlineSpan[]> {
  const spans = new Map<string, InlineSpan[]>()
  for (const { id } of paragraphs) {
    const rendering = edition.renderings.get(id)
    if (!rendering) continue
    const clauses = targets.flatMap((target) =>
      target.statements
        .filter(({ source }) => source.anchor === id)
        .flatMap(({ source }) => findClause(rendering, source, target.id) ?? []),
    )
    if (clauses.length > 0) spans.set(id, joinOverlapping(clauses).map(toSpan))
  }
  return spans
}

function findClause(rendering: Rendering, source: StatementEntry['source'], id: string): Clause | null {
  const { lang } = rendering
  const [quote, clause, value] = [source.quote[lang], source.clause[lang], source.value[lang]]
  if (quote === null || clause === null) return null
  const part = rendering.text.includes(quote) ? 'text' : 'lead'
  const at = (rendering[part] ?? '').indexOf(quote)
  if (at < 0) return null
  const span = ([start, end]: readonly [number, number]) => ({
    start: at + unitsBefore(quote, start),
    end: at + unitsBefore(quote, end),
  })
  return { part, ...span(clause), ids: [id], values: value ? [span(value)] : [] }
}

function joinOverlapping(clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = []
  const order = (part: InlineSpan['part']) => (part === 'lead' ? 0 : 1)
  for (const clause of clauses.toSorted((a, b) => order(a.part) - order(b.part) || a.start - b.start)) {
    const last = joined.at(-1)
    if (last?.part === clause.part && clause.start < last.end) {
      last.end = Math.max(last.end, clause.end)
      last.ids.push(...clause.ids.filter((id) => !last.ids.includes(id)))
      last.values.push(...clause.values)
    } else {
      joined.push({ ...clause, ids: [...clause.ids], values: [...clause.values] })
    }
  }
  return joined
}

function toSpan({ part, start, end, ids, values }: Clause): InlineSpan {
  const inner: InlineSpan[] = []
  for (const value of values.toSorted((a, b) => a.start - b.start)) {
    // Two targets may share a value.
    if (value.start < (inner.at(-1)?.end ?? start)) continue
    inner.push({ part, ...value, name: 'V', attributes: {} })
  }
  return { part, start, end, name: 'T', attributes: { ids: ids.join(' ') }, inner }
}

/** Convert a number of code points to UTF-16 units. */
function unitsBefore(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length
}
