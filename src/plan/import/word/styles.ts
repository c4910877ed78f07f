import { childOf, childrenOf, type Element, isOn, valueOf } from './xml.ts'

/** The list and level of a paragraph. */
export interface ListPlace {
  numId: string
  level: number
}

interface Style {
  name: string
  parent: string | null
  properties: Element | null
  runProperties: Element | null
}

/** The paragraph styles of a file, with inheritance. */
export class Styles {
  private readonly styles = new Map<string, Style>()
  private readonly first: string | null
  /** The properties of the styles of characters. */
  private readonly characters = new Map<string, Element | null>()

  constructor(part: Element | null) {
    for (const style of childrenOf(part, 'w:style')) {
      if (style.attributes['w:type'] === 'character')
        this.characters.set(style.attributes['w:styleId'] ?? '', childOf(style, 'w:rPr'))
    }
    const paragraphs = childrenOf(part, 'w:style').filter(
      ({ attributes }) => (attributes['w:type'] ?? 'paragraph') === 'paragraph',
    )
    for (const style of paragraphs) {
      this.styles.set(style.attributes['w:styleId'] ?? '', {
        name: (valueOf(style, 'w:name') ?? '').toLowerCase(),
        parent: valueOf(style, 'w:basedOn'),
        properties: childOf(style, 'w:pPr'),
        runProperties: childOf(style, 'w:rPr'),
      })
    }
    const usual = paragraphs.find(({ attributes }) => /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''))
    this.first = usual?.attributes['w:styleId'] ?? null
  }

  /** A style and the styles it is based on, nearest first. */
  private *chain(id: string | null): Generator<[string, Style]> {
    const seen = new Set<string>()
    for (let at = id ?? this.first; at !== null && !seen.has(at);) {
      seen.add(at)
      const style = this.styles.get(at)
      if (!style) return
      yield [at, style]
      at = style.parent
    }
  }

  /** The list of a style's paragraphs, and the style that defines it; null if there is none. */
  listOf(id: string | null): { numId: string; level: number | null; style: string } | null {
    for (const [style, { properties }] of this.chain(id)) {
      const numId = valueOf(properties, 'w:numPr', 'w:numId')
      if (numId === null) continue
      const level = valueOf(properties, 'w:numPr', 'w:ilvl')
      return { numId, level: level === null ? null : Number(level), style }
    }
    return null
  }

  /** Whether a style is a heading: 标题 1, or any style with an outline level. */
  isHeading(id: string | null): boolean {
    for (const [, { name, properties }] of this.chain(id)) {
      const outline = valueOf(properties, 'w:outlineLvl')
      if (outline !== null) return Number(outline) < 9
      if (/^(?:heading|标题)\s*\d$/.test(name)) return true
    }
    return false
  }

  /** Whether a style is that of a contents list: toc 1. */
  isContents(id: string | null): boolean {
    return /^toc\s*\d$/.test(this.styles.get(id ?? '')?.name ?? '')
  }

  /** Whether a run stands raised, by its own properties or by its style; half-points are what Word moves it by. */
  isRaised(properties: Element | null): boolean {
    const style = this.characters.get(valueOf(properties, 'w:rStyle') ?? '') ?? null
    const align = valueOf(properties, 'w:vertAlign') ?? valueOf(style, 'w:vertAlign')
    return align === null ? Number(valueOf(properties, 'w:position') ?? 0) >= 4 : align === 'superscript'
  }

  isHidden(id: string | null): boolean {
    for (const [, { runProperties }] of this.chain(id)) {
      if (childOf(runProperties, 'w:vanish')) return isOn(runProperties, 'w:vanish')
    }
    return false
  }
}
