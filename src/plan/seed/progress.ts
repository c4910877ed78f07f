import { CsvError, parse } from 'csv-parse/sync'
import type { VFile } from 'vfile'
import { type Observation, progressColumns, progressRowSchema } from '../../schemas/progress.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { similarity } from '../text/similarity.ts'

/**
 * Read progress.csv: the published results of each target by its id, in order of year. Every fault is reported on the
 * file with its line, and its row left out.
 */
export function parseProgress(
  file: VFile,
  targets: readonly string[],
  period: { from: number; to: number },
): Map<string, Observation[]> {
  const results = new Map<string, Observation[]>()
  const lines = new Map<string, number>()
  for (const { cells, line } of readRows(file)) {
    const place = { line, column: 1 }
    const named = Object.fromEntries(progressColumns.map((column, index) => [column, cells[index]?.trim()]))
    const row = progressRowSchema.safeParse(named)
    for (const { path, message } of row.error?.issues ?? []) {
      const column = String(path[0])
      report(file, 'progress-value', place, column, opening(named[column] ?? ''), message)
    }
    const { target = '', year: yearText = '' } = named
    const known = target === '' || targets.includes(target)
    if (!known) report(file, 'progress-target', place, target, nearest(target, targets))
    const year = /^\d{4}$/.test(yearText) ? Number(yearText) : null
    const inPeriod = year === null || (period.from <= year && year <= period.to)
    if (!inPeriod) report(file, 'progress-year', place, year, period.from, period.to)
    if (!row.success || year === null || !known || !inPeriod) continue

    const key = `${target} ${year}`
    const first = lines.get(key)
    if (first !== undefined) {
      report(file, 'progress-repeat', place, target, year, first)
      continue
    }
    lines.set(key, line)
    const { value, source_title: title, source_url: url, retrieved } = row.data
    results.set(target, [...(results.get(target) ?? []), { year, value, source: { title, url, retrieved } }])
  }
  for (const observations of results.values()) observations.sort((a, b) => a.year - b.year)
  return results
}

/** The rows below the header, each with as many cells as it has; what is no table is reported. */
function readRows(file: VFile): { cells: string[]; line: number }[] {
  const ends: number[] = []
  try {
    const records = parse(String(file), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        ends.push(lines)
        return cells
      },
    })
    const rows = records.map((cells, index) => ({
      cells,
      // A cell in quotes may go over several lines, and the row begins on the first.
      line: (ends[index] ?? 0) - cells.join('').split('\n').length + 1,
    }))
    const [header, ...others] = rows
    if (header?.cells.join() !== progressColumns.join()) {
      reportColumns(file, header ?? { cells: [], line: 1 })
      return []
    }
    return others.filter((row) => {
      const whole = row.cells.length === progressColumns.length
      if (!whole) reportColumns(file, row)
      return whole
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    report(file, 'progress-syntax', { line: Number(error['lines']), column: 1 }, error.message)
    return []
  }
}

function reportColumns(file: VFile, { cells, line }: { cells: readonly string[]; line: number }) {
  const actual = `\`${opening(cells.join())}\` (${cells.length})`
  const expected = `\`${progressColumns.join()}\` (${progressColumns.length})`
  report(file, 'progress-columns', { line, column: 1 }, actual, expected)
}

/** The id somebody may have meant. */
function nearest(id: string, ids: readonly string[]): string {
  const [best] = ids
    .map((other) => ({ other, score: similarity(id, other) }))
    .filter(({ score }) => score > 0.6)
    .toSorted((a, b) => b.score - a.score)
  return best ? `, perhaps \`${best.other}\`` : ''
}
