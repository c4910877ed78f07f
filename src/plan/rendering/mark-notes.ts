import type { Note } from '../../schemas/notes.ts'
import type { Mark } from './spans.ts'
import type { Edition } from '../catalog/translate.ts'
import type { Paragraph } from '../model/tree.ts'

/**
 * Put the sign of each note behind the words it quotes, in Chinese, and at the paragraph's end in any other language.
 * @param taken the marks that are there already: a sign goes behind the one it would fall into
 */
export function markNotes(
  edition: Edition,
  paragraphs: readonly Paragraph[],
  notes: readonly Note[],
  taken: ReadonlyMap<string, readonly Mark[]>,
): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>()
  for (const paragraph of paragraphs) {
    const rendering = edition.renderings.get(paragraph.id)
    if (!rendering) continue
    const found = notes.flatMap(({ id, places }) =>
      places
        .filter((place) => place.id === paragraph.id)
        .map(({ quote }): Mark => {
          const lead = rendering.lead ?? ''
          const at =
            rendering.lang === 'zh' ? endOf(quote, lead + rendering.text) : (lead + rendering.text).length
          const [part, offset] =
            at > lead.length ? (['text', at - lead.length] as const) : (['lead', at] as const)
          const end = pastMarks(taken.get(paragraph.id) ?? [], part, offset)
          return { part, start: end, end, name: 'Note', attributes: { id } }
        }),
    )
    // In one place one sign for each note is enough.
    const signs = new Map(
      found.map((mark) => [`${mark.part} ${mark.start} ${mark.attributes['id'] ?? ''}`, mark]),
    )
    if (signs.size > 0) marks.set(paragraph.id, [...signs.values()])
  }
  return marks
}

function endOf(quote: string, text: string): number {
  return text.indexOf(quote) + quote.length
}

function pastMarks(marks: readonly Mark[], part: Mark['part'], at: number): number {
  const around = marks.find((mark) => mark.part === part && mark.start < at && at < mark.end)
  return around?.end ?? at
}
