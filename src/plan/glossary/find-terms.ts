import type { GlossaryTerm } from '../../schemas/glossary.ts'

/** A term found in a Chinese text; the span is half-open, in UTF-16 units. */
export interface TermMatch {
  term: GlossaryTerm
  start: number
  end: number
}

/**
 * Make a function that finds terms in Chinese text: from left to right, the longest term at each place, so that
 * 街道办事处 is not read as 街道. Spans do not overlap.
 */
export function termFinder(terms: readonly GlossaryTerm[]): (text: string) => TermMatch[] {
  const byFirst = new Map<string, { form: string; term: GlossaryTerm }[]>()
  for (const term of terms) {
    for (const form of [term.zh, ...term.zh_also]) {
      const first = form.charAt(0)
      byFirst.set(first, [...(byFirst.get(first) ?? []), { form, term }])
    }
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.form.length - a.form.length)
  return (text) => {
    const matches: TermMatch[] = []
    let at = 0
    while (at < text.length) {
      const found = byFirst.get(text.charAt(at))?.find(({ form }) => text.startsWith(form, at))
      if (found) matches.push({ term: found.term, start: at, end: at + found.form.length })
      at += found?.form.length ?? 1
    }
    return matches
  }
}
