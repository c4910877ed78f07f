import { isNoteMark, raise } from '../superscript.ts'
import type { Styles } from './styles.ts'
import {
  alternativeOf,
  charactersOf,
  childOf,
  childrenOf,
  descendants,
  type Element,
  isOn,
  valueOf,
  textIn,
} from './xml.ts'

/** What a paragraph contains besides text, in order. */
export type NonText =
  | { kind: 'text-box'; element: Element }
  | { kind: 'note'; part: 'footnotes' | 'endnotes'; id: string; mark: string }
  | { kind: 'comment'; id: string }
  | { kind: 'diagram' }
  | {
      kind:
        'picture' | 'chart' | 'hidden' | 'deleted' | 'formula' | 'sign' | 'object' | 'superscript' | 'nested'
      text: string
    }

/** Characters for the symbols of symbol fonts, by font and code. */
const signs: Readonly<Record<string, string>> = {
  'wingdings 6c': '●',
  'wingdings 6e': '■',
  'wingdings 6f': '□',
  'wingdings 71': '❑',
  'wingdings 75': '◆',
  'wingdings 76': '❖',
  'wingdings 9f': '•',
  'wingdings a7': '▪',
  'wingdings a8': '□',
  'wingdings d8': '➢',
  'wingdings e8': '➔',
  'wingdings fc': '✓',
  'wingdings fe': '☑',
  'wingdings 2 52': '☑',
  'wingdings 2 a3': '□',
  'symbol b7': '•',
  'symbol b3': '≥',
  'symbol a3': '≤',
  'symbol b1': '±',
  'symbol b4': '×',
  'symbol b0': '°',
}

/** Elements without text of the paragraph; all others are read. */
const skipped =
  /^(?:w:(?:pPr|rPr|instrText|delInstrText|fldData|sdtPr|sdtEndPr|bookmark\w+|proofErr|permStart|permEnd|comment\w+|lastRenderedPageBreak|annotationRef|footnoteRef|endnoteRef|softHyphen|move(?:From|To)Range\w+|customXml\w*Range\w+|smartTagPr|tblPr|rt)|m:\w+Pr)$/

/** The number of notes so far in the file. */
export interface NoteCount {
  count: number
}

/**
 * The text of a paragraph as Word prints it, with the results of fields and with tracked insertions.
 * @param hidden whether its style hides text
 * @param notes is counted up
 * @returns the text, and what is deleted, hidden or not text
 */
export function readRuns(
  paragraph: Element,
  styles: Styles,
  notes: NoteCount,
): { text: string; found: NonText[] } {
  const reader = new RunReader(styles, styles.isHidden(valueOf(paragraph, 'w:pPr', 'w:pStyle')), notes)
  reader.read(paragraph)
  return { text: reader.text, found: reader.found }
}

class RunReader {
  text = ''
  readonly found: NonText[] = []
  private readonly styles: Styles
  private readonly hidden: boolean
  private readonly notes: NoteCount

  constructor(styles: Styles, hidden: boolean, notes: NoteCount) {
    this.styles = styles
    this.hidden = hidden
    this.notes = notes
  }

  read(parent: Element): void {
    for (const child of childrenOf(parent)) this.readOne(child)
  }

  private readOne(element: Element): void {
    const { name, attributes } = element
    if (name === 'w:commentReference') this.found.push({ kind: 'comment', id: attributes['w:id'] ?? '' })
    else if (skipped.test(name)) return
    else if (name === 'w:r') this.run(element)
    else if (name === 'w:t') this.text += charactersOf(element)
    else if (name === 'w:del' || name === 'w:moveFrom') this.lose('deleted', element, /^w:(?:delText|t)$/)
    else if (name === 'm:oMath') this.formula(element)
    else if (name === 'mc:AlternateContent') this.read(alternativeOf(element))
    else if (/^w:(?:drawing|pict|object)$/.test(name)) this.drawing(element)
    else if (!this.sign(element)) this.read(element)
  }

