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
  family: string
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

/** Ink on white paper, whatever the screen shows. */
const printed = {
  paper: '#fff',
  ink: '#1d2124',
  soft: '#4a5257',
  line: '#dedbd2',
  accent: '#075f5d',
  mark: '#cfe6e0',
}

/** Read the theme of the page at an element, or the one for paper. */
export function readTheme(element: Element, isPrinted = false): Theme {
  const style = getComputedStyle(element)
  const own = Object.fromEntries(
    properties.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Record<(typeof properties)[number], string>
  return {
    ...(isPrinted ? printed : matchMedia('(forced-colors: active)').matches ? forced : own),
    font: `14px ${style.fontFamily}`,
    family: style.fontFamily,
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

/** Call back before the page is printed, with true, and after it. @returns a function that stops this */
export function onPrint(callback: (isPrinted: boolean) => void): () => void {
  const before = () => {
    callback(true)
  }
  const after = () => {
    callback(false)
  }
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
  }
}
