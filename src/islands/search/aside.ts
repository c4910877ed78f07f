import { writeAddress } from './address.ts'
import { h } from './dom.ts'
import type { Entry, EntryKind } from './entries.ts'
import { say, type Setting } from './setting.ts'

/** The entries of one kind, at most `most`; a link leads to all of them where there are more. */
export function entryList(
  setting: Setting,
  kind: EntryKind,
  entries: readonly Entry[],
  most: number,
  all: string,
): HTMLElement {
  const { lang, root, other } = setting
  return h(
    'section',
    { class: 'entries' },
    h('h2', {}, say(setting, kind)),
    h(
      'ul',
      {},
      ...entries.slice(0, most).map(({ zh, en, says, at }) => {
        const name = lang === 'zh' ? zh : (en ?? zh)
        const foreign = lang === 'zh' ? en : en !== null && zh
        const foreignLang = lang === 'zh' ? 'en' : 'zh-CN'
        const search = foreign && other + writeAddress({ query: foreign, kind: '', page: '', plan: '' })
        return h(
          'li',
          {},
          h('a', { href: root + at }, name),
          says !== null && h('span', { class: 'says' }, says),
          search &&
            h('a', { class: 'foreign', href: search, lang: foreignLang, hreflang: foreignLang }, foreign),
        )
      }),
    ),
    entries.length > most &&
      h('p', {}, h('a', { href: all }, say(setting, 'allEntries', { n: entries.length }))),
  )
}
