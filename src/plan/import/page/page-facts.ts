import type { CheerioAPI } from 'cheerio'
import type { StatedFact } from '../../model/imported.ts'

type Key = StatedFact['key']

/** The names of `<meta>` by the specification for government sites, in lower case. */
const metaKeys: Readonly<Record<string, Key>> = {
  articletitle: 'other',
  pubdate: 'republished',
  contentsource: 'attributedTo',
  sitename: 'republisher',
  url: 'url',
  'og:url': 'url',
}

/** The names in the table of facts above a document. */
const labelKeys: Readonly<Record<string, Key>> = {
  索引号: 'other',
  主题分类: 'other',
  发文机关: 'issuer',
  发布机构: 'issuer',
  成文日期: 'issued',
  发文日期: 'issued',
  发文字号: 'documentNumber',
  文号: 'documentNumber',
  发布日期: 'republished',
  发布时间: 'republished',
  来源: 'attributedTo',
  信息来源: 'attributedTo',
}

const labels = Object.keys(labelKeys).join('|')

/** The longest value that can be a fact, in UTF-16 units. */
const longest = 60

/** What a page states about its document in `<meta>`, and in the table of facts beside it. The first value of a key counts. */
export function readFacts($: CheerioAPI): StatedFact[] {
  const facts: StatedFact[] = []
  $('meta').each((_, element) => {
    const name = $(element).attr('name') ?? $(element).attr('property') ?? ''
    const value = ($(element).attr('content') ?? '').replace(/\s+/g, ' ').trim()
    const key = metaKeys[name.toLowerCase()]
    if (key !== undefined && value !== '') facts.push({ key, name, value, from: `<meta> ${name}` })
  })
  const canonical = $('link[rel="canonical"]').attr('href') ?? ''
  if (canonical !== '')
    facts.push({ key: 'url', name: 'canonical', value: canonical, from: '<link> canonical' })
  for (const { name, value } of labelled($)) {
    facts.push({ key: labelKeys[name] ?? 'other', name, value, from: `“${name}” on the page` })
  }
  const seen = new Set<string>()
  return facts.flatMap((fact) => {
    const value = /^(?:issued|republished)$/.test(fact.key) ? dateOf(fact.value) : fact.value
    const name = fact.key === 'other' ? fact.name : fact.key
    if (value === null || value === '' || seen.has(name)) return []
    if (fact.key === 'url' && !/^https?:\/\//.test(value)) return []
    seen.add(name)
    return [{ ...fact, value }]
  })
}

/** Labels with their values: in one element (`发文字号：…`), or in an element and the next. */
function* labelled($: CheerioAPI): Generator<{ name: string; value: string }> {
  const whole = new RegExp(`^[【\\[]?(${labels})[】\\]]?[：:]?$`)
  const begun = new RegExp(
    `(?:^|\\s)[【\\[]?(${labels})[】\\]]?[：:]\\s*(\\S[^：:]{0,${longest}}?)(?=\\s{2,}|\\s*\\S{2,6}[：:](?!\\d)|$)`,
    'g',
  )
  for (const element of $('td,th,li,span,b,strong,label,dt,p,div').toArray()) {
    const text = $(element).text()
    if (text.length > 400) continue
    const compact = text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han}\s*[：:])/gu, '')
    const label = whole.exec(compact.replace(/\s/g, ''))?.[1]
    if (label !== undefined) {
      const value = $(element).next().text().replace(/\s+/g, ' ').trim()
      if (value !== '' && value.length <= longest) yield { name: label, value }
    } else if (compact.length <= 200) {
      for (const [, name = '', value = ''] of compact.matchAll(begun)) {
        if (value.trim().length <= longest) yield { name, value: value.trim() }
      }
    }
  }
}

/** 2021-09-02 of 2021年9月2日 or 2021-09-02 10:00:00; null without a whole date. */
function dateOf(value: string): string | null {
  const [, year = '', month = '', day = ''] =
    /(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/.exec(value) ?? []
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
