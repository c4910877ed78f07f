import { type Phrase, textOf } from '../../i18n/phrase.ts'
import { fill, type Words } from '../../i18n/words.ts'
import { type Form, forms, type GlanceCaptions, type Row, type Topic } from '../../presentation/row.ts'
import type { Language } from '../../schemas/language.ts'
import { Ruler } from './Ruler.tsx'
import { WholeNumbers } from '../charts/WholeNumbers.tsx'

export const glanceWords = [
  'glanceTitle',
  'nameSays',
  'glanceColumnAll',
  'glanceColumnShare',
  'glanceColumnNumber',
  'glanceFirm',
  'glanceAim',
  'glanceEither',
  'glanceFrom',
  'glanceFromKey',
  'glanceDoubt',
  'glanceDoubtKey',
  'glanceOther',
] as const satisfies readonly (keyof Words)[]

interface Props {
  lang: Language
  w: Pick<Words, (typeof glanceWords)[number]>
  /** In the order of the text. */
  rows: readonly Row[]
  topics: readonly Topic[]
  /** The ids of the rows that a filter leaves; the others are dimmed. */
  left?: ReadonlySet<string> | undefined
  captions: GlanceCaptions
}

/** All targets of a plan in one picture, as lists of links: a row for each topic, and what covers all, shares, numbers. */
export function Glance({ lang, w, rows, topics, left, captions }: Props) {
  const others = rows.filter((row) => !topics.some(({ id }) => id === row.topic))
  const groups = [
    ...topics.map((topic) => ({ topic, rows: rows.filter((row) => row.topic === topic.id) })),
    { topic: null, rows: others },
  ].filter((group) => group.rows.length > 0)
  const columns = { all: w.glanceColumnAll, share: w.glanceColumnShare, number: w.glanceColumnNumber }
  const keys = [
    ['firm', w.glanceFirm],
    ['aspirational', w.glanceAim],
    ['both', w.glanceEither],
  ] as const
  return (
    <section class="glance" aria-labelledby="glance">
      <h2 id="glance">{w.glanceTitle}</h2>
      <p class="glance-caption">
        <WholeNumbers text={captions.all} />
      </p>
      <p class="glance-key">
        {keys
          .filter(([wording]) => rows.some((row) => row.wording === wording))
          .map(([wording, name]) => (
            <span key={wording}>
              <span class={`what ${wording}`}>{name}</span>
            </span>
          ))}
        {rows.some(({ baseline }) => baseline) && <span>{w.glanceFromKey}</span>}
        {rows.some(({ doubts }) => doubts.length > 0) && <span>{w.glanceDoubtKey}</span>}
      </p>
      <div class="glance-row glance-columns" aria-hidden="true">
        <span />
        {forms.map((form) => (
          <span key={form}>{columns[form]}</span>
        ))}
      </div>
      {groups.map((group) => (
        <section class="glance-row" key={group.topic?.id ?? ''}>
          <h3>
            {group.topic ? <a href={group.topic.href}>{group.topic.name}</a> : w.glanceOther}
            <small>{captions.topics[group.topic?.id ?? '']}</small>
          </h3>
          {forms.map((form) => (
            <Cell
              key={form}
              {...{ lang, w, form, left }}
              name={columns[form]}
              rows={group.rows.filter((row) => row.form === form)}
            />
          ))}
        </section>
      ))}
      <p class="imprint">
        {captions.source} {captions.results}
      </p>
    </section>
  )
}

interface CellProps extends Pick<Props, 'lang' | 'w' | 'rows' | 'left'> {
  form: Form
  /** What its column is of. */
  name: string
}

/** The targets of one topic that are stated alike; shares in the order of their values. */
function Cell({ lang, w, form, name, rows, left }: CellProps) {
  if (rows.length === 0) return <div class="glance-cell" />
  const inOrder =
    form === 'share' ? [...rows].sort((a, b) => (a.share?.from ?? 0) - (b.share?.from ?? 0)) : rows
  return (
    <div class={`glance-cell of-${form}`}>
      <p>{name}</p>
      <ul>
        {inOrder.map((row) => (
          <li class={left && !left.has(row.id) ? 'dimmed' : undefined} key={row.id}>
            <a href={row.href} lang={row.chinese ? 'zh-CN' : undefined}>
              {form === 'all' ? (
                <>
                  <span class={`what ${row.wording}`}>{row.short}</span>
                  <span class="sr-only">
                    {w.nameSays}
                    {textOf(lang, row.value)}
                  </span>
                </>
              ) : (
                <>
                  <Value lang={lang} phrase={row.value} />{' '}
                  <span class={`what ${row.wording}`}>{row.short}</span>
                </>
              )}
              {row.start !== null && <small> {fill(w.glanceFrom, { value: row.start })}</small>}
            </a>
            {row.doubts.slice(0, 1).map(({ href }) => (
              <a class="query" href={href} aria-label={fill(w.glanceDoubt, { name: row.short })} key={href}>
                ?
              </a>
            ))}
          </li>
        ))}
      </ul>
      {form === 'share' && <Ruler rows={inOrder} left={left} />}
    </div>
  )
}

/** A value as type: the number with its unit large, the words of its bound small. */
function Value({ lang, phrase: { before, value, after } }: { lang: Language; phrase: Phrase }) {
  const gap = lang === 'en' ? ' ' : ''
  return (
    <>
      {before !== '' && `${before}${gap}`}
      <b>{value}</b>
      {after !== '' && `${gap}${after}`}
    </>
  )
}
