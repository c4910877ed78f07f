/** The colours and fonts of the page, for charts. */
export interface Theme {
  paper: string
  ink: string
  soft: string
  line: string
  accent: string
  mark: string
  /** 14 px; the title’s is 18 px. */
  font: string
  titleFont: string
}

const properties = ['paper', 'ink', 'soft', 'line', 'accent', 'mark'] as const

/** The system’s colours, for when it forces them on every page. */
const forced = {
  paper: 'Canvas',
  ink: 'CanvasText',
  soft: 'CanvasText',
  line: 'GrayText',
  accent: 'LinkText',
  mark: 'Canvas',
}

/** Read the theme of the page at an element. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element)
  const own = Object.fromEntries(
    properties.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Record<(typeof properties)[number], string>
  return {
    ...(matchMedia('(forced-colors: active)').matches ? forced : own),
    font: `14px ${style.fontFamily}`,
    titleFont: `600 18px ${style.getPropertyValue('--display').trim()}`,
  }
}

/** Call back when the theme may have changed. @returns a function that stops this */
export function onThemeChange(callback: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  )
  const observer = new MutationObserver(callback)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  for (const query of queries) query.addEventListener('change', callback)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', callback)
  }
}
