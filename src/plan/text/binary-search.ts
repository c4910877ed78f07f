/**
 * Binary search for the last item that starts before a place.
 * @param items in order of `start`
 * @returns its index, or -1 if there is none
 */
export function lastBefore(items: readonly { start: number }[], at: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}
