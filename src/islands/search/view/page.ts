import { readAddress, writeAddress, type Asked, type Kind } from '../query/address.ts'
import { answer, fitnessOf, type Answer } from './answer.ts'
import { countKinds, entryLists } from './entry-list.ts'
import { h } from '../../browser/dom.ts'
import { filters, type PageChoice } from './filters.ts'
import { citedPlaces, type CitedPlace } from '../query/cited-places.ts'
import type { FoundRecord, MatchList } from '../query/matches.ts'
import { groupRecords } from './groups.ts'
import { suggestWhileTyping } from '../query/pinyin.ts'
import { longestQuery } from '../query/query.ts'
import { resultList, tallyOf, type Tally } from './results.ts'
import { count, readConfig, message, type SearchPageConfig } from '../page-config.ts'

/** How many records are read at once if several plans are searched. */
const batch = 300
/** How many terms are offered where nothing is found. */
const fewTerms = 5
/** How long an answer is waited for in silence, in milliseconds. */
const patience = 10_000

/** A list of matches with its counts, cut down to the chosen page. */
type ShownList = MatchList & { tally: Tally }

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
    const fail = () => {
      if (turn !== latest) return
      const again = h('button', { class: 'more', type: 'button' }, message(config, 'again'))
      // Reload, to drop files that came only in part.
      again.addEventListener('click', () => {
        location.reload()
      })
      below.replaceChildren(again)
      below.removeAttribute('aria-busy')
      main.classList.remove('answered')
      outcome.textContent = message(config, 'broken')
    }
    // A request may never end. What comes later is still shown.
    const late = setTimeout(fail, patience)
    try {
      const cited = await citedPlaces(config, query, asked.plan)
      const [place] = cited
      if (place && cited.length === 1) {
        // Going back leads to where the citation was typed.
        location.replace(place.href)
        return
      }
      const found = await answer(config, asked, most)
      if (turn !== latest) return
      const shown = show(config, asked, found, most, () => void run(asked, most + batch))
      below.replaceChildren(...citedList(config, cited), ...shown.below)
      main.classList.toggle('answered', found.lists.length + found.entries.length > 0)
      outcome.textContent = shown.outcome
    } catch (error) {
      console.warn(error)
      fail()
    } finally {
      clearTimeout(late)
    }
    if (turn === latest) below.removeAttribute('aria-busy')
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

/** The places that a citation names in several plans, as links. */
function citedList(config: SearchPageConfig, cited: readonly CitedPlace[]): HTMLElement[] {
  if (cited.length === 0) return []
  const items = cited.map(({ plan, label, href }) =>
    h('li', {}, h('a', { href }, label), ' ', h('small', {}, config.plans[plan]?.title)),
  )
  return [h('section', { class: 'nearest' }, h('h2', {}, message(config, 'cited')), h('ul', {}, ...items))]
}

/** The message and the elements that show an answer. */
function show(config: SearchPageConfig, asked: Asked, found: Answer, most: number, readOn: () => void) {
  const { query, kind, page } = asked
  const choices = pagesOf(found.lists.flatMap(({ records }) => records))
  const chosen = choices.find((choice) => choice.page === page)
  const shown = found.lists
    .map((list) => ({
      ...list,
      records: chosen ? list.records.filter(({ record }) => record.page === page) : list.records,
    }))
    .map((list) => ({ ...list, tally: tallyOf(list.records) }))
  const counts: Record<Kind, number> = {
    text: found.lists.reduce((sum, { records }) => sum + tallyOf(records).matches, 0),
    ...countKinds(found.entries),
  }
  const withText = kind === '' || kind === 'text'
  const hasText = withText && found.lists.length > 0
  const isFound = found.lists.some(({ kind }) => kind === 'typed' || kind === 'apart')

  return {
    outcome: withText
      ? textOutcome(config, asked, found, shown, chosen, most)
      : message(config, 'foundEntries', { query, n: counts[kind], kind: message(config, kind) }),
    below: [
      ...filters(
        config,
        { ...asked, page: chosen ? page : '' },
        counts,
        choices,
        asked.plan === '' && found.more === null
          ? matchesByPlan(found.lists.flatMap(({ records }) => records))
          : new Map<string, number>(),
      ),
      h(
        'div',
        { class: hasText ? 'beside' : null },
        entryLists(config, asked, found.entries, 'first'),
        hasText &&
          h(
            'div',
            { class: 'lists' },
            h('p', { class: 'order' }, message(config, 'order')),
            ...shown
              .filter(({ records }) => records.length > 0)
              .flatMap((list) => listOf(config, found, list)),
          ),
        entryLists(config, asked, found.entries, 'last'),
      ),
      withText && (!isFound || found.offers.length > 0) && offers(config, asked, found),
      found.more !== null && withText && more(config, readOn),
    ].filter((element) => element !== false),
  }
}

/** One list of matches under what it lists. */
function listOf(config: SearchPageConfig, { notes, lists }: Answer, list: ShownList): HTMLElement[] {
  const { kind, names, records, tally, marks } = list
  const head =
    kind === 'typed' || (kind === 'apart' && lists[0]?.kind === 'apart')
      ? []
      : [
          kind === 'apart'
            ? h('p', { class: 'apart' }, message(config, 'apart', placesOf(config, tally)))
            : h('h2', { class: 'apart' }, nameOutcome(config, list)),
        ]
  const changes = kind === 'typed' ? notes.map(({ name }) => name) : [kind]
  return [...head, resultList(config, groupRecords(records), tally, marks, changes, names)]
}

function textOutcome(
  config: SearchPageConfig,
  asked: Asked,
  { notes, more }: Answer,
  lists: readonly ShownList[],
  chosen: PageChoice | undefined,
  read: number,
): string {
  const plan = config.plans[asked.plan]?.title
  const ofKind = (wanted: MatchList['kind']) => lists.filter(({ kind }) => kind === wanted)
  const [typed] = ofKind('typed')
  const [apart] = ofKind('apart')
  const sound = notes.find(({ name }) => name === 'sound')
  const values = { query: sound?.values['query'] ?? asked.query, plan: plan ?? '' }
  const first = typed
    ? message(config, chosen ? 'foundOnPage' : 'found', {
        ...values,
        page: chosen ? chosen.label || message(config, 'beginning') : '',
        ...placesOf(config, typed.tally),
      })
    : apart
      ? message(config, 'onlyApart', { ...values, ...placesOf(config, apart.tally) })
      : message(config, plan === undefined ? 'nothing' : 'nothingIn', values)
  return [
    ...notes.map(({ name, values }) => message(config, name, values)),
    first,
    ...ofKind('named').map((list) => message(config, 'between') + nameOutcome(config, list)),
    more ? message(config, 'unread', { read, ...more }) : '',
  ].join('')
}

/** What the plans say instead of the query, and how often. */
function nameOutcome(config: SearchPageConfig, { kind, names, tally }: ShownList): string {
  return message(config, kind === 'part' ? 'part' : 'named', {
    name: names.map((name) => message(config, 'quoted', { name })).join(message(config, 'or')),
    ...placesOf(config, tally),
  })
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
      .slice(0, fewTerms)
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
