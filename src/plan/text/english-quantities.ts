import { decimal, isYear, type Quantity } from './decimal.ts'

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

const values = new Map<string, number>([
  ...[...units, ...teens].map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...ordinals.map((word, value) => [word, value] as const),
  ...['single', 'sole', 'once'].map((word) => [word, 1] as const),
  ...['both', 'double', 'dual', 'twin', 'pair', 'twice'].map((word) => [word, 2] as const),
  ...['triple', 'threefold'].map((word) => [word, 3] as const),
])

/** Number words that English uses without stating a number. */
const idle = new Set('zero one first single sole once both double dual twin pair'.split(' '))

const exponents: Record<string, number> = { hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 }

const scale = `(?:[ -](?<scale>${Object.keys(exponents).join('|')})\\b)?`
const unit = `(?: ?(?<unit>%|‰|percent\\b|per cent\\b|per mille\\b))?`
const quantity = new RegExp(
  [
    `(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)`,
    `\\b(?<tens>${tens.join('|')})-(?<ones>${[...units, ...ordinals].join('|')})\\b`,
    `\\b(?<word>${[...values.keys()].join('|')})\\b`,
  ].join('|'),
  'gi',
)
const suffix = new RegExp(`^${scale}${unit}`, 'i')

/** Every number of an English text, in digits or words; implied ones (`spanned`) come last. */
export function readEnglishQuantities(text: string): Quantity[] {
  const found = [...text.matchAll(quantity)].map((match): Quantity => {
    const { digits, tens: ten, ones } = match.groups ?? {}
    const after = text.slice(match.index + match[0].length)
    const [own = ''] = suffix.exec(after) ?? []
    const { scale: scaleWord, unit: unitWord } = suffixOf(after)
    const word = match[0].toLowerCase()
    const plain =
      digits ??
      String(
        ten === undefined ? valueOf(word) : valueOf(ten.toLowerCase()) + valueOf((ones ?? '').toLowerCase()),
      )
    return {
      value: decimal(plain, exponents[scaleWord] ?? 0),
      unit: unitOf(unitWord),
      start: match.index,
      end: match.index + match[0].length + own.length,
      form: digits === undefined ? 'words' : isYear(digits) && own === '' ? 'period' : 'digits',
      binding: !idle.has(word),
    }
  })
  return [...found, ...spanned(text, found)]
}

/** The scale and the unit after a number; in “3–5 million” and “30 to 45%” both numbers share those of the second. */
function suffixOf(after: string): { scale: string; unit: string } {
  const own = suffix.exec(after)?.groups
  const range = /^ ?(?:–|-|to) ?\d[\d,.]*/.exec(after)
  const other = range ? suffix.exec(after.slice(range[0].length))?.groups : undefined
  return {
    scale: (own?.['scale'] ?? other?.['scale'] ?? '').toLowerCase(),
    unit: own?.['unit'] ?? other?.['unit'] ?? '',
  }
}

/** The numbers that a range in words implies: the third to the fifth in “the second to sixth plenary sessions”. */
function spanned(text: string, found: readonly Quantity[]): Quantity[] {
  return found.flatMap((from, index) => {
    const to = found[index + 1]
    if (!to || from.form !== 'words' || !/^ (?:to|through) (?:the )?$/.test(text.slice(from.end, to.start)))
      return []
    const between = Math.max(0, Number(to.value) - Number(from.value) - 1)
    return Array.from({ length: between }, (_, step): Quantity => ({
      ...from,
      value: String(Number(from.value) + step + 1),
      binding: false,
    }))
  })
}

function valueOf(word: string): number {
  return values.get(word) ?? 0
}

function unitOf(word: string): Quantity['unit'] {
  if (word === '') return ''
  return word === '‰' || word.toLowerCase() === 'per mille' ? '‰' : '%'
}
