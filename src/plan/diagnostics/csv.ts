import { CsvError, parse } from 'csv-parse/sync'
import type { VFile } from 'vfile'
import { opening } from '../text/excerpt.ts'
import { checkCharacters } from './characters.ts'
import { report } from './report.ts'

interface Row {
  cells: readonly string[]
  line: number
}

/** A row below the header: its cells by column, trimmed, and the line it begins on, from 1. */
export interface CsvRow {
  cells: Readonly<Record<string, string>>
  line: number
}

/**
 * Read a CSV file, whose value is text, row by row. Faults are reported on the file with their line: a row with a wrong
 * number of cells is left out, and nothing is read from a file that is not CSV or has another header.
 * @param columns the header's names, in order
 * @param name the file's name without `.csv`; the ids of its rules begin with it
 * @param optional those of the columns that a file may leave out; their cells are then empty
 */
export function* readCsv(
  file: VFile,
  columns: readonly string[],
  name: 'glossary' | 'progress',
  optional: readonly string[] = [],
): Generator<CsvRow> {
  const rows = splitRows(file, name)
  if (!rows) return
  const [header = { cells: [], line: 1 }, ...others] = rows
  const present = columns.filter((column) => !optional.includes(column) || header.cells.includes(column))
  const reportColumns = ({ cells, line }: Row) => {
    const actual = `\`${opening(cells.join())}\` (${cells.length})`
    const expected = `\`${present.join()}\` (${present.length})`
    report(file, `${name}-columns`, { line, column: 1 }, actual, expected)
  }
  if (header.cells.join() !== present.join()) {
    reportColumns(header)
    return
  }
  for (const row of others) {
    const cells = columns.map((column) => [column, row.cells[present.indexOf(column)]?.trim() ?? ''] as const)
    if (row.cells.length !== present.length) reportColumns(row)
    else if (checkCharacters(file, row.cells.join('\n'), { line: row.line, column: 1 }))
      yield { cells: Object.fromEntries(cells), line: row.line }
  }
}

/** Every row, the header among them; null where the file is not CSV. */
function splitRows(file: VFile, name: 'glossary' | 'progress'): Row[] | null {
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
      // A quoted cell may hold line feeds; the row begins on the first of its lines.
      line: (lastLines[index] ?? 0) - cells.join('').split('\n').length + 1,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    report(file, `${name}-syntax`, { line: Number(error['lines']), column: 1 }, error.message)
    return null
  }
}
