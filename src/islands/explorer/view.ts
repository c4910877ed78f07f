import { wordings, type Wording } from '../../presentation/row.ts'

export const sorts = ['topic', 'text', 'name', 'year'] as const
export type Sort = (typeof sorts)[number]

/** The choices of a reader; an empty list or null is no choice. */
export interface View {
  /** Any of these topics. */
  topics: readonly string[]
  wording: Wording | null
  /** Only targets with a baseline. */
  baseline: boolean
  chapter: number | null
  /** All of these words, in any order. */
  words: string
  sort: Sort
}

/** The available choices. */
export interface Choices {
  topics: readonly string[]
  chapters: readonly number[]
}

export const everything: View = {
  topics: [],
  wording: null,
  baseline: false,
  chapter: null,
  words: '',
  sort: 'topic',
}

const longest = 100

/** Read a view from the query of an address. Values that are not available are ignored. */
export function parseView(query: string, { topics, chapters }: Choices): View {
  const given = new URLSearchParams(query)
  const wanted = new Set(given.getAll('topic'))
  const chapter = given.get('chapter')
  return {
    topics: topics.filter((topic) => wanted.has(topic)),
    wording: oneOf(wordings, given.get('wording')),
    baseline: given.get('baseline') === 'yes',
    chapter: chapters.find((number) => String(number) === chapter) ?? null,
    words: clean(given.get('q') ?? ''),
    sort: oneOf(sorts, given.get('sort')) ?? everything.sort,
  }
}

/** The canonical query of a view: `?topic=elderly&wording=firm`; empty without any choice. */
export function formatView({ topics, wording, baseline, chapter, words, sort }: View): string {
  const query = new URLSearchParams()
  for (const topic of topics) query.append('topic', topic)
  if (wording) query.set('wording', wording)
  if (baseline) query.set('baseline', 'yes')
  if (chapter !== null) query.set('chapter', String(chapter))
  if (words.trim() !== '') query.set('q', words.trim())
  if (sort !== everything.sort) query.set('sort', sort)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether two views have the same address. */
export function isSameView(a: View, b: View): boolean {
  return formatView(a) === formatView(b)
}

/** One line without invisible characters, cut to `longest`. */
function clean(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return Array.from(line).slice(0, longest).join('').trim()
}

function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | null {
  return values.find((value) => value === given) ?? null
}
