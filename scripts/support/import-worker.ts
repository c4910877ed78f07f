import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { VFile } from 'vfile'
import { detectFormat } from '../../src/plan/import/detect-format.ts'
import type { ImportTools } from '../../src/plan/import/import-tools.ts'
import type { Imported, ImportRequest } from './import-file.ts'

/** Reads one file in a thread of its own, so that a hostile one can be ended. */
const { path, bytes, encoding } = workerData as ImportRequest
const file = new VFile({ path, value: bytes })
const tools: ImportTools = { progress: () => parentPort?.postMessage('progress') }
if (encoding !== null) tools.encoding = encoding
if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
  tools.pdfium = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
}
tools.progress?.()
const read = await detectFormat(file, tools)
const { hints = null, imported = null } = file.data
const messages = file.messages.map(({ reason, place, ruleId, source, fatal, note }) => ({
  ...{ reason, place, ruleId, source, fatal, note },
}))
parentPort?.postMessage({
  read,
  text: read ? String(file) : null,
  hints,
  imported,
  messages,
} satisfies Imported)
