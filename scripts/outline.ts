import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { formatOutline } from '../src/plan/format-outline.ts'
import { emptyOutline, readOutline } from '../src/plan/read-outline.ts'
import { recognise } from '../src/plan/recognise.ts'
import { command, Complaint } from './command.ts'

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
  const file = new VFile({ path, value: await readBytes(path) })
  const outline = recognise(file) ? readOutline(file) : emptyOutline
  const { messages } = file
  if (outline.documents.length === 0) process.exitCode = 1
  console.log(
    values.json
      ? JSON.stringify({ ...outline, messages: messages.map(toJson) }, null, 2)
      : formatOutline(outline, messages),
  )
})

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new Complaint(`There is no file \`${path}\``)
    if (code === 'EISDIR') throw new Complaint(`\`${path}\` is a folder; give a file`)
    if (code === 'EACCES') throw new Complaint(`\`${path}\` may not be read by you`)
    if (code === 'ERR_FS_FILE_TOO_LARGE')
      throw new Complaint(`\`${path}\` has more than 2 GB; take one plan out of it`)
    throw error
  })
}

function toJson({ line, column, ruleId, fatal, reason, note }: VFileMessage) {
  return { line, column, severity: fatal ? 'error' : 'warning', ruleId, reason, note }
}
