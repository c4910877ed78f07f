/** Gives findings their keys: the paragraph and the name as read, and ` #2` for a repeat. */
export class FindingKeys {
  private readonly counts = new Map<string, number>()

  /** The key of the next finding with this name in this paragraph. */
  next(anchor: string, name: string): string {
    const base = `${anchor} ${name}`
    const count = (this.counts.get(base) ?? 0) + 1
    this.counts.set(base, count)
    return count === 1 ? base : `${base} #${count}`
  }
}

/** The name in a key, without the paragraph and the number of a repeat. */
export function nameInKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1).replace(/ #\d+$/, '')
}
