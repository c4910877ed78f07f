import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { readSource } from '../src/plan/outline/read-source.ts'
import { extractStatements } from '../src/plan/targets/extract-statements.ts'
import { report } from '../src/plan/diagnostics/report.ts'
import { readTextAndTables } from '../src/plan/targets/text-and-tables.ts'
import { findUnreadNumbers } from '../src/plan/targets/unread-numbers.ts'
import { command, UserError } from './support/command.ts'
import { importFile } from './support/import-file.ts'
import { readInput } from './support/read-input.ts'

await command(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    throw new UserError('Expected one file, or - for standard input: npm run --silent targets -- FILE')
  }
  const file = new VFile({ path: path === '-' ? 'standard input' : path })
  const { blocks, period } = readSource(await readText(path))
  const read = readTextAndTables(blocks, period)
  for (const { block, span, text, rule } of findUnreadNumbers(read)) {
    const line = block.lines[span[0]] ?? block.line
    report(file, rule, { line, column: 1 }, text)
  }
  const statements = extractStatements(blocks, period, read)
  for (const { fragment, line } of statements) {
    if (fragment !== null) report(file, 'target-unnamed', { line, column: 1 }, fragment)
  }
  if (file.messages.length > 0) console.error(reporter(file, { verbose: true }))
  const byAnchor = new Map(blocks.map((block) => [block.anchor, block]))
  const rows = statements.map((statement) => ({
    indicator: statement.indicator,
    value: statement.value,
    upper: statement.upper,
    unit: statement.unit,
    operator: statement.operator,
    operatorText: statement.operatorText,
    approximate: statement.approximate,
    year: statement.year,
    yearFrom: statement.yearFrom,
    kind: statement.kind,
    measure: statement.measure,
    certainty: statement.certainty,
    valueText: statement.valueText,
    quote: statement.quote,
    line: byAnchor.get(statement.anchor)?.lines[statement.valueSpan[0]] ?? statement.line,
  }))
  console.log(JSON.stringify(rows, null, 2))
})

/** A file that can't be read as text is reported on standard error, and standard output stays empty. */
async function readText(path: string): Promise<string> {
  const bytes = path === '-' ? new Uint8Array(await buffer(process.stdin)) : await readInput(path)
  const file = new VFile({ path: path === '-' ? 'standard input' : path, value: bytes })
  if (!(await importFile(file))) throw new UserError(reporter(file, { verbose: true }))
  return String(file)
}
