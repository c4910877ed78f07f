import { readAddress, writeAddress, type Asked, type Kind } from '../query/address.ts'
import { answer, fitnessOf, type Answer } from './answer.ts'
import { entryList } from './entry-list.ts'
import { h } from '../../browser/dom.ts'
import type { EntryKind } from '../../../search/entries.ts'
import { filters, type PageChoice } from './filters.ts'
import type { FoundRecord } from '../query/matches.ts'
import { groupRecords } from './groups.ts'
import { suggestWhileTyping } from '../query/pinyin.ts'
import { longestQuery } from '../query/query.ts'
import { resultList, tallyOf, type Tally } from './results.ts'
import { count, readConfig, message, type SearchPageConfig } from '../page-config.ts'

/** How many records are read at once if several plans are searched. */
const batch = 300
/** How many entries of a kind are shown beside the text. */
const fewEntries = 5

export function runSearchPage(main: HTMLElement) {
  const config = readConfig(main)
  const form = main.querySelector('form')
  const field = main.querySelector<HTMLInputElement>('[name=q]')
  const outcome = main.querySelector('.outcome')
  const below = main.querySelector('.matches')
  if (!form || !field || !outcome || !below) return
  const title = document.title
  let latest = 0

  const run = async (given: Asked, most = batch) => {
    const turn = ++latest
    const { query } = given
    const asked = Object.keys(config.plans).includes(given.plan) ? given : { ...given, plan: '' }
    document.title = query === '' ? title : `“${query.slice(0, 60)}” · ${title}`
    const fitness = query === '' ? 'none' : fitnessOf(query, config.lang)
    if (fitness !== 'fit') {
      below.replaceChildren()
      main.classList.remove('answered')
      const plan = config.plans[asked.plan]?.title
      outcome.textContent =
        fitness === 'none'
          ? plan !== undefined && Object.keys(config.plans).length > 1
            ? message(config, 'within', { plan })
            : ''
          : message(config, fitness, { query, n: query.length, most: longestQuery })
      return
    }

    outcome.textContent = message(config, 'searching')
    below.setAttribute('aria-busy', 'true')
    try {
      const found = await answer(config, asked, most)
      if (turn !== latest) return
      const shown = show(config, asked, found, most, () => void run(asked, most + batch))
      below.replaceChildren(...shown.below)
      main.classList.toggle('answered', found.records.length + found.apart.length + found.entries.length > 0)
      outcome.textContent = shown.outcome
    } catch (error) {
      if (turn !== latest) return
      console.warn(error)
      const again = h('button', { class: 'more', type: 'button' }, message(config, 'again'))
      // Reload, to drop files that came only in part.
      again.addEventListener('click', () => {
        location.reload()
      })
      below.replaceChildren(again)
      main.classList.remove('answered')
      outcome.textContent = message(config, 'broken')
    }
    below.removeAttribute('aria-busy')
  }

  const go = (asked: Asked) => {
    const address = asked.query === '' ? location.pathname : writeAddress(asked)
    if (address !== location.search) history.pushState(null, '', address)
    void run(asked)
  }

  const submit = () => {
    const { plan } = readAddress(location.search)
    go({ query: field.value.trim(), kind: '', page: '', plan })
  }

  const restore = () => {
    const asked = readAddress(location.search)
    field.value = asked.query
    void run(asked)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  // Links to this page change the results without loading it again.
  below.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (link.origin !== location.origin || link.pathname !== location.pathname) return
    event.preventDefault()
    const asked = readAddress(link.search)
    field.value = asked.query
    go(asked)
  })
  addEventListener('popstate', restore)
  // No query in the address: focus the field.
  if (readAddress(location.search).query === '') field.focus({ preventScroll: true })
  if (config.lang === 'zh') suggestWhileTyping(config, field, submit)
  restore()
}

/** The message and the elements that show an answer. */
function show(config: SearchPageConfig, asked: Asked, found: Answer, most: number, readOn: () => void) {
  const { query, kind, page } = asked
  const all = [...found.records, ...found.apart]
  const choices = pagesOf(all)
  const chosen = choices.find((choice) => choice.page === page)
  const onPage = (records: readonly FoundRecord[]) =>
    chosen ? records.filter(({ record }) => record.page === page) : records
  const lists = [onPage(found.records), onPage(found.apart)] as const
  const tallies = [tallyOf(lists[0]), tallyOf(lists[1])] as const
  const entries = { target: ofKind('target'), task: ofKind('task'), term: ofKind('term') }
  const counts: Record<Kind, number> = {
    text: tallyOf(all).matches,
    target: entries.target.length,
    task: entries.task.length,
    term: entries.term.length,
  }
  const withText = kind === '' || kind === 'text'
  const beside = (['target', 'task', 'term'] as const).filter(
    (name) => counts[name] > 0 && (kind === '' || kind === name),
  )

  return {
    outcome: withText
      ? textOutcome(config, asked, found, tallies, chosen, most)
      : message(config, 'foundEntries', { query, n: counts[kind], kind: message(config, kind) }),
    below: [
      ...filters(
        config,
        { ...asked, page: chosen ? page : '' },
        counts,
        choices,
        asked.plan === '' && found.more === null ? matchesByPlan(all) : new Map<string, number>(),
      ),
      h(
        'div',
        { class: withText && all.length > 0 ? 'beside' : null },
        withText &&
          all.length > 0 &&
          h(
            'div',
            {},
            ...lists.flatMap((records, index) => {
              if (records.length === 0) return []
              const tally = tallies[index] ?? tallyOf(records)
              return [
                index > 0 &&
                  lists[0].length > 0 &&
                  h('p', { class: 'apart' }, message(config, 'apart', placesOf(config, tally))),
                resultList(
                  config,
                  groupRecords(records),
                  tally,
                  found.marks,
                  index > 0 ? ['apart'] : found.notes.map(({ name }) => name),
                ),
              ]
            }),
          ),
        beside.length > 0 &&
          h(
            'aside',
            { 'aria-label': message(config, 'kinds') },
            ...beside.map((name) =>
              entryList(
                config,
                name,
                entries[name],
                kind === '' ? fewEntries : Infinity,
                writeAddress({ ...asked, kind: name, page: '' }),
              ),
            ),
          ),
      ),
      withText && all.length === 0 && offers(config, asked, found),
      found.more !== null && withText && more(config, readOn),
    ].filter((element) => element !== false),
  }

  function ofKind(name: EntryKind) {
    return found.entries.filter((entry) => entry.kind === name)
  }
}

