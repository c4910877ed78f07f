/**
 * A part of a paragraph's lead or text that becomes an element; half-open, in UTF-16 units. Spans never overlap,
 * and only the values of a target are nested, in its clause.
 */
export interface InlineSpan {
  part: 'lead' | 'text'
  start: number
  end: number
  /**
   * The element: a term that can be looked up; the sign of a note, of no length, behind the words it is about; a clause
   * that states targets; a value in it.
   */
  name: 'Term' | 'Note' | 'T' | 'V'
  attributes: Readonly<Record<string, string>>
  /** The values in a clause. */
  inner?: readonly InlineSpan[]
}

/** The spans of one chapter in one edition, by paragraph id. */
export type InlineSpans = ReadonlyMap<string, readonly InlineSpan[]>

/**
 * Split a text at the spans of its part; text outside them has none.
 * @param from start of the text in its part
 */
export function splitAtSpans(
  text: string,
  spans: readonly InlineSpan[],
  part: InlineSpan['part'],
  from = 0,
): { value: string; start: number; mark: InlineSpan | null }[] {
  const pieces: { value: string; start: number; mark: InlineSpan | null }[] = []
  const piece = (start: number, end: number, span: InlineSpan | null) => {
    pieces.push({ value: text.slice(start - from, end - from), start, mark: span })
  }
  let at = from
  for (const span of spans.filter((each) => each.part === part).toSorted((a, b) => a.start - b.start)) {
    if (span.start > at) piece(at, span.start, null)
    piece(span.start, span.end, span)
    at = span.end
  }
  if (at < from + text.length) piece(at, from + text.length, null)
  return pieces
}

/** Merge the spans of two sets. */
export function mergeSpans(one: InlineSpans, other: InlineSpans): InlineSpans {
  const ids = new Set([...one.keys(), ...other.keys()])
  return new Map([...ids].map((id) => [id, [...(one.get(id) ?? []), ...(other.get(id) ?? [])]]))
}
