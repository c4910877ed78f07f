/** A file of content/ as people read it in review. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** One record a line: a thousand of them stay readable in review. */
export function toJsonLines(records: readonly unknown[]): string {
  return `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`
}