  private run(element: Element): void {
    const properties = childOf(element, 'w:rPr')
    const vanish = childOf(properties, 'w:vanish')
    const hidden = vanish ? isOn(properties, 'w:vanish') : this.hidden
    if (hidden) this.lose('hidden', element, /^w:t$/)
    else if (this.styles.isRaised(properties)) this.superscript(element)
    else this.read(element)
  }

  /** Digits that stand raised are no digits of the number before them. */
  private superscript(element: Element): void {
    const before = this.text
    this.read(element)
    const written = this.text.slice(before.length)
    this.text = before + raise(written)
    if (isNoteMark(before, written)) {
      this.found.push({ kind: 'superscript', text: `${before.slice(-8)}${raise(written)}` })
    }
  }

  /** Read an element that is a character, such as a tab; false if it is none. */
  private sign({ name, attributes }: Element): boolean {
    if (name === 'w:tab' || name === 'w:ptab') this.text += '\t'
    else if (name === 'w:br' || name === 'w:cr') this.text += '\n'
    else if (name === 'w:noBreakHyphen') this.text += '-'
    else if (name === 'w:sym') this.symbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '')
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const part = name === 'w:footnoteReference' ? 'footnotes' : 'endnotes'
      const mark = `[${++this.notes.count}]`
      this.text += mark
      this.found.push({ kind: 'note', part, id: attributes['w:id'] ?? '', mark })
    } else return false
    return true
  }

  private symbol(font: string, code: string): void {
    const sign = signs[`${font.toLowerCase()} ${code.toLowerCase().replace(/^f0/, '')}`]
    const value = Number.parseInt(code, 16)
    const printable = value > 0x20 && !(value >= 0xe000 && value <= 0xf8ff)
    if (!sign && !printable) this.found.push({ kind: 'sign', text: `${font} ${code}` })
    this.text += sign ?? (printable ? String.fromCodePoint(value) : '□')
  }

  private drawing(element: Element): void {
    const boxes = outermost(element, 'w:txbxContent')
    for (const box of boxes) this.found.push({ kind: 'text-box', element: box })
    if (boxes.length > 0) return
    const [alternative] = descendants(element, /^wp:docPr$/)
    const text = alternative?.attributes['descr'] ?? alternative?.attributes['title'] ?? ''
    const [data] = descendants(element, /^a:graphicData$/)
    // Drawn lines and frames have no picture.
    const [picture] = descendants(element, /^(?:pic:pic|v:imagedata)$/)
    const uri = data?.attributes['uri'] ?? ''
    if (uri.endsWith('/diagram')) this.found.push({ kind: 'diagram' })
    else if (/\/chart(?:ex)?$/.test(uri)) this.found.push({ kind: 'chart', text: text || 'no title' })
    else if (element.name === 'w:object') {
      const [object] = descendants(element, /^o:OLEObject$/)
      this.found.push({ kind: 'object', text: object?.attributes['ProgID'] ?? 'unknown' })
    } else if (picture) this.found.push({ kind: 'picture', text })
  }

  private formula(element: Element): void {
    const text = formulaText(element)
    this.text += text
    this.found.push({ kind: 'formula', text })
  }

  private lose(kind: 'hidden' | 'deleted', element: Element, name: RegExp): void {
    const text = textIn(element, name)
    if (text.trim() !== '') this.found.push({ kind, text })
  }
}

/** The signs of a formula in their order, with its powers raised. */
function formulaText(element: Element): string {
  return childrenOf(element)
    .map((child) => {
      if (child.name === 'm:t') return charactersOf(child)
      return child.name === 'm:sup' ? raise(formulaText(child)) : formulaText(child)
    })
    .join('')
}

function outermost(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    if (child.name !== 'mc:AlternateContent') return outermost(child, name)
    return outermost(alternativeOf(child), name)
  })
}
