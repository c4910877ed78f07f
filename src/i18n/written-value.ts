/**
 * A value as the plan writes it: 1.5万人. A bare number, as in a table with a column of units, gets its unit.
 * @param written.value in base units; shows that a number under 万小时 was multiplied by 10,000
 */
export function chineseValue(
  { value: base, valueText }: { value: number | null; valueText: string },
  unit: string,
): string {
  const value = compact(valueText)
  return base !== null && bareNumber.test(value.normalize('NFKC'))
    ? value + scaleOf(base, value) + unit
    : value
}

/** 1.5万, 1000余, 6-8: a number without a unit. */
const bareNumber = /^[-−]?\d[-\d.,~–—]*[十百千万亿]*[余多几]?$/
const scales = [
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['万亿', 1e12],
] as const

/** The scale of a unit that the number is not written with: 亿 of 亿元 for 1.5万 with a value of 1.5 trillion. */
function scaleOf(base: number, written: string): string {
  const [, digits = '', own = ''] =
    /^([-−]?\d[\d,]*(?:\.\d+)?)[-~–—\d.,]*([十百千万亿]*)/.exec(written.normalize('NFKC')) ?? []
  const number = Number(digits.replace('−', '-').replaceAll(',', ''))
  const ownScale = scales.find(([name]) => name === own)?.[1] ?? 1
  const scale = Math.round(base / (number * ownScale))
  return scales.find(([, size]) => size === scale)?.[0] ?? ''
}

/** What is never to happen, behind 零. */
const never: Readonly<Record<string, string>> = {
  发生: 'occurrences',
  事故: 'accidents',
  死亡: 'deaths',
  伤亡: 'casualties',
  填埋: 'landfill',
}
const smallNumbers = '一二三四五六七八九十'

/**
 * A value that English prints as words or as a ratio, not as a number with a unit; null for any other.
 * @param given.written the value as the plan writes it, without spaces
 * @param given.unit in Chinese
 */
export function englishInWords({
  value,
  written,
  unit,
}: {
  value: number
  written: string
  unit: string
}): string | null {
  // One 番 is twice as much, two are four times as much.
  if (unit === '番') return { 1: 'double', 2: 'quadruple' }[value] ?? `double ${value} times`
  if (written.startsWith('零')) return `zero ${never[written.slice(1)] ?? ''}`.trim()
  const [, below, above] = /^([二三四五六七八九十])分之([一二三四五六七八九])$/.exec(written) ?? []
  if (below !== undefined && above !== undefined) {
    return `${smallNumbers.indexOf(above) + 1}/${smallNumbers.indexOf(below) + 1}`
  }
  // 1:1.2 and 1/3, as the plan has them.
  return /^[\d.]+[:：/][\d.]+$/.test(written) ? written.replace('：', ':') : null
}

/** Remove spaces: text from PDFs has them between numbers and units. */
export function compact(text: string): string {
  return text.replace(/\s/g, '')
}
