import * as en from '../i18n/en.json'
import * as zh from '../i18n/zh.json'
import rules from '../styles/highlight.css?inline'
import { addStyleRules } from './browser/add-style-rules.ts'
import { h } from './browser/dom.ts'
import { language, pick } from './browser/language.ts'
import { phraseSpans, union } from '../search/english-spans.ts'
import { occurrences } from '../search/occurrences.ts'
import { unwrapMarks, wrapInMarks } from './browser/wrap-in-marks.ts'

const words = {
  of: pick(zh.marksOf, en.marksOf),
  previous: pick(zh.marksPrevious, en.marksPrevious),
  next: pick(zh.marksNext, en.marksNext),
  results: pick(zh.marksResults, en.marksResults),
  end: pick(zh.marksEnd, en.marksEnd),
}

const phrases = new URLSearchParams(location.search).getAll('mark')
const matches = markPage()
if (matches.length > 0) {
  addStyleRules(rules)
  document.body.classList.add('has-matches')
  showSteps()
}

/** Mark the phrases of the address. @returns the marks of each match in the order of the text */
function markPage(): HTMLElement[][] {
  const blocks = Array.from(document.querySelectorAll('[data-plan-text]'))
  const find = (look: (text: string) => ReturnType<typeof occurrences>) =>
    blocks.map((block) => ({ block, spans: look(block.textContent) })).filter(({ spans }) => spans.length > 0)
  const isChinese = language === 'zh'
  let found = isChinese
    ? find((text) => occurrences(text, phrases))
    : find((text) => union(phrases.flatMap((phrase) => phraseSpans(text, phrase))))
  if (found.length === 0 && isChinese) found = find((text) => occurrences(text, phrases, 'without marks'))
  return found.flatMap(({ block, spans }) => wrapInMarks(block, spans))
}

/** Show a bar to go from match to match, back to the results, or to remove the marks. */
function showSteps() {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
  let current = Math.max(
    0,
    matches.findIndex(([mark]) => mark && target?.contains(mark)),
  )
  const state = h('p', { role: 'status' })
  const previous = h('button', { type: 'button' }, words.previous)
  const next = h('button', { type: 'button' }, words.next)
  const end = h('button', { type: 'button' }, words.end)
  const bar = h(
    'nav',
    { class: 'steps no-print', 'aria-label': phrases.join(' ') },
    state,
    matches.length > 1 && previous,
    matches.length > 1 && next,
    h('a', { href: resultsAddress() }, words.results),
    end,
  )

  const go = (step: number) => {
    for (const mark of matches[current] ?? []) mark.classList.remove('current')
    current = (current + step + matches.length) % matches.length
    const marks = matches[current] ?? []
    for (const mark of marks) mark.classList.add('current')
    const [first] = marks
    const top = first?.getBoundingClientRect().top ?? 0
    if (step !== 0 || top < 0 || top > innerHeight * 0.8) first?.scrollIntoView({ block: 'center' })
    state.textContent = words.of.replace('{n}', String(current + 1)).replace('{all}', String(matches.length))
  }

  previous.addEventListener('click', () => {
    go(-1)
  })
  next.addEventListener('click', () => {
    go(1)
  })
  end.addEventListener('click', () => {
    unwrapMarks(matches.flat())
    bar.remove()
    document.body.classList.remove('has-matches')
    history.replaceState(null, '', location.pathname + location.hash)
  })
  document.body.append(bar)
  go(0)
}

/** The results that the reader came from, or else a search for the same words. */
function resultsAddress(): string {
  const search = new URL(document.querySelector<HTMLAnchorElement>('.to-search')?.href ?? '', location.href)
  const { referrer } = document
  if (referrer.startsWith(`${search.href}?`)) return referrer
  search.searchParams.set('q', phrases.join(' '))
  return search.href
}
