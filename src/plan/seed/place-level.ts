import type { PlaceLevel } from '../../schemas/plan.ts'

/** The four cities with the rank of a province. */
const municipality = /^(?:北京|天津|上海|重[庆慶])市?$/
const kinds: readonly (readonly [PlaceLevel, RegExp])[] = [
  ['nation', /^(?:全[国國]|中[国國]|[国國]家|中[华華]人民共和[国國])$/],
  ['province', /(?:省|自治[区區]|特[别別]行政[区區])$/],
  ['city', /(?:市|州|盟|地[区區])$/],
  ['county', /[县縣区區旗]$/],
]

/**
 * The level of a place by the last word of its Chinese name; null if that is not conclusive. County-level cities (市)
 * count as cities.
 */
export function levelOfPlace(name: string): PlaceLevel | null {
  if (municipality.test(name)) return 'province'
  return kinds.find(([, kind]) => kind.test(name))?.[0] ?? null
}

const province = '(?:\\p{Script=Han}{2,6}?(?:省|自治[区區])|(?:北京|天津|上海|重[庆慶])市)'
const city = '(?:\\p{Script=Han}{2,8}?(?:(?<!城)市|自治州|地[区區])|\\p{Script=Han}{3,4}?盟)'
const county =
  '(?:\\p{Script=Han}{1,8}?自治[县縣旗]|\\p{Script=Han}{1,5}?(?:[县縣](?![域级級])|(?<![社园園城片小景灾災校辖轄地库庫山牧林老矿礦新发發])[区區](?![域块塊位划劃])|旗(?![舰艦])))'
const title = new RegExp(`^(?:全[国國]|(?:${province})?(?:${city})?(?:${county})?)`, 'u')

/** The place that a plan’s title begins with: 济南市 in 济南市“十四五”民政事业发展规划; null if there is none. */
export function placeOfTitle(text: string): string | null {
  const [place = ''] = title.exec(text) ?? []
  return place === '' ? null : place
}
