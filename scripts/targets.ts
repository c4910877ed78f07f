import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { findPeriod, readPlain } from '../src/plan/plain.ts'
import { extractStatements } from '../src/plan/targets.ts'
import { command, Complaint } from './command.ts'

await command(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    throw new Complaint('Expected one file, or - for standard input: npm run --silent targets -- FILE')
  }
  const blocks = readPlain(await readText(path))
  const byAnchor = new Map(blocks.map((block) => [block.anchor, block]))
  const rows = extractStatements(blocks, findPeriod(blocks)).map((statement) => ({
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

async function readText(path: string): Promise<string> {
  if (path === '-') return text(process.stdin)
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) throw new Complaint(`Unexpected absence of ${path}, expected a readable file`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Complaint(
      `Unexpected bytes in ${path}, expected UTF-8; a GB18030 file converts with \`iconv -f gb18030 -t utf-8\``,
    )
  }
}
