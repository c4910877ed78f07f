import type { Cheerio, CheerioAPI } from 'cheerio'
import type { PageElement } from './nodes.ts'

/** Where the systems of government sites put the text of a document. */
const containers = [
  '#UCAP-CONTENT',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '.trs_editor_view',
  '#ivs_content',
  '#vsb_content',
  '[id^="vsb_content_"]',
  '#zoom',
  '#Zoom',
  '#mw-content-text',
  '.J-lemma-content',
]

/** What prints nothing, or is worked with and not read. */
export const silent =
  'script,style,noscript,template,iframe,object,svg,button,select,input,textarea,head,nav,[hidden],[style*="display:none" i],[style*="display: none" i]'

/** The fewest characters (UTF-16 units) of a container that can be the text of a plan. */
const shortest = 100

/** The part of a page that holds the document. */
export interface PageBody {
  element: Cheerio<PageElement>
  /** What it was found by: a selector, marks in the source, or the density of its text. */
  by: string
  /** Whether the page is an article of an encyclopedia, whose own chapters are not those of the plan. */
  encyclopedia: boolean
}

/** The source between the marks that some sites of the province of Zhejiang put around the text; null without marks. */
export function betweenMarks(html: string): string | null {
  const match = /<!--\s*ZJEG_RSS\.content\.begin\s*-->([\s\S]*?)<!--\s*ZJEG_RSS\.content\.end\s*-->/i.exec(
    html,
  )
  return match?.[1] ?? null
}

/** Find the document in a page: in a container that government sites use, or where the text is. Removes what prints nothing. */
export function findBody($: CheerioAPI): PageBody {
  $(silent).remove()
  const encyclopedia =
    $('.J-lemma-content,.lemma-summary,#mw-content-text').length > 0 ||
    /(?:百科|维基|Wikipedia)/.test($('title').text())
  const found = containers
    .flatMap((selector) =>
      $<PageElement, string>(selector)
        .toArray()
        .map((element) => ({ selector, element })),
    )
    .map((each) => ({ ...each, length: textLength($(each.element)) }))
    .filter(({ length }) => length >= shortest)
    .toSorted((a, b) => b.length - a.length)[0]
  if (found) return { element: $(found.element), by: found.selector, encyclopedia }
  const root = $<PageElement, string>('body')
  return { element: densest($, root), by: 'the density of its text', encyclopedia }
}

/**
 * The innermost element that has nearly all the text of the page that is not in links. A paragraph is never one, and
 * neither is a table of data, which is part of a text.
 */
function densest($: CheerioAPI, root: Cheerio<PageElement>): Cheerio<PageElement> {
  const all = proseLength($, root)
  let element = root
  for (;;) {
    const next = element
      .children()
      .toArray()
      .map((child) => $(child))
      .find((child) => isHolder(child) && proseLength($, child) >= all * 0.8)
    if (!next) return element
    element = next
  }
}

function isHolder(element: Cheerio<PageElement>): boolean {
  const name = element.prop('tagName')?.toLowerCase() ?? ''
  if (/^(?:div|section|article|main|td|form|center|body|li)$/.test(name)) return true
  return /^(?:table|tbody|tr|ul)$/.test(name) && element.find('p,div,h1,h2,h3,br').length > 3
}

/** The length of a text in UTF-16 units, without white space. */
export function textLength(element: Cheerio<PageElement>): number {
  return element.text().replace(/\s+/g, '').length
}

function proseLength($: CheerioAPI, element: Cheerio<PageElement>): number {
  let linked = 0
  element.find('a').each((_, link) => {
    linked += textLength($(link))
  })
  return textLength(element) - linked
}
