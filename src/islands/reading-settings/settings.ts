/** What the reader chose for every page; null and false where the system decides. */
export interface Settings {
  size: 'standard' | 'large' | null
  theme: 'light' | 'dark' | null
  contrast: boolean
}

/** Under which the choices are kept, as words. early.js reads them as well. */
export const settingsKey = 'reading-settings'

/** Reads what is kept; whatever makes no sense is as not chosen. */
export function parseSettings(kept: string | null): Settings {
  const words = (kept ?? '').split(/\s+/)
  const find = <Word extends string>(...known: readonly Word[]) =>
    known.find((word) => words.includes(word)) ?? null
  return {
    size: find('standard', 'large'),
    theme: find('light', 'dark'),
    contrast: words.includes('contrast'),
  }
}

/** The words to keep; none where nothing is chosen. */
export function formatSettings({ size, theme, contrast }: Settings): string {
  return [size, theme, contrast ? 'contrast' : null].filter((word) => word !== null).join(' ')
}
