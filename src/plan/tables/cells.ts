/** The cells of a published row, separated by tabs, with their starts in UTF-16 units. */
export function cellsOf(text: string): { value: string; start: number }[] {
  let start = 0
  return text.split('\t').map((value) => {
    const cell = { value, start }
    start += value.length + 1
    return cell
  })
}
