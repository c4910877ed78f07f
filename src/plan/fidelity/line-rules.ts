import type { Edit } from '../../schemas/edits.ts'
import type { FidelityRule } from './context.ts'

/** The address and the time that a browser prints on a page; a page number may be glued to the address. */
const browser =
  /(?:https?:\/\/|file:\/\/|www\.)\S+?(?=\s|$|(?<=[A-Za-z?=&_])\d{1,4}\/\d{1,4}$)|about:blank|(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}年\d{1,2}月\d{1,2}日),?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]\.?M\.?)?/gi

/** What the rules that take whole lines allow. */
export const lineRules = {
  'page-number': (edit, { from, numbers, counted }) => {
    if (!isWholeLine(edit, from)) return 'it takes one whole line'
    const given = edit.from.normalize('NFKC').trim()
    const line = given.replace(browser, ' ').trim()
    const bare = /^\d+$/.test(line) ? Number(line) : null
    if (bare !== null && ![1, 2].some((step) => numbers.has(bare - step) || numbers.has(bare + step))) {
      return 'no page before or after it has a number'
    }
    const [, page, pages] = /(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(given) ?? []
    const near = [-1, 1].some((step) => counted.has(`${Number(page) + step}/${Number(pages)}`))
    if (page && line === given && !/[页頁]|^[-–—―·•~]/.test(line) && !near && pages !== '1')
      return 'no page before or after it has a number'
    const text = line.replace(/[-–—―‐·•~～\s]/g, '')
    return /^(?:\d{1,4}(?:(?:\/|of)\d{1,4})?|第\d{1,4}[页頁](?:[,，/]?共\d{1,4}[页頁])?|第\d{1,4}\/共?\d{1,4}[页頁]|共\d{1,4}[页頁][,/]?第\d{1,4}[页頁]|page\d{1,4}(?:(?:of|\/)\d{1,4})?)$/i.test(
      text,
    )
      ? null
      : 'it holds more than a page number'
  },
  'running-head': (edit, { from, repeats }) => {
    if (!isWholeLine(edit, from)) return 'it takes one whole line'
    const head = headOf(edit.from)
    // What is named as a plan is known from its second appearance on.
    const least = /(?:规划|規劃|纲要|綱要|计划|計劃|方案)$/.test(head) ? 2 : 3
    const times = repeats.get(head) ?? 0
    if (times >= 2 && edit.from.normalize('NFKC').search(browser) >= 0 && !/[。；]/.test(edit.from))
      return null
    if (times >= least || (times === 2 && isAtPageEnd(edit, from))) return null
    return 'the line does not come three times, or twice where pages end'
  },
  ruling: (edit, { from }) => {
    if (!isWholeLine(edit, from)) return 'it takes one whole line'
    return /^[\s|│┃+:=─━┼├┤-]*[-=─━]{2,}[\s|│┃+:=─━┼├┤-]*$/.test(edit.from)
      ? null
      : 'it holds more than signs that rule a table'
  },
  wrapper: (edit, { from, lines, allowance }) => {
    if (!isWholeLine(edit, from)) return 'it takes one whole line'
    return allowance.wrapper.some(
      ([first, last]) =>
        edit.start >= (lines[first - 1] ?? Infinity) && edit.start < (lines[last] ?? Infinity),
    )
      ? null
      : 'plan.yaml does not name the line'
  },
} satisfies Record<string, FidelityRule>

/** What a printed page repeats: the words of a line without a page number at either end. */
export function headOf(line: string): string {
  return line
    .replace(
      /(?<!\s)\s+(?:第\s*)?\d{1,4}\s*(?:\/\s*\d{1,4}|[页頁](?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?)\s*$/,
      '',
    )
    .replace(/\s/g, '')
    .replace(/^[-—|]*\d{1,4}[-—|]*(?=\D)|[-—|]*\d{1,4}[-—|]*$/g, '')
}

function isWholeLine(edit: Edit, from: readonly string[]): boolean {
  const begins = edit.start === 0 || /[\r\n\v\f\u0085\u2028\u2029]/.test(from[edit.start - 1] ?? '')
  const whole = /[\r\n\v\f\u0085\u2028\u2029]$/.test(edit.from) || edit.end === from.length
  const inside = edit.from.replace(/\r*\n$|[\r\v\f\u0085\u2028\u2029]$/, '')
  return edit.to === '' && begins && whole && !/[\r\n\u0085\u2028\u2029]/.test(inside)
}

/** A form feed or a page number stands beside it. */
function isAtPageEnd({ from: line, start, end }: Edit, from: readonly string[]): boolean {
  const before = from
    .slice(Math.max(start - 60, 0), start)
    .join('')
    .trimEnd()
  const after = from.slice(end, end + 60).join('')
  const number = /^[-–—―·•~～\s]*(?:\d{1,4}|第\s*\d{1,4}\s*[页頁])[-–—―·•~～\s]*$/
  const [last = '', first = ''] = [before.split(/[\r\n]/).at(-1), after.trimStart().split(/[\r\n]/)[0]]
  return line.includes('\f') || /^\s*\f/.test(after) || number.test(last) || number.test(first)
}
