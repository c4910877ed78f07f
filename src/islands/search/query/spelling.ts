/** The words most similar to `word`: they differ by at most two letters, fewer in short words. At most `most`. */
export function similarWords(word: string, words: readonly string[], most = 3): string[] {
  const allowed = word.length > 6 ? 2 : word.length > 3 ? 1 : 0
  return words
    .filter((other) => Math.abs(other.length - word.length) <= allowed)
    .map((other) => ({ other, distance: distance(word, other) }))
    .filter(({ distance }) => distance > 0 && distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ other }) => other)
}

/** The Levenshtein distance. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}
