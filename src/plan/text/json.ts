/** JSON as written to content/: indented, with a final line feed. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A JSON array with one record per line, so that long lists stay readable in review. */
export function toJsonLines(records: readonly unknown[]): string {
  return `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`
}
