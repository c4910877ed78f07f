import { Worker } from 'node:worker_threads'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { report } from '../../src/plan/diagnostics/report.ts'
import type { Hints } from '../../src/plan/import/imported-text.ts'
import { encodings, type TextEncoding } from '../../src/plan/import/text/decode-text.ts'
import type { ImportRecord } from '../../src/plan/model/imported.ts'
import { UserError } from './command.ts'

/** What the thread is given. */
export interface ImportRequest {
  path: string
  bytes: Uint8Array
  encoding: TextEncoding | null
}

/** What the thread answers. */
export interface Imported {
  read: boolean
  text: string | null
  hints: Hints | null
  imported: ImportRecord | null
  messages: Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'source' | 'fatal' | 'note'>[]
}

/** What a file may take: seconds without progress (a page is progress), and MB more than the command had before. */
export interface ImportLimits {
  seconds: number
  megabytes: number
}

const usual: ImportLimits = { seconds: 9, megabytes: 900 }

/** The most that objects of the thread may take, in MB: beyond it the thread ends, before V8 ends the process. */
const heap = 700

/** How long the thread may take to start. */
const startSeconds = 60

/** Milliseconds between two looks at the memory. */
const pause = 50

/**
 * Read a file in any format into plain text, in place, in a thread that is ended if it makes no progress or takes too
 * much memory: the readers of PDF and archives are synchronous, and files can be hostile.
 * @returns false if it can't be read, which is reported on the file with what to do
 */
export async function importFile(
  file: VFile,
  encoding: TextEncoding | null = null,
  limits: ImportLimits = usual,
): Promise<boolean> {
  if (typeof file.value === 'string') return true
  const answer = await ask({ path: file.path, bytes: file.value, encoding }, limits)
  if (typeof answer === 'string') {
    report(file, 'file-hostile', { line: 1, column: 1 }, answer)
    return false
  }
  for (const { reason, place, ruleId, source, fatal, note } of answer.messages) {
    const message = file.message(reason, {
      ...(place && { place }),
      ...(ruleId !== undefined && { ruleId }),
      ...(source !== undefined && { source }),
    })
    Object.assign(message, { fatal, note })
  }
  if (answer.text !== null) file.value = answer.text
  if (answer.hints) file.data.hints = answer.hints
  if (answer.imported) file.data.imported = answer.imported
  return answer.read
}

/** The answer of the thread, or why there is none. */
function ask(workerData: ImportRequest, { seconds, megabytes }: ImportLimits): Promise<Imported | string> {
  const before = process.memoryUsage.rss()
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  })
  return new Promise((resolve) => {
    // Until the thread has started, which a busy machine delays, the file is not to blame.
    let [since, allowed] = [Date.now(), startSeconds]
    const end = (answer: Imported | string) => {
      clearInterval(watch)
      resolve(answer)
      void worker.terminate()
    }
    const watch = setInterval(() => {
      if (Date.now() - since > allowed * 1000) end(`no progress in ${allowed} seconds`)
      else if (process.memoryUsage.rss() - before > megabytes * 1e6)
        end(`more than ${megabytes} MB of memory`)
    }, pause)
    worker.on('message', (message: 'progress' | Imported) => {
      if (message === 'progress') [since, allowed] = [Date.now(), seconds]
      else end(message)
    })
    worker.on('error', (error) => {
      end(error instanceof Error ? error.message : String(error))
    })
    worker.on('exit', () => {
      end('the reader ended without an answer')
    })
  })
}

/** The encoding that a person named with `--encoding`. Throws a UserError if it is none. */
export function checkEncoding(value: string | undefined): TextEncoding | null {
  if (value === undefined) return null
  const name = value
    .toLowerCase()
    .replace(/^(?:gb2312|gbk|gb-18030|cp936)$/, 'gb18030')
    .replace(/^utf8$/, 'utf-8')
  const known = encodings.find((encoding) => encoding === name || encoding.replace('-', '') === name)
  if (known) return known
  throw new UserError(`Unexpected encoding \`${value}\`, expected ${encodings.join(', ')}`)
}
