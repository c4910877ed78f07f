import type { VFile } from 'vfile'
import { type Observation, progressColumns, progressRowSchema } from '../../schemas/progress.ts'
import { readCsv } from '../diagnostics/csv.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { nearestOf } from '../text/similarity.ts'

/**
 * Read progress.csv. Faults are reported on the file with their line, and their rows left out.
 * @param targets the ids that exist; null if they are not known
 * @param period the first and last year of the plan
 * @returns the published results of each target by its id, in order of year
 */
export function parseProgress(
  file: VFile,
  targets: readonly string[] | null,
  period: { from: number; to: number },
): Map<string, Observation[]> {
  const ids = new Set(targets)
  const results = new Map<string, Observation[]>()
  const lines = new Map<string, number>()
  for (const { cells, line } of readCsv(file, progressColumns, 'progress')) {
    const place = { line, column: 1 }
    const row = progressRowSchema.safeParse(cells)
    for (const { path, message } of row.error?.issues ?? []) {
      const column = String(path[0])
      report(file, 'progress-value', place, column, opening(cells[column] ?? ''), message)
    }
    const { target = '', year: yearText = '' } = cells
    const known = target === '' || targets === null || ids.has(target)
    if (!known) report(file, 'progress-target', place, target, nearestOf(target, [...ids]))
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
