import type { Language } from '../../schemas/language.ts'
import type { TranslationState } from '../../schemas/outline.ts'
import { type Catalog, type CatalogEntry, catalogKey } from './parse-catalog.ts'
import type { Division, Paragraph, Plan } from '../model/tree.ts'
import { titleId, walk } from '../model/walk.ts'

/** The text of a block in a language, or in Chinese if it has no usable translation. */
export interface Rendering {
  lead: string | null
  text: string
  state: TranslationState
  /** The language of the text. */
  lang: Language
}

/** A plan in one language, with the texts of its title, headings and paragraphs by id. */
export interface Edition {
  lang: Language
  plan: Plan
  renderings: ReadonlyMap<string, Rendering>
}

/** The English of a block with its lead; null where it has none. */
export function englishOf({ renderings }: Edition, id: string): string | null {
  const rendering = renderings.get(id)
  if (rendering?.lang !== 'en') return null
  return rendering.lead === null ? rendering.text : `${rendering.lead} ${rendering.text}`
}

/** The plan in Chinese. */
export function chineseEdition(plan: Plan): Edition {
  return edition('zh', plan, (parts) => ({ ...sourceOf(parts), state: 'translated' }))
}

/**
 * The plan in English, by gettext's rules: for fuzzy and missing entries, the Chinese is printed. A paragraph is
 * translated only if both its lead and its text are, so that no paragraph mixes languages.
 */
export function translatePlan(plan: Plan, catalog: Catalog): Edition {
  const find = finder(catalog)
  return edition('en', plan, (parts, id) => {
    const entries = parts.map((part) => find(part.value, id))
    const state = worst(entries.map(stateOf))
    if (state === 'fuzzy' || state === 'missing') return { ...sourceOf(parts), state }
    const [first, second] = entries.map((entry) => entry?.msgstr ?? '')
    return second === undefined
      ? { lead: null, text: first ?? '', state, lang: 'en' }
      : { lead: first ?? '', text: second, state, lang: 'en' }
  })
}

/** Look up a text as gettext does: first the entry for its place (whose msgctxt is the id), then the general one. */
export function finder(catalog: Catalog): (msgid: string, id: string) => CatalogEntry | undefined {
  const entries = new Map(catalog.entries.map((entry) => [catalogKey(entry), entry]))
  return (msgid, id) =>
    entries.get(catalogKey({ msgctxt: id, msgid })) ?? entries.get(catalogKey({ msgctxt: null, msgid }))
}

type Part = Pick<Paragraph['children'][number], 'value'> & { type: string }

function edition(
  lang: Language,
  plan: Plan,
  render: (parts: readonly Part[], id: string) => Rendering,
): Edition {
  const renderings = new Map<string, Rendering>()
  renderings.set(titleId, render([{ type: 'title', value: plan.title.value }], titleId))
  for (const node of walk(plan)) renderings.set(node.id, render(partsOf(node), node.id))
  return { lang, plan, renderings }
}

function partsOf(node: Division | Paragraph): readonly Part[] {
  return node.type === 'division' ? [{ type: 'heading', value: node.title }] : node.children
}

function sourceOf(parts: readonly Part[]): Omit<Rendering, 'state'> {
  const [first, second] = parts
  return second
    ? { lead: first?.value ?? '', text: second.value, lang: 'zh' }
    : { lead: null, text: first?.value ?? '', lang: 'zh' }
}

/** How far a translation has come. */
export function stateOf(entry: CatalogEntry | undefined): TranslationState {
  if (!entry || entry.msgstr === '') return 'missing'
  if (entry.fuzzy) return 'fuzzy'
  return entry.reviewed ? 'reviewed' : 'translated'
}

function worst(states: readonly TranslationState[]): TranslationState {
  const order: readonly TranslationState[] = ['missing', 'fuzzy', 'translated', 'reviewed']
  return order.find((state) => states.includes(state)) ?? 'missing'
}
