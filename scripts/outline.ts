import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { formatOutline } from '../src/plan/format-outline.ts'
import { emptyOutline, readOutline } from '../src/plan/read-outline.ts'
import { recognise } from '../src/plan/recognise.ts'
import { command, Complaint } from './command.ts'
import { readGiven } from './read-given.ts'

/** Shows how any plain-text plan would be read, before anyone makes a seed of it. */
await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) {
    throw new Complaint('Give one file: `npm run --silent outline -- FILE [--json]`')
  }
  const file = new VFile({ path, value: await readGiven(path) })
  const outline = recognise(file) ? readOutline(file) : emptyOutline
  const { messages } = file
  if (outline.documents.length === 0) process.exitCode = 1
  console.log(
    values.json
      ? JSON.stringify({ ...outline, messages: messages.map(toJson) }, null, 2)
      : formatOutline(outline, messages),
  )
})

function toJson({ line, column, ruleId, fatal, reason, note }: VFileMessage) {
  return { line, column, severity: fatal ? 'error' : 'warning', ruleId, reason, note }
}
