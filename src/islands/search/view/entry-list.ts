import { writeAddress, type Asked } from '../query/address.ts'
import { h } from '../../browser/dom.ts'
import type { Entry, EntryKind } from '../../../search/entries.ts'
import { message, type SearchPageConfig } from '../page-config.ts'

/** How many entries of a kind are shown beside the text. */
const few = 5

/** Kinds that come before the text on a phone, and those after it. */
const places = { first: ['figure', 'target'], last: ['task', 'term'] } as const satisfies Record<
  string,
  EntryKind[]
>

/** How many entries there are of each kind. */
export function countKinds(entries: readonly Entry[]): Record<EntryKind, number> {
  const of = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind).length
  return { figure: of('figure'), target: of('target'), task: of('task'), term: of('term') }
}

/** The lists of the kinds that have this place, if the chosen kind is among them; false if there are none. */
export function entryLists(
  config: SearchPageConfig,
  asked: Asked,
  entries: readonly Entry[],
  place: keyof typeof places,
): HTMLElement | false {
  const kinds = places[place].filter(
    (kind) => (asked.kind === '' || asked.kind === kind) && entries.some((entry) => entry.kind === kind),
  )
  if (kinds.length === 0) return false
  const lists = kinds.map((kind) =>
    entryList(
      config,
      kind,
      entries.filter((entry) => entry.kind === kind),
      asked.kind === '' ? few : Infinity,
      writeAddress({ ...asked, kind, page: '' }),
    ),
  )
  const label = kinds.map((kind) => message(config, kind)).join(message(config, 'and'))
  return h('aside', { class: place, 'aria-label': label }, ...lists)
}

/** A list of at most `most` entries of one kind, with a link to all of them if there are more. */
function entryList(
  config: SearchPageConfig,
  kind: EntryKind,
  entries: readonly Entry[],
  most: number,
  all: string,
): HTMLElement {
  const { lang, root, other, plans } = config
  const several = Object.keys(plans).length > 1
  return h(
    'section',
    { class: 'entries' },
    h('h2', {}, message(config, kind)),
    h(
      'ul',
      {},
      ...entries.slice(0, most).map(({ zh, en, says, at }) => {
        const [name, foreign, foreignLang] = lang === 'zh' ? [zh, en, 'en'] : [en, zh, 'zh-CN']
        const address = writeAddress({ query: foreign ?? '', kind: '', page: '', plan: '' })
        return h(
          'li',
          {},
          h('a', { href: root + at, lang: name === null && foreignLang }, name ?? foreign),
          says !== null && h('span', { class: 'statement' }, says),
          several && kind !== 'term' && h('span', { class: 'of' }, plans[at.split('/', 1)[0] ?? '']?.title),
          name !== null &&
            foreign !== null &&
            h(
              'a',
              { class: 'foreign', href: other + address, lang: foreignLang, hreflang: foreignLang },
              foreign,
            ),
        )
      }),
    ),
    entries.length > most &&
      h('p', {}, h('a', { href: all }, message(config, 'allEntries', { n: entries.length }))),
  )
}
