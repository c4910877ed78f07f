import type { VFile } from 'vfile'
import { glossaryColumns, glossaryRowSchema, type GlossaryTerm } from '../../schemas/glossary.ts'
import { readCsv } from '../diagnostics/csv.ts'
import { report } from '../diagnostics/report.ts'

/** Read glossary.csv, whose value is text and which may lack the column `source`. Faults are reported on the file, and their rows left out. */
export function parseGlossary(file: VFile): GlossaryTerm[] {
  const terms: GlossaryTerm[] = []
  const firstLines = new Map<string, number>()
  for (const { cells, line } of readCsv(file, glossaryColumns, 'glossary', ['source'])) {
    const place = { line, column: 1 }
    const { data: term, error } = glossaryRowSchema.safeParse(cells)
    for (const { path, message } of error?.issues ?? []) {
      report(file, 'glossary-value', place, path.join('.'), message)
    }
    if (!term) continue
    for (const form of new Set([term.zh, ...term.zh_also])) {
      const first = firstLines.get(form)
      if (first !== undefined) report(file, 'glossary-repeat', place, form, first)
      firstLines.set(form, line)
    }
    terms.push(term)
  }
  return terms
}

/**
 * Report each place under `allow` that no plan has, on the first line that names it.
 * @param file glossary.csv
 * @param ids all ids of each plan, by the plan's id
 */
export function checkAllowed(
  file: VFile,
  terms: readonly GlossaryTerm[],
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const { plan, id } of terms.flatMap(({ allow }) => allow)) {
    if (ids.get(plan)?.has(id)) continue
    const before = String(file).split(`${plan}#${id}:`, 1)[0] ?? ''
    const place = { line: before.split('\n').length, column: 1 }
    if (ids.has(plan)) report(file, 'glossary-place', place, id, plan)
    else report(file, 'glossary-plan', place, plan, [...ids.keys()].join(', '))
  }
}
