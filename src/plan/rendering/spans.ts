/**
 * A stretch of a paragraph's lead or text that goes into an element; half-open, in UTF-16 units. Marks never overlap,
 * and none stands in another but the values of a target in its clause.
 */
export interface Mark {
  part: 'lead' | 'text'
  start: number
  end: number
  /**
   * The element: a term that can be looked up; a sign, of no length, that a note is about the words before it; a clause
   * that promises targets; a value promised.
   */
  name: 'Term' | 'Note' | 'T' | 'V'
  attributes: Readonly<Record<string, string>>
  /** The values in a clause. */
  inner?: readonly Mark[]
}

/** The marks of one chapter in one edition, by paragraph id. */
export type Marks = ReadonlyMap<string, readonly Mark[]>

/**
 * Cut a text at the marks of its part: plain stretches have no mark.
 * @param from where the text begins in its part
 */
export function cutAtMarks(
  text: string,
  marks: readonly Mark[],
  part: Mark['part'],
  from = 0,
): { value: string; start: number; mark: Mark | null }[] {
  const pieces: { value: string; start: number; mark: Mark | null }[] = []
  const piece = (start: number, end: number, mark: Mark | null) => {
    pieces.push({ value: text.slice(start - from, end - from), start, mark })
  }
  let at = from
  for (const mark of marks.filter((each) => each.part === part).toSorted((a, b) => a.start - b.start)) {
    if (mark.start > at) piece(at, mark.start, null)
    piece(mark.start, mark.end, mark)
    at = mark.end
  }
  if (at < from + text.length) piece(at, from + text.length, null)
  return pieces
}

/** All the marks of two sets. */
export function mergeMarks(one: Marks, other: Marks): Marks {
  const ids = new Set([...one.keys(), ...other.keys()])
  return new Map([...ids].map((id) => [id, [...(one.get(id) ?? []), ...(other.get(id) ?? [])]]))
}
