/** The reader's settings for all pages; null and false leave the decision to the system. */
export interface Settings {
  size: 'standard' | 'large' | null
  theme: 'light' | 'dark' | null
  contrast: boolean
}

/** The storage key of the settings, which are stored as words. restore-theme.js reads them too. */
export const settingsKey = 'reading-settings'

/** Parse stored settings; unknown words are ignored. */
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

/** The settings as words to store; empty if nothing is chosen. */
export function formatSettings({ size, theme, contrast }: Settings): string {
  return [size, theme, contrast ? 'contrast' : null].filter((word) => word !== null).join(' ')
}
