import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { glossaryColumns, glossaryRowSchema, type GlossaryTerm } from '../../schemas/glossary.ts'
import { readCsv } from '../diagnostics/csv.ts'
import { report } from '../diagnostics/report.ts'

/**
 * Read glossary.csv, whose value is text and which may lack the columns `source` and `aliases`. Faults are reported on the
 * file, and their rows left out.
 */
export function parseGlossary(file: VFile): GlossaryTerm[] {
  const lines = new Map<GlossaryTerm, number>()
  const firstLines = new Map<string, number>()
  for (const { cells, line } of readCsv(file, glossaryColumns, 'glossary', ['source', 'aliases'])) {
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
    lines.set(term, line)
  }
  reportRepeatedAliases(file, lines)
  return [...lines.keys()]
}

/** Report each alias that is a form of a term or an alias of another one. */
function reportRepeatedAliases(file: VFile, lines: ReadonlyMap<GlossaryTerm, number>) {
  const known = new Map(
    [...lines].flatMap(([{ zh, zh_also, en, en_also }, line]) =>
      [zh, ...zh_also, en, ...en_also].map((form) => [form.toLowerCase(), line]),
    ),
  )
  for (const [{ aliases }, line] of lines) {
    for (const { word } of aliases) {
      const first = known.get(word.toLowerCase())
      known.set(word.toLowerCase(), line)
      if (first !== undefined) report(file, 'glossary-alias', { line, column: 1 }, word, first)
    }
  }
}

/** Report the words of a plan that an alias should lead to and no plan has. */
export function checkAliases(file: VFile, terms: readonly GlossaryTerm[], texts: readonly string[]): void {
  for (const { word, phrase } of terms.flatMap(({ aliases }) => aliases)) {
    if (phrase === null || texts.some((text) => text.includes(phrase))) continue
    report(file, 'glossary-phrase', placeOf(file, `${word} >`), phrase, word)
  }
}

/**
 * Report each place under `allow` that no plan has, on the first line that names it.
 * @param file glossary.csv
 * @param ids all ids of each plan, by the plan's id; null where the plan can't be read
 */
export function checkAllowed(
  file: VFile,
  terms: readonly GlossaryTerm[],
  ids: ReadonlyMap<string, ReadonlySet<string> | null>,
): void {
  for (const { plan, id } of terms.flatMap(({ allow }) => allow)) {
    const known = ids.get(plan)
    if (known === null || known?.has(id)) continue
    const place = placeOf(file, `${plan}#${id}:`)
    if (ids.has(plan)) report(file, 'glossary-place', place, id, plan)
    else report(file, 'glossary-plan', place, plan, [...ids.keys()].join(', '))
  }
}

/** The start of the first line of a file that has the text. */
function placeOf(file: VFile, text: string): Point {
  const before = String(file).split(text, 1)[0] ?? ''
  return { line: before.split('\n').length, column: 1 }
}
