import { useState } from 'preact/hooks'
import { fill } from '../../i18n/words.ts'
import { copy } from '../browser/copy.ts'
import { downloadFile } from '../browser/download-file.ts'
import { exportRows } from './export.ts'
import type { Row, Topic } from '../../presentation/row.ts'
import type { ExplorerWords } from './words.ts'

interface Props {
  w: ExplorerWords
  shown: readonly Row[]
  /** The number of all rows. */
  total: number
  topics: readonly Topic[]
  file: string
}

/** How many targets are shown, and the actions on them. */
export function Outcome({ w, shown, total, topics, file }: Props) {
  const [said, say] = useState('')
  return (
    <div class="outcome-bar">
      <p role="status">{outcomeOf(w, shown.length, total)}</p>
      <p class="actions scripted no-print">
        <button
          type="button"
          onClick={() => {
            const csv = exportRows(shown, topics, w, location.href)
            downloadFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${file}.csv`)
          }}
        >
          {w.downloadCsv}
        </button>
        <button
          type="button"
          onClick={() => {
            void copy(location.href).then((copied) => {
              say(copied ? w.copiedView : w.copyViewFailed)
            })
          }}
        >
          {w.copyView}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  )
}

/** How many of all targets are shown, in words. */
export function outcomeOf(w: ExplorerWords, count: number, total: number): string {
  if (count === 0) return w.resultsNone
  return fill(count === total ? w.resultsAll : w.resultsSome, { n: count, total })
}
