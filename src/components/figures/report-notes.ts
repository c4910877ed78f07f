import { getFigures, type PlanWithOutline } from '../../content.ts'
import { words } from '../../i18n/words.ts'
import { figureValue } from '../../presentation/figure-text.ts'
import { bySentence, reportedFacts } from '../../presentation/reported.ts'
import type { Language } from '../../schemas/language.ts'

/** What one sentence reports, in the margin beside its paragraph. */
export interface ReportNote {
  /** Where the page of achievements has it. */
  href: string
  lines: { value: string; name: string }[]
  /** Links to the textual notes about it. */
  doubts: { href: string; name: string }[]
}

/** What a plan reports and people have named, by the id of the paragraph it stands beside. */
export async function getReportNotes(
  { plan }: PlanWithOutline,
  lang: Language,
): Promise<Map<string, ReportNote[]>> {
  const notes = new Map<string, ReportNote[]>()
  const named = reportedFacts(await getFigures(plan.id)).filter(({ subject }) => subject !== null)
  for (const { source, figures } of bySentence(named)) {
    const doubts = new Set(figures.flatMap((figure) => figure.notes))
    const note = {
      href: `../achievements/#${figures[0]?.mark ?? ''}`,
      lines: figures.map((figure) => ({
        value: figureValue(lang, figure),
        name: figure.subject?.[lang] ?? figure.subject?.zh ?? '',
      })),
      doubts: [...doubts].map((doubt) => ({ href: `../notes/#${doubt}`, name: words[lang].doubt })),
    }
    notes.set(source.anchor, [...(notes.get(source.anchor) ?? []), note])
  }
  return notes
}
