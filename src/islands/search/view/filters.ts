import { kinds, writeAddress, type Asked, type Kind } from '../query/address.ts'
import { h } from '../../browser/dom.ts'
import { numeral, message, type SearchPageConfig } from '../page-config.ts'

/** A page of a plan with matches. */
export interface PageChoice {
  page: string
  label: string
  matches: number
}

/**
 * Links to filter the results by plan, by kind, and by chapter of one plan.
 * @param matches the number in each plan; empty if unknown
 */
export function filters(
  config: SearchPageConfig,
  asked: Asked,
  counts: Readonly<Record<Kind, number>>,
  pages: readonly PageChoice[],
  matches: ReadonlyMap<string, number>,
): HTMLElement[] {
  const found = kinds.filter((kind) => counts[kind] > 0)
  const plans = Object.entries(config.plans)
  return [
    plans.length > 1 &&
      row('plans', [
        choice({ plan: '', page: '' }, message(config, 'all'), asked.plan === ''),
        ...plans.map(([plan, { title }]) =>
          choice(
            { plan, page: '' },
            title,
            asked.plan === plan,
            matches.size > 0 ? (matches.get(plan) ?? 0) : undefined,
          ),
        ),
      ]),
    found.length > 1 &&
      row('kinds', [
        choice({ kind: '' }, message(config, 'all'), asked.kind === ''),
        ...found.map((kind) => choice({ kind }, message(config, kind), asked.kind === kind, counts[kind])),
      ]),
    // Chapters of several plans would have the same names.
    (plans.length === 1 || asked.plan !== '') &&
      pages.length > 1 &&
      (asked.kind === '' || asked.kind === 'text') &&
      row('chapters', [
        choice({ page: '' }, message(config, 'all'), asked.page === ''),
        ...pages.map(({ page, label, matches }) =>
          choice({ page }, label || message(config, 'beginning'), asked.page === page, matches),
        ),
      ]),
  ].filter((element) => element !== false)

  function row(name: string, choices: HTMLElement[]): HTMLElement {
    const title = message(config, name)
    return h(
      'div',
      { role: 'group', 'aria-label': title },
      h('span', { 'aria-hidden': 'true' }, title),
      ...choices,
    )
  }

  function choice(change: Partial<Asked>, text: string, chosen: boolean, n?: number): HTMLElement {
    return h(
      'a',
      { href: writeAddress({ ...asked, ...change }), 'aria-current': chosen && 'true' },
      text,
      n !== undefined && h('small', {}, numeral(config, n)),
    )
  }
}
