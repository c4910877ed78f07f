/**
 * The similarity of two texts from 0 to 1, as in gettext's fstrcmp: the number of UTF-8 bytes that both have in the same
 * order, divided by the mean of their lengths in bytes.
 */
export function similarity(a: string, b: string): number {
  const [x, y] = [toUtf8(a), toUtf8(b)]
  const total = x.length + y.length
  return total === 0 ? 1 : (2 * commonLength(x, y)) / total
}

/** An upper bound of `similarity`, from the lengths alone. */
export function similarityLimit(a: string, b: string): number {
  const [x, y] = [toUtf8(a).length, toUtf8(b).length]
  return x + y === 0 ? 1 : (2 * Math.min(x, y)) / (x + y)
}

/** A suggestion to add to a message: `, perhaps \`c1-p1 床位\``; empty if nothing is similar. */
export function nearestOf(key: string, keys: readonly string[]): string {
  const [best] = keys
    .map((other) => ({ other, score: similarity(key, other) }))
    .filter(({ score }) => score > 0.5)
    .toSorted((a, b) => b.score - a.score)
  return best ? `, perhaps \`${best.other}\`` : ''
}

function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/**
 * The length of the longest common subsequence, by Hyyrö's bit-parallel row ("Bit-parallel LCS-length computation
 * revisited", 2004): a bit of `row` falls to 0 where the length grows by one.
 */
function commonLength(a: Uint8Array, b: Uint8Array): number {
  const places = new Map<number, bigint>()
  for (const [index, byte] of a.entries()) {
    places.set(byte, (places.get(byte) ?? 0n) | (1n << BigInt(index)))
  }
  const all = (1n << BigInt(a.length)) - 1n
  let row = all
  for (const byte of b) {
    const matches = row & (places.get(byte) ?? 0n)
    row = ((row + matches) | (row - matches)) & all
  }
  return a.length - row.toString(2).replaceAll('0', '').length
}
