import type { TextLine } from './text-line.ts'

/** What a footnote begins with. */
const mark =
  /^(?:[①-⑳⑴-⒇*＊†‡]|[¹²³⁴-⁹]+|[[［【〔(（]\s*\d{1,3}\s*[\]］】〕)）]|\d{1,3}(?=[\s\p{Script=Han}《“])|注\s*\d*\s*[：:])/u

/**
 * The footnotes of a page: its last lines, from the first that begins with a mark, if all of them are smaller than the
 * text. Each is returned with the lines that it goes on on.
 */
export function findNotes(lines: readonly TextLine[], size: number): TextLine[][] {
  const down = lines.toSorted((a, b) => a.baseline - b.baseline)
  let from = down.length
  while (from > 0 && (down[from - 1]?.size ?? size) <= size * 0.9) from--
  const low = down.slice(from)
  const start = low.findIndex(({ text }) => mark.test(text))
  if (start < 0 || from === 0) return []
  const notes: TextLine[][] = []
  for (const line of low.slice(start)) {
    const open = notes.at(-1)
    if (open && !mark.test(line.text)) open.push(line)
    else notes.push([line])
  }
  return notes
}