function textOutcome(
  config: SearchPageConfig,
  asked: Asked,
  { notes, records, apart, more }: Answer,
  [tally, tallyApart]: readonly [Tally, Tally],
  chosen: PageChoice | undefined,
  read: number,
): string {
  const { query } = asked
  const plan = config.plans[asked.plan]?.title
  if (records.length + apart.length === 0)
    return plan === undefined
      ? message(config, 'nothing', { query })
      : message(config, 'nothingIn', { query, plan })
  if (records.length === 0) return message(config, 'onlyApart', { query, ...placesOf(config, tallyApart) })
  return [
    ...notes.map(({ name, values }) => message(config, name, values)),
    message(config, chosen ? 'foundOnPage' : 'found', {
      query,
      page: chosen ? chosen.label || message(config, 'beginning') : '',
      ...placesOf(config, tally),
    }),
    more ? message(config, 'unread', { read, ...more }) : '',
  ].join('')
}

/** How many matches there are, and in how many paragraphs and headings, in words. */
function placesOf(config: SearchPageConfig, { matches, paragraphs, headings }: Tally) {
  const where = [
    paragraphs > 0 && count(config, 'paragraphs', paragraphs),
    headings > 0 && count(config, 'headings', headings),
  ].filter((part) => part !== false)
  return { places: count(config, 'places', matches), where: where.join(message(config, 'and')) }
}

function matchesByPlan(records: readonly FoundRecord[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { record, matches } of records) sums.set(record.plan, (sums.get(record.plan) ?? 0) + matches)
  return sums
}

/** The pages with matches, in the order of the plans. */
function pagesOf(records: readonly FoundRecord[]): PageChoice[] {
  const pages = new Map<string, PageChoice & { order: number }>()
  for (const { record, matches } of records) {
    const { page, label, order } = record
    const known = pages.get(page)
    if (known) {
      known.matches += matches
      known.order = Math.min(known.order, order)
    } else pages.set(page, { page, label, matches, order })
  }
  return [...pages.values()].sort((a, b) => a.order - b.order)
}

/** Suggestions if nothing was found: other queries, all plans, and the other language. */
function offers(config: SearchPageConfig, asked: Asked, { offers, entries }: Answer): HTMLElement | false {
  const inOther = new RegExp(config.lang === 'zh' ? '\\p{Script=Latin}' : '\\p{Script=Han}', 'u').test(
    asked.query,
  )
  const items = [
    ...offers.map(({ query, records }) => [
      h('a', { href: writeAddress({ ...asked, query, page: '' }) }, query),
      records !== null && h('small', {}, count(config, 'sections', records)),
    ]),
    ...entries
      .filter(({ kind }) => kind === 'term')
      .slice(0, fewEntries)
      .map((entry) => entry[config.lang])
      .filter((name) => name !== null && name !== asked.query && !offers.some(({ query }) => query === name))
      .map((name) => [
        h('a', { href: writeAddress({ ...asked, query: name ?? '', page: '' }) }, name),
        h('small', {}, message(config, 'inGlossary')),
      ]),
    asked.plan !== '' && [
      h(
        'a',
        { href: writeAddress({ ...asked, plan: '', page: '' }) },
        message(config, 'inAll', { query: asked.query }),
      ),
    ],
    inOther && [
      h(
        'a',
        { href: config.other + writeAddress({ ...asked, kind: '', page: '' }) },
        message(config, 'inOther', { query: asked.query }),
      ),
    ],
  ].filter((item) => item !== false)
  if (items.length === 0) return false
  return h(
    'section',
    { class: 'nearest' },
    h('h2', {}, message(config, 'nearest')),
    h('ul', {}, ...items.map((children) => h('li', {}, ...children))),
  )
}

function more(config: SearchPageConfig, readOn: () => void): HTMLElement {
  const button = h('button', { class: 'more', type: 'button' }, message(config, 'readOn'))
  button.addEventListener('click', readOn)
  return button
}
