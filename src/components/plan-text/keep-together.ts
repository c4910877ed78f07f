const han = String.raw`\p{Script=Han}`
const number = String.raw`\d[\d.,]*(?:[-–—～~]\d[\d.,]*)?`

// At least one Han character belongs to the number before it: a unit, or the first character of a longer word.
const chineseUnit = String.raw`(?:分钟|小时|平方公里|平方米|公里|公顷|个?百分点|个工作日|个月|[人件户项场批]次|${han})`
const chinese = String.raw`${number}[余多]?[十百千万亿]*[余多]?${chineseUnit}(?:/${chineseUnit})?`

const scale = '(?:thousand|million|billion|trillion)'
const englishUnit =
  '(?:yuan|percent|percentage points?|(?:square )?(?:kilo)?met(?:er|re)s?|hectares?|mu|minutes?|hours?|days?|months?|years?)'
const english = String.raw`${number} (?:${scale}(?: ${englishUnit})?|${englishUnit})\b|\d[\d.,]*–\d[\d.,]*\d`

/** Where a line must not break: before a unit, the end of a range, or the point between the parts of a name. */
const kept = new RegExp(String.raw`${chinese}|${english}|[${han}\w]·`, 'gu')

/**
 * Wrap each number with its unit in an element with the class `nowrap`. A word joiner would be copied with the text.
 * @param html a passage with its markup; tags stay as they are
 */
export function keepTogether(html: string): string {
  return html.replace(/(<[^>]*>)|[^<]+/gu, (passage, tag?: string) =>
    tag === undefined ? passage.replace(kept, '<span class="nowrap">$&</span>') : passage,
  )
}
