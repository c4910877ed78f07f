/** Binary search for the index of the last item that starts before a place, or -1; items are in order of `start`. */
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
