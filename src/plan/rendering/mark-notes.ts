import type { Note } from '../../schemas/notes.ts'
import type { InlineSpan } from './spans.ts'
import type { Edition } from '../catalog/translate.ts'
import type { Paragraph } from '../model/tree.ts'

/**
 * Place the sign of each note: in Chinese behind the words it quotes, else at the end of the paragraph.
 * @param taken existing spans: a sign inside one moves behind it
 */
export function markNotes(
  edition: Edition,
  paragraphs: readonly Paragraph[],
  notes: readonly Note[],
  taken: ReadonlyMap<string, readonly InlineSpan[]>,
): Map<string, InlineSpan[]> {
  const spans = new Map<string, InlineSpan[]>()
  for (const paragraph of paragraphs) {
    const rendering = edition.renderings.get(paragraph.id)
    if (!rendering) continue
    const found = notes.flatMap(({ id, places }) =>
      places
        .filter((place) => place.id === paragraph.id)
        .map(({ quote }): InlineSpan => {
          const lead = rendering.lead ?? ''
          const at =
            rendering.lang === 'zh' ? endOf(quote, lead + rendering.text) : (lead + rendering.text).length
          const [part, offset] =
            at > lead.length ? (['text', at - lead.length] as const) : (['lead', at] as const)
          const end = pastSpans(taken.get(paragraph.id) ?? [], part, offset)
          return { part, start: end, end, name: 'Note', attributes: { id } }
        }),
    )
    // One sign per note and place.
    const signs = new Map(
      found.map((span) => [`${span.part} ${span.start} ${span.attributes['id'] ?? ''}`, span]),
    )
    if (signs.size > 0) spans.set(paragraph.id, [...signs.values()])
  }
  return spans
}

function endOf(quote: string, text: string): number {
  return text.indexOf(quote) + quote.length
}

function pastSpans(spans: readonly InlineSpan[], part: InlineSpan['part'], at: number): number {
  const around = spans.find((span) => span.part === part && span.start < at && at < span.end)
  return around?.end ?? at
}
