/** A part of a numeral: a digit, a number in Arabic digits, or a scale. */
export interface NumberPart {
  kind: 'digit' | 'number' | 'scale'
  value: number
}

/**
 * The value of a numeral by its parts, by the grammar of Chinese numerals: 一万五千亿 is 15000 times 亿, and 3万4000 is
 * 34000. Null where the parts make no number (三八, 五百三千, 亿万); not finite above the safe integers.
 */
export function valueOfParts(parts: readonly NumberPart[]): number | null {
  const scale = [1e8, 1e4].find((each) => parts.some(({ kind, value }) => kind === 'scale' && value === each))
  const value = scale === undefined ? belowMyriad(parts) : aboveMyriads(parts, scale)
  return value !== null && value > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : value
}

/** What is before the last 亿 or 万, multiplied by it, plus what is after it. */
function aboveMyriads(parts: readonly NumberPart[], scale: number): number | null {
  const at = parts.findLastIndex(({ value, kind }) => kind === 'scale' && value === scale)
  const [left, right] = [parts.slice(0, at), parts.slice(at + 1)]
  const times = left.length === 0 ? 1 : valueOfParts(left)
  const rest = right.length === 0 ? 0 : restOf(right, scale)
  return times === null || rest === null ? null : times * scale + rest
}

/** What is added behind a scale. A digit alone is of the next scale: 两万五 is 25000. */
function restOf(parts: readonly NumberPart[], scale: number): number | null {
  const [first] = parts
  if (!first || (first.kind === 'scale' && first.value !== 10)) return null
  if (parts.length === 1 && first.kind === 'digit') return (first.value * scale) / 10
  // 3万5 may be 35000 or 30005.
  if (parts.length === 1 && first.kind === 'number' && first.value < 100) return null
  const value = valueOfParts(parts)
  return value !== null && value < scale ? value : null
}

/** The value of 四千五百二十, 5千, 十二, 百. */
function belowMyriad(parts: readonly NumberPart[]): number | null {
  let total = 0
  let pending: NumberPart | null = null
  let last = Number.POSITIVE_INFINITY
  let skipped = false
  for (const part of parts) {
    const { kind, value } = part
    if (kind !== 'scale') {
      if (pending !== null && pending.value !== 0) return null
      skipped ||= pending !== null
      pending = part
      continue
    }
    // 千百 is no number, and 一百十五 is 115.
    if (value >= last || (pending === null && last !== Number.POSITIVE_INFINITY && value > 10)) return null
    total += (pending?.value ?? 1) * value
    last = value
    pending = null
    skipped = false
  }
  if (pending === null) return total
  if (pending.value >= last) return null
  const colloquial = pending.kind === 'digit' && !skipped && last > 10 && last <= 1000
  return total + (colloquial ? (pending.value * last) / 10 : pending.value)
}
