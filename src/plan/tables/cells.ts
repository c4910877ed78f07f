/** The cells of a row, which stand between tabs, with where each begins. */
export function cellsOf(text: string): { value: string; start: number }[] {
  let start = 0
  return text.split('\t').map((value) => {
    const cell = { value, start }
    start += value.length + 1
    return cell
  })
}
