import { chineseNumber } from '../../../i18n/place.ts'
import { markedAddress } from '../query/address.ts'
import { h } from '../../browser/dom.ts'
import { excerpt, type Measure } from './excerpt.ts'
import { isHeading, type FoundBlock, type FoundRecord } from '../query/matches.ts'
import type { Group, PageGroup } from './groups.ts'
import { count, message, type SearchPageConfig } from '../page-config.ts'

const measures: Record<SearchPageConfig['lang'], Measure> = {
  zh: { whole: 90, around: 28, most: 140 },
  en: { whole: 240, around: 80, most: 340 },
}

/** The number of matches, and of paragraphs, headings and pages that have them. */
export interface Tally {
  matches: number
  paragraphs: number
  headings: number
  pages: number
}

/** Count the matches of records. */
export function tallyOf(records: readonly FoundRecord[]): Tally {
  const blocks = records.flatMap(({ record, blocks }) => blocks.map(({ block }) => isHeading(record, block)))
  return {
    matches: records.reduce((sum, { matches }) => sum + matches, 0),
    paragraphs: blocks.filter((heading) => !heading).length,
    headings: blocks.filter((heading) => heading).length,
    pages: new Set(records.map(({ record: { page } }) => page)).size,
  }
}

/**
 * The list of results. Each link leads to a heading or paragraph with matches; `phrases` are marked there. Data
 * attributes give the numbers of matches and pages, and `notes`, the ways in which the query was changed; `names` are
 * the words that the plans have instead of the query.
 */
export function resultList(
  config: SearchPageConfig,
  groups: readonly PageGroup[],
  tally: Tally,
  phrases: (found: FoundRecord) => readonly string[],
  notes: readonly string[],
  names: readonly string[],
): HTMLElement {
  const list = h('ol', {
    class: names.length > 0 ? 'listed' : 'listed results',
    'data-names': names.length > 0 && names.join(' '),
    'data-matches': tally.matches,
    'data-pages': tally.pages,
    'data-notes': notes.join(' '),
  })
  for (const page of groups) list.append(renderGroup(page, 2, page))
  return list

  function renderGroup(group: Group, level: 2 | 3 | 4 | 5, page: PageGroup): HTMLElement {
    const { own } = group
    const found = own?.blocks.find(({ block }) => isHeading(own.record, block))
    const plan = level === 2 && Object.keys(config.plans).length > 1 && config.plans[page.plan]?.title
    const deeper = level === 5 ? 5 : ((level + 1) as 3 | 4 | 5)
    return h(
      'li',
      {},
      h(
        'div',
        { class: 'under' },
        h(
          `h${level}`,
          {},
          plan && h('small', {}, plan),
          own && found ? renderHit(own, found) : group.heading.text,
        ),
        group.groups.length > 0 && h('span', { class: 'count' }, count(config, 'places', group.matches)),
      ),
      own &&
        own.blocks.length > (found ? 1 : 0) &&
        h(
          'ol',
          {},
          ...own.blocks.filter((block) => block !== found).map((block) => renderParagraph(own, block)),
        ),
      group.groups.length > 0 &&
        h('ol', {}, ...group.groups.map((inner) => renderGroup(inner, deeper, page))),
    )
  }

  function renderParagraph(own: FoundRecord, found: FoundBlock): HTMLElement {
    const n = Number(/-p(\d+)$/.exec(found.block.id)?.[1] ?? 0)
    const label = n > 0 && message(config, 'paragraph', { n: config.lang === 'zh' ? chineseNumber(n) : n })
    return h('li', { class: 'hit' }, h('span', { class: 'at' }, label), h('p', {}, renderHit(own, found)))
  }

  function renderHit(own: FoundRecord, { block, spans }: FoundBlock): HTMLElement {
    const { pieces, more } = excerpt(block.text, spans, measures[config.lang])
    return h(
      'a',
      {
        href: markedAddress(config.root + own.record.page, block.id, phrases(own)),
        'data-matches': spans.length,
      },
      ...pieces.map(({ kind, text }) =>
        kind === 'match' ? h('mark', {}, text) : kind === 'gap' ? message(config, 'gap') : text,
      ),
      more > 0 && h('small', {}, count(config, 'morePlaces', more)),
    )
  }
}
