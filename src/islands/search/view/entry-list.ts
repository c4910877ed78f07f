import { writeAddress } from '../query/address.ts'
import { h } from '../../browser/dom.ts'
import type { Entry, EntryKind } from '../../../search/entries.ts'
import { message, type SearchPageConfig } from '../page-config.ts'

/** A list of at most `most` entries of one kind, with a link to all of them if there are more. */
export function entryList(
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
