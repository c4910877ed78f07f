/** The middle value, or the higher of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** Bytes in kilobytes of a thousand bytes, with one decimal. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

/** Prints the head of a Markdown table. */
export function printHead(cells: readonly string[]) {
  printRow(cells)
  printRow(cells.map(() => '---'))
}

/** Prints a row of a Markdown table. */
export function printRow(cells: readonly string[]) {
  console.log(`| ${cells.join(' | ')} |`)
}
