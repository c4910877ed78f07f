/**
 * How alike two texts are, from 0 to 1, as gettext's fstrcmp measures it: the bytes of UTF-8 that both have in the same
 * order, as a share of the mean of their lengths.
 */
export function similarity(a: string, b: string): number {
  const [x, y] = [toUtf8(a), toUtf8(b)]
  const total = x.length + y.length
  return total === 0 ? 1 : (2 * commonLength(x, y)) / total
}

/** The most that `similarity` can be, known from the lengths alone. */
export function similarityLimit(a: string, b: string): number {
  const [x, y] = [toUtf8(a).length, toUtf8(b).length]
  return x + y === 0 ? 1 : (2 * Math.min(x, y)) / (x + y)
}

/** What somebody may have meant, to add to a message: `, perhaps \`c1-p1 床位\``; empty where nothing is near. */
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
