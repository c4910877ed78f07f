import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import type { Row, Topic } from '../../presentation/row.ts'
import type { ExplorerWords } from './words.ts'

interface Props {
  w: ExplorerWords
  shown: readonly Row[]
  topics: readonly Topic[]
  /** Whether the rows are grouped by topic. */
  grouped: boolean
}

/** The targets as a table, each in the plan’s own words. */
export function Table({ w, shown, topics, grouped }: Props) {
  // Reuse rows, so that only added and removed rows cost time.
  const made = useRef(new Map<Row, VNode>()).current
  const lines = (rows: readonly Row[]) =>
    rows.map((row) => {
      const line = made.get(row) ?? <Line w={w} row={row} key={row.id} />
      made.set(row, line)
      return line
    })
  const groups = grouped
    ? topics.map((topic) => ({ topic, rows: shown.filter((row) => row.topic === topic.id) }))
    : []
  const others = grouped ? shown.filter((row) => !topics.some(({ id }) => id === row.topic)) : shown
  return (
    <table class="targets stacked">
      <caption class="sr-only">{w.targetsTitle}</caption>
      <colgroup>
        <col />
        <col />
        <col />
      </colgroup>
      <thead class="sr-only">
        <tr>
          <th scope="col">{w.columnTarget}</th>
          <th scope="col">{w.columnPromise}</th>
          <th scope="col">{w.columnPlace}</th>
        </tr>
      </thead>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ topic, rows }) => (
          <tbody key={topic.id}>
            <tr>
              <td colSpan={3}>
                <h2>
                  <a href={topic.href}>{topic.name}</a>
                </h2>
              </td>
            </tr>
            {lines(rows)}
          </tbody>
        ))}
      {others.length > 0 && <tbody key="others">{lines(others)}</tbody>}
    </table>
  )
}

function Line({ w, row }: { w: Props['w']; row: Row }) {
  const { phrase } = row
  return (
    <tr id={`t${row.ordinal}`}>
      <th scope="row" lang={row.chinese ? 'zh-CN' : undefined}>
        <a href={row.href}>{row.name}</a>
      </th>
      <td>
        <span class="phrase" lang={phrase.chinese ? 'zh-CN' : undefined}>
          {phrase.before} <b class="value">{phrase.value}</b> {phrase.after}
        </span>
        {row.notes.map((note) => (
          <span class="note">{note}</span>
        ))}
        {row.doubts.map(({ text, href }) => (
          <span class="note doubted">
            <a class="doubt" href={href}>
              {w.doubt}
            </a>{' '}
            {text}
          </span>
        ))}
      </td>
      <td>
        {row.places.map(({ label, href }) => (
          <a href={href}>{label}</a>
        ))}
      </td>
    </tr>
  )
}
