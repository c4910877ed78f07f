/** The reader's settings for all pages; null and false leave the decision to the system. */
export interface Settings {
  size: (typeof sizes)[number] | null
  theme: (typeof themes)[number] | null
  contrast: boolean
  /** Whether the pointer of the mouse is large. */
  pointer: boolean
}

export const sizes = ['standard', 'large', 'larger'] as const
export const themes = ['light', 'dark'] as const

/** The storage key of the settings, which are stored as words. restore-theme.js reads them too. */
export const settingsKey = 'reading-settings'

/** Parse stored settings; unknown words are ignored. */
export function parseSettings(kept: string | null): Settings {
  const words = (kept ?? '').split(/\s+/)
  return {
    size: words.includes('larger') ? 'larger' : (sizes.find((size) => words.includes(size)) ?? null),
    theme: themes.find((theme) => words.includes(theme)) ?? null,
    contrast: words.includes('contrast'),
    pointer: words.includes('pointer'),
  }
}

/** The settings as words to store, which are classes of the page too; empty if nothing is chosen. */
export function formatSettings({ size, theme, contrast, pointer }: Settings): string {
  const words = [size === 'larger' && 'large', size, theme, contrast && 'contrast', pointer && 'pointer']
  return words.filter((word) => word !== null && word !== false).join(' ')
}
