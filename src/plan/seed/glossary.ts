import { CsvError, parse } from 'csv-parse/sync'
import type { VFile } from 'vfile'
import { glossaryColumns, glossaryRowSchema, type GlossaryTerm } from '../../schemas/glossary.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'

interface Row {
  cells: string[]
  line: number
}

/** Read glossary.csv, whose value is text. Every fault is reported on the file, and its row left out. */
export function parseGlossary(file: VFile): GlossaryTerm[] {
  const [first, ...rows] = readRows(file)
  if (!first && file.messages.length > 0) return []
  const header = first ?? { cells: [], line: 1 }
  if (!hasAllCells(file, header, header.cells.join() === glossaryColumns.join())) return []

  const firstLines = new Map<string, number>()
  return rows.flatMap((row) => {
    if (!hasAllCells(file, row, row.cells.length === glossaryColumns.length)) return []
    const place = { line: row.line, column: 1 }
    const result = glossaryRowSchema.safeParse(
      Object.fromEntries(glossaryColumns.map((column, index) => [column, row.cells[index]?.trim()])),
    )
    for (const { path, message } of result.error?.issues ?? []) {
      report(file, 'glossary-value', place, path.join('.'), message)
    }
    if (!result.success) return []
    for (const form of new Set([result.data.zh, ...result.data.zh_also])) {
      const first = firstLines.get(form)
      if (first !== undefined) report(file, 'glossary-repeat', place, form, first)
      firstLines.set(form, row.line)
    }
    return [result.data]
  })
}

/**
 * Report on glossary.csv each place under `allow` that no plan has, at its first mention.
 * @param ids every id of each plan, by the plan's own
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

function readRows(file: VFile): Row[] {
  const lastLines: number[] = []
  try {
    const records = parse(String(file), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        lastLines.push(lines)
        return cells
      },
    })
    return records.map((cells, index) => ({
      cells,
      line: (lastLines[index] ?? 0) - cells.join('').split('\n').length + 1,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    report(file, 'glossary-syntax', { line: Number(error['lines']), column: 1 }, error.message)
    return []
  }
}

function hasAllCells(file: VFile, { cells, line }: Row, has: boolean): boolean {
  if (!has) {
    const actual = `\`${opening(cells.join())}\` (${cells.length})`
    const expected = `\`${glossaryColumns.join()}\` (${glossaryColumns.length})`
    report(file, 'glossary-columns', { line, column: 1 }, actual, expected)
  }
  return has
}
