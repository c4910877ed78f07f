const han = String.raw`\p{Script=Han}`
const number = String.raw`\d[\d.,]*(?:[-–—～~]\d[\d.,]*)?`

// One Han character at least belongs to the number before it: a unit of one, or the first of a longer word.
const chineseUnit = String.raw`(?:分钟|小时|平方公里|平方米|公里|公顷|个?百分点|个工作日|个月|[人件户项场批]次|${han})`
const chinese = String.raw`${number}[余多]?[十百千万亿]*[余多]?${chineseUnit}(?:/${chineseUnit})?`

const scale = '(?:thousand|million|billion|trillion)'
const englishUnit =
  '(?:yuan|percent|percentage points?|(?:square )?(?:kilo)?met(?:er|re)s?|hectares?|mu|minutes?|hours?|days?|months?|years?)'
const english = String.raw`${number} (?:${scale}(?: ${englishUnit})?|${englishUnit})\b|\d[\d.,]*–\d[\d.,]*\d`

/** What a line must not end before: a unit, the end of a range, and the point between the parts of a name. */
const kept = new RegExp(String.raw`${chinese}|${english}|[${han}\w]·`, 'gu')

/**
 * Put each number with its unit into an element of the class `kept`, which no line is broken in. The text stays as it
 * is: a word joiner would be copied along with it.
 * @param html a passage with its marks; what is within tags is let alone
 */
export function keepTogether(html: string): string {
  return html.replace(/(<[^>]*>)|[^<]+/gu, (passage, tag?: string) =>
    tag === undefined ? passage.replace(kept, '<span class="nowrap">$&</span>') : passage,
  )
}
