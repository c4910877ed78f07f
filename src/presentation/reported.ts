import type { FigureEntry } from '../schemas/figures.ts'

/** A figure that reports a fact, with its id on the page of achievements, which is short for the margins of chapters. */
export type ReportedFact = FigureEntry & { mark: string }

/**
 * The figures that report a fact, one for each thing: a change is told with what it led to, so its start, difference and rate
 * are left out where that is there.
 */
export function reportedFacts(figures: readonly FigureEntry[]): ReportedFact[] {
  const led = new Set(figures.flatMap(({ key, part }) => (part === 'to' ? [key] : [])))
  return figures
    .filter(
      ({ class: is, key, part }) => is === 'reported' && (part === null || part === 'to' || !led.has(key)),
    )
    .map((figure, index) => ({ ...figure, mark: `f${index + 1}` }))
}

/** A sentence with what it reports. */
export interface ReportingSentence {
  source: FigureEntry['source']
  figures: ReportedFact[]
}

/** Figures by the sentences that state them, in the order of the text. */
export function bySentence(figures: readonly ReportedFact[]): ReportingSentence[] {
  const sentences = new Map<string, ReportingSentence>()
  for (const figure of figures) {
    const { anchor, quoteSpan } = figure.source
    const key = `${anchor} ${quoteSpan[0]}`
    const sentence = sentences.get(key) ?? { source: figure.source, figures: [] }
    sentence.figures.push(figure)
    sentences.set(key, sentence)
  }
  return [...sentences.values()]
}
