/** Everything between the plan's own words: places, signs of notes, and so on. */
const besides = '.place, .margin-note, .sign, .report, button'

const blockSelector = '[data-plan-text][id], .row'

/** A passage of the plan to cite. */
export interface Quoted {
  /** The ids of the first block and of the last. */
  first: string
  last: string
  text: string
  /** Whether the text has English, which is an unofficial translation. */
  hasEnglish: boolean
}

/** A whole block, by its id; null if there is none. */
export function quotedBlock(id: string): Quoted | null {
  const block = document.getElementById(id)
  return block && { first: id, last: id, ...sayLanguage(textOf(block)) }
}

/** The selected passage of the plan; null if nothing is selected. */
export function quotedSelection(): Quoted | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const blocks = Array.from(document.querySelectorAll<HTMLElement>(blockSelector)).filter((block) =>
    range.intersectsNode(block),
  )
  // A selection that ends at the start of a block contains none of it.
  const texts = blocks
    .map((block) => ({ id: block.id, text: textWithin(range, block) }))
    .filter(({ text }) => text !== '')
  const [first] = texts
  const last = texts[texts.length - 1]
  if (!first || !last) return null
  return { first: first.id, last: last.id, ...sayLanguage(texts.map(({ text }) => text).join('\n')) }
}

/** Three Latin words in a row are no name or abbreviation in a Chinese sentence. */
function sayLanguage(text: string): Pick<Quoted, 'text' | 'hasEnglish'> {
  return { text, hasEnglish: /[a-z]+ [a-z]+ [a-z]+/i.test(text) }
}

function textWithin(range: Range, block: HTMLElement): string {
  const part = document.createRange()
  part.selectNodeContents(block)
  if (part.comparePoint(range.startContainer, range.startOffset) === 0)
    part.setStart(range.startContainer, range.startOffset)
  if (part.comparePoint(range.endContainer, range.endOffset) === 0)
    part.setEnd(range.endContainer, range.endOffset)
  const holder = document.createElement('div')
  holder.append(part.cloneContents())
  return textOf(holder)
}

/** The plan's words in an element; a row in two languages gives a line for each. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement
  for (const beside of copy.querySelectorAll(besides)) beside.remove()
  const parts = copy.querySelectorAll(':scope > p[lang]')
  return (parts.length > 0 ? Array.from(parts) : [copy])
    .map((part) => part.textContent.trim())
    .filter((text) => text !== '')
    .join('\n')
}

/** Keep places out of copied text, in browsers that copy text which cannot be selected. */
export function keepAddressesOut() {
  document.addEventListener('copy', (event) => {
    const selection = getSelection()
    const { clipboardData } = event
    if (!selection || !clipboardData || selection.rangeCount === 0) return
    const holder = document.createElement('div')
    holder.append(selection.getRangeAt(0).cloneContents())
    const labels = Array.from(holder.querySelectorAll('.place, .margin-note, .report'))
    const taken = selection.toString()
    if (!labels.some(({ textContent }) => textContent && taken.includes(textContent))) return
    for (const label of labels) label.remove()
    const blocks = Array.from(holder.children, ({ textContent }) => textContent.trim())
    clipboardData.setData('text/plain', blocks.filter((text) => text !== '').join('\n\n'))
    clipboardData.setData('text/html', holder.innerHTML)
    event.preventDefault()
  })
}
