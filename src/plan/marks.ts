/** A stretch of a paragraph's lead or text that goes into an element; half-open, in UTF-16 units. Marks never overlap. */
export interface Mark {
  part: 'lead' | 'text'
  start: number
  end: number
  /** The element: a term that can be looked up, or a sign, of no length, that a note is about the words before it. */
  name: 'Term' | 'Note'
  attributes: Readonly<Record<string, string>>
}

/** The marks of one chapter in one edition, by paragraph id. */
export type Marks = ReadonlyMap<string, readonly Mark[]>

/** Cut a text at the marks of its part: plain stretches have no mark. */
export function cutAtMarks(
  text: string,
  marks: readonly Mark[],
  part: Mark['part'],
): { value: string; mark: Mark | null }[] {
  const pieces: { value: string; mark: Mark | null }[] = []
  let at = 0
  for (const mark of marks.filter((each) => each.part === part).toSorted((a, b) => a.start - b.start)) {
    if (mark.start > at) pieces.push({ value: text.slice(at, mark.start), mark: null })
    pieces.push({ value: text.slice(mark.start, mark.end), mark })
    at = mark.end
  }
  if (at < text.length) pieces.push({ value: text.slice(at), mark: null })
  return pieces
}

/** All the marks of two sets. */
export function mergeMarks(one: Marks, other: Marks): Marks {
  const ids = new Set([...one.keys(), ...other.keys()])
  return new Map([...ids].map((id) => [id, [...(one.get(id) ?? []), ...(other.get(id) ?? [])]]))
}
