import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { runIn } from './project-copy.ts'
import { filesWith } from './downloads.ts'

/** Comma, double quotes, UTF-8, from the first line: what its dialog proposes for a file with a byte-order mark. */
const settings = '44,34,76,1'
const opened = `--infilter='Text - txt - csv (StarCalc):${settings}'`

/**
 * Opens each CSV of the site in `dist` in LibreOffice, saves it as a workbook in `scratch`,
 * opens that, and compares every cell. Throws those that changed.
 */
export async function checkSpreadsheets(dist: string, scratch: string): Promise<string> {
  const output = join(scratch, 'sheets')
  await mkdir(output)
  const files = await filesWith(dist, '.csv')
  const rows: string[] = []
  for (const { folder, name } of files) {
    const given = await cellsOf(join(folder, name))
    await convert(resolve(folder, name), `${opened} --convert-to xlsx`, output)
    await convert(
      join(output, name.replace(/csv$/, 'xlsx')),
      `--convert-to 'csv:Text - txt - csv (StarCalc):${settings}'`,
      output,
    )
    const changed = differences(given, await cellsOf(join(output, name)))
    if (changed.length > 0)
      throw new Error(`${name} changes in a spreadsheet:\n${changed.slice(0, 20).join('\n')}`)
    rows.push(`${name}: ${given.length} rows of ${given[0]?.length ?? 0} cells`)
  }
  return rows.join('\n')
}

async function convert(file: string, options: string, output: string): Promise<void> {
  // A profile of its own: LibreOffice does nothing while another one is open.
  const profile = pathToFileURL(resolve(output, 'profile')).href
  await runIn(
    output,
    `soffice --headless '-env:UserInstallation=${profile}' ${options} --outdir '${resolve(output)}' '${file}'`,
  )
  const made = basename(file).replace(/csv$|xlsx$/, (end) => (end === 'csv' ? 'xlsx' : 'csv'))
  // It ends well also where it could not open the file.
  if (!existsSync(join(output, made)))
    throw new Error(
      `LibreOffice could not open ${file}: install its spreadsheet with apt-get install libreoffice-calc-nogui`,
    )
}

async function cellsOf(file: string): Promise<string[][]> {
  return parse(await readFile(file, 'utf8'), { bom: true, relax_column_count: true })
}

/** A number may be written otherwise, 1.20 as 1.2, and a truth in capitals; nothing else may. */
function differences(given: readonly string[][], found: readonly string[][]): string[] {
  if (given.length !== found.length) return [`${given.length} rows, ${found.length} after`]
  return given.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const after = found[at]?.[column] ?? ''
      const number = /^[\d.]+$/.test(cell) && Number(cell) === Number(after)
      const truth = /^(?:true|false)$/.test(cell) && after === cell.toUpperCase()
      return cell === after || number || truth
        ? []
        : [`row ${at + 1}, column ${column + 1}: ${cell} → ${after}`]
    }),
  )
}
