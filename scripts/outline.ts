import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { measureCoverage } from '../src/plan/outline/character-coverage.ts'
import { formatOutline } from '../src/plan/outline/format-outline.ts'
import {
  type Expectation,
  expectationSchema,
  formatComparison,
  compareOutline,
} from '../src/plan/outline/compare-outline.ts'
import { emptyOutline, readOutline } from '../src/plan/outline/read-outline.ts'
import { command, UserError } from './support/command.ts'
import { checkEncoding, importFile } from './support/import-file.ts'
import { readInput } from './support/read-input.ts'

/**
 * Shows how a file with a plan would be read, before anyone makes a seed of it; with --expect, how well, held against
 * an outline that a person made.
 */
await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      expect: { type: 'string' },
      encoding: { type: 'string' },
    },
  })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) {
    throw new UserError('Give one file: `npm run --silent outline -- FILE [--json | --expect FILE.json]`')
  }
  const file = new VFile({ path, value: await readInput(path) })
  const outline = (await importFile(file, checkEncoding(values.encoding))) ? readOutline(file) : emptyOutline
  const { messages } = file
  if (outline.documents.length === 0) process.exitCode = 1
  if (values.expect !== undefined) {
    const comparison = compareOutline(outline, await readExpectation(values.expect))
    const coverage = measureCoverage(file)
    const { differences, paragraphs } = comparison
    if (differences.length + coverage.lost.length > 0 || paragraphs.found !== paragraphs.expected)
      process.exitCode = 1
    console.log(formatComparison(comparison, coverage))
    return
  }
  console.log(
    values.json
      ? JSON.stringify({ ...outline, messages: messages.map(toJson) }, null, 2)
      : formatOutline(outline, messages),
  )
})

async function readExpectation(path: string): Promise<Expectation> {
  const text = new TextDecoder().decode(await readInput(path))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError(`\`${path}\` is no JSON`)
  }
  const { data, error } = expectationSchema.safeParse(value)
  if (data) return data
  const [issue] = error.issues
  throw new UserError(
    `Unexpected ${issue?.path.join('.') ?? 'value'} in \`${path}\`, expected { "headings": [{ "level": "chapter", "text": "一、总则" }], "body_paragraphs": 12 }`,
  )
}

function toJson({ line, column, ruleId, fatal, reason, note }: VFileMessage) {
  return { line, column, severity: fatal ? 'error' : 'warning', ruleId, reason, note }
}
