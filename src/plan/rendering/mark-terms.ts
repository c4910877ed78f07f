import type { GlossaryTerm } from '../../schemas/glossary.ts'
import { termFinder } from '../glossary/find-terms.ts'
import { nameTerms } from '../glossary/index-terms.ts'
import type { Term } from '../../schemas/term.ts'
import type { InlineSpan, InlineSpans } from './spans.ts'
import type { Edition, Rendering } from '../catalog/translate.ts'
import type { Paragraph } from '../model/tree.ts'

/** Finds the terms of a text, in order, each as often as it occurs; `rank` is the term's row in the glossary. */
export type Lookup = (chinese: string) => readonly { term: Term; rank: number }[]

export function termLookup(rows: readonly GlossaryTerm[]): Lookup {
  const find = termFinder(rows)
  const byChinese = new Map(nameTerms(rows).map((term, rank) => [term.zh, { term, rank }]))
  return (chinese) => find(chinese).flatMap(({ term }) => byChinese.get(term.zh) ?? [])
}

/** At most this many terms are marked on a page. */
const limit = 10

/**
 * Mark the first use of each defined term on a page, in the order of the text. If a page has more than `limit`, those
 * that come first in glossary.csv are marked. In English a term is marked only in paragraphs whose Chinese has it, as
 * it may also be a common word.
 * @param taken existing spans, which win over terms
 */
export function markTerms(
  edition: Edition,
  paragraphs: readonly Paragraph[],
  lookup: Lookup,
  taken: InlineSpans = new Map(),
): { marks: Map<string, InlineSpan[]>; used: string[] } {
  const chosen = choose(paragraphs, lookup)
  const marks = new Map<string, InlineSpan[]>()
  const used = new Set<string>()
  for (const paragraph of paragraphs) {
    const rendering = edition.renderings.get(paragraph.id)
    if (!rendering) continue
    const found: InlineSpan[] = []
    for (const { term } of paragraph.children.flatMap(({ value }) => lookup(value))) {
      if (!chosen.has(term) || used.has(term.id)) continue
      const mark = findSpan(rendering, term, [...(taken.get(paragraph.id) ?? []), ...found])
      if (!mark) continue
      found.push(mark)
      used.add(term.id)
    }
    if (found.length > 0) marks.set(paragraph.id, found)
  }
  return { marks, used: [...used] }
}

function choose(paragraphs: readonly Paragraph[], lookup: Lookup): Set<Term> {
  const ranks = new Map<Term, number>()
  for (const { term, rank } of paragraphs.flatMap(({ children }) =>
    children.flatMap(({ value }) => lookup(value)),
  )) {
    if (term.definition) ranks.set(term, rank)
  }
  const byRank = [...ranks].toSorted(([, a], [, b]) => a - b)
  return new Set(byRank.slice(0, limit).map(([term]) => term))
}

function findSpan(rendering: Rendering, term: Term, taken: readonly InlineSpan[]): InlineSpan | null {
  const forms = rendering.lang === 'zh' ? [term.zh, ...term.zhAlso] : [term.en, ...term.enAlso]
  for (const part of ['lead', 'text'] as const) {
    const text = rendering[part] ?? ''
    const spans = forms
      .flatMap((form) => (rendering.lang === 'zh' ? findPlain(text, form) : findWords(text, form)))
      .filter((span) => !taken.some((mark) => mark.part === part && overlaps(mark, span)))
    // The earliest, and the longest of those that start together.
    const [first] = spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
    if (first) return { part, ...first, name: 'Term', attributes: { id: term.id } }
  }
  return null
}

interface Span {
  start: number
  end: number
}

function findPlain(text: string, form: string): Span[] {
  const spans: Span[] = []
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
    spans.push({ start, end: start + form.length })
  }
  return spans
}

/** Find an English form as whole words in any case; its last word may be plural. */
function findWords(text: string, form: string): Span[] {
  const pattern = form.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
  const words = new RegExp(String.raw`(?<![\p{L}\d-])${pattern}(?:e?s)?(?![\p{L}\d-])`, 'giu')
  return Array.from(text.matchAll(words), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
