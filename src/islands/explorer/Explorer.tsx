import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Language } from '../../schemas/language.ts'
import { tags } from '../../schemas/language-tags.ts'
import { ChangeChart } from './ChangeChart.tsx'
import { DistanceChart } from './DistanceChart.tsx'
import { Glance } from './Glance.tsx'
import { Filters } from './Filters.tsx'
import { Outcome, outcomeOf } from './Outcome.tsx'
import { type ChangeLine, groupChanges } from '../../presentation/change-groups.ts'
import type { Chapter, GlanceCaptions, Row, Topic } from '../../presentation/row.ts'
import { selectChanges, selectRows } from './select.ts'
import { Table } from './Table.tsx'
import { everything, formatView, isSameView, parseView, type View } from './view.ts'
import type { ExplorerWords } from './words.ts'

interface Props {
  lang: Language
  w: ExplorerWords
  /** In the order of the text. */
  rows: readonly Row[]
  topics: readonly Topic[]
  chapters: readonly Chapter[]
  captions: GlanceCaptions
  /** What the plan reports to have changed, in the order of the text. */
  changes: readonly ChangeLine[]
  /** The name of downloaded files, without extension. */
  file: string
}

/** The targets of a plan: a complete table without scripts; with scripts also filters, sorting and charts. */
export function Explorer({ lang, w, rows, topics, chapters, captions, changes, file }: Props) {
  const [view, setView] = useState(everything)
  const typing = useRef(false)
  const names = useMemo(() => topics.map(({ id }) => id), [topics])
  const compare = useMemo(() => new Intl.Collator(tags[lang]).compare, [lang])
  const shown = useMemo(() => selectRows(rows, view, names, compare), [rows, view, names, compare])

  useLayoutEffect(() => {
    const restore = () => {
      const wanted = parseView(location.search, {
        topics: names,
        chapters: chapters.map(({ number }) => number),
      })
      typing.current = false
      setView(wanted)
      // Remove invalid parts of the address.
      if (formatView(wanted) !== location.search) history.replaceState(null, '', addressOf(wanted))
    }
    restore()
    addEventListener('popstate', restore)
    return () => {
      removeEventListener('popstate', restore)
    }
  }, [names, chapters])

  // The other language has the same filters, also when its link is opened in another tab or copied.
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
      link.search = formatView(view)
  }, [view])

  const baselines = useMemo(() => rows.some((row) => row.baseline !== null), [rows])
  const change = (part: Partial<View>) => {
    const next = { ...view, ...part }
    setView(next)
    if (isSameView(next, view)) return
    // One step back undoes all typing, not one letter.
    if (typing.current && part.words !== undefined) history.replaceState(null, '', addressOf(next))
    else history.pushState(null, '', addressOf(next))
    typing.current = part.words !== undefined
  }

  const left = useMemo(
    () => (shown.length === rows.length ? undefined : new Set(shown.map(({ id }) => id))),
    [shown, rows],
  )

  const groups = useMemo(() => groupChanges(selectChanges(changes, view)), [changes, view])

  return (
    <>
      {rows.some(({ topic }) => topic !== null) && <Glance {...{ lang, w, rows, topics, left, captions }} />}
      <Filters
        {...{ w, view, topics, chapters, baselines, change }}
        outcome={outcomeOf(w, shown.length, rows.length)}
      />
      <Outcome w={w} shown={shown} total={rows.length} topics={topics} file={file} />
      <DistanceChart w={w} shown={shown} credit={captions.source} file={file} />
      {groups.map(({ unit, lines: group }, index) => (
        <ChangeChart
          {...{ w, unit, lines: group, file }}
          credit={captions.source}
          id={unit === null ? 'changes' : `changes-${index + 1}`}
          key={unit}
        />
      ))}
      <Table lang={lang} w={w} shown={shown} topics={topics} grouped={view.sort === 'topic'} />
    </>
  )
}

function addressOf(view: View): string {
  return location.pathname + formatView(view) + location.hash
}
