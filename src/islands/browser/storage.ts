/** What the browser keeps under a key; null where it keeps nothing or is not allowed to. */
export function load(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a value, or with an empty one forgets it. Says whether the browser could. */
export function save(key: string, value: string): boolean {
  try {
    if (value === '') localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}
