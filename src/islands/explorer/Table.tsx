import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { separatorOf } from '../../i18n/phrase.ts'
import { methodId } from '../../i18n/routes.ts'
import type { Row, Topic } from '../../presentation/row.ts'
import type { Language } from '../../schemas/language.ts'
import type { ExplorerWords } from './words.ts'

interface Props {
  lang: Language
  w: ExplorerWords
  shown: readonly Row[]
  topics: readonly Topic[]
  /** Whether the rows are grouped by topic. */
  grouped: boolean
}

/** The targets as a table, each a line of language: its name and what the plan says of it, where, its start, notes and result. */
export function Table({ lang, w, shown, topics, grouped }: Props) {
  // Reuse rows, so that only added and removed rows cost time.
  const made = useRef(new Map<Row, VNode>()).current
  const lines = (rows: readonly Row[]) =>
    rows.map((row) => {
      const line = made.get(row) ?? <Line lang={lang} w={w} row={row} key={row.id} />
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
      <thead>
        <tr>
          <th scope="col">{w.columnTarget}</th>
          <th scope="col">{w.columnRemarks}</th>
          <th scope="col">{w.columnResult}</th>
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

function Line({ lang, w, row }: { lang: Language; w: Props['w']; row: Row }) {
  const { line } = row
  const gap = lang === 'en' && !line.chinese ? ' ' : ''
  return (
    <tr id={`t${row.ordinal}`}>
      <th scope="row">
        <a href={row.href} lang={row.chinese ? 'zh-CN' : undefined}>
          {row.name}
        </a>
        {separatorOf(lang, line)}
        <span class="phrase" lang={line.chinese ? 'zh-CN' : undefined}>
          {line.before}
          {line.before !== '' && gap}
          <b class="value">{line.value}</b>
          {line.after !== '' && gap}
          {line.after}
        </span>
      </th>
      <td>
        {row.places.map(({ label, href }) => (
          <a href={href}>{label}</a>
        ))}
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
        {row.result ? (
          <>
            {row.result.text} <a href={row.result.href}>{row.result.source}</a>
          </>
        ) : (
          <a href={`#${methodId}`}>{w.resultsNotHere}</a>
        )}
      </td>
    </tr>
  )
}
