/** A number found in a text. */
export interface Quantity {
  /** Its exact value in decimal, without separators: 1.5万 and 15,000 are both `15000`. */
  value: string
  unit: '' | '%' | '‰'
  /** Half-open span of the text in UTF-16 units. */
  start: number
  end: number
  /** `period`: the number of a five-year plan or a year (“十四五”, 14th, 2021), which a translation may repeat or omit. */
  form: 'digits' | 'words' | 'period'
  /** Whether the other text must have it too: a name like 四风 may lose its number, and “both” may be added. */
  binding: boolean
}

/** Digits, which may have a point and separators, times a power of ten; exact, in the form of `Quantity.value`. */
export function decimal(digits: string, exponent = 0): string {
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.')
  const padded = fraction.padEnd(exponent, '0')
  const integer = (whole + padded.slice(0, exponent)).replace(/^0+(?=\d)/, '')
  const rest = padded.slice(exponent).replace(/0+$/, '')
  return rest === '' ? integer : `${integer}.${rest}`
}

/** Whether two numbers have the same value and unit. */
export function sameNumber(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.unit === b.unit
}

/** Whether digits are a year from 1900 to 2099. */
export function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits)
}

/** A number as English prints it: 15,000, 12.586 billion, 1.2‰; numbers of four digits have no comma. */
export function print({ value, unit }: Quantity): string {
  const [integer = '', fraction] = value.split('.')
  const scale = scales.find(({ exponent }) => integer.length > exponent)
  if (scale && fraction === undefined) {
    const head = integer.slice(0, -scale.exponent)
    const tail = integer.slice(-scale.exponent).replace(/0+$/, '')
    return `${head}${tail && `.${tail}`} ${scale.word}`
  }
  const grouped = integer.length > 4 ? integer.replace(/\B(?=(?:\d{3})+$)/g, ',') : integer
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${unit}`
}

const scales = [
  { exponent: 9, word: 'billion' },
  { exponent: 6, word: 'million' },
]
