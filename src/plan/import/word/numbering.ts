import { numberFormats } from './number-formats.ts'
import type { ListPlace, Styles } from './styles.ts'
import { childOf, childrenOf, type Element, isOn, valueOf } from './xml.ts'

interface ListLevel {
  start: number
  format: string
  text: string
  gap: string
  /** Restart only after a level above this one; null: after any outer level, 0: never. */
  restart: number | null
  legal: boolean
  style: string | null
}

interface List {
  levels: Map<number, ListLevel>
  /** Lists of the same definition share a counter. */
  counter: string
  starts: Map<number, number>
}

/**
 * The automatic numbers of a Word file, which are not in its text: word/numbering.xml defines how each list counts
 * (ECMA-376 part 1, 17.9). Call `next` for the paragraphs in their order.
 */
export class ListNumbering {
  private readonly lists = new Map<string, List>()
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()
  /** Unknown number formats, which were written in digits. */
  readonly unknown = new Set<string>()

  constructor(part: Element | null, styles: Styles) {
    const definitions = new Map(
      childrenOf(part, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
    )
    const instances = new Map(
      childrenOf(part, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each]),
    )
    for (const [numId, instance] of instances) {
      let counter = valueOf(instance, 'w:abstractNumId') ?? ''
      const linked = valueOf(definitions.get(counter), 'w:numStyleLink')
      const style = linked === null ? null : styles.listOf(linked)
      if (style) counter = valueOf(instances.get(style.numId), 'w:abstractNumId') ?? counter
      this.lists.set(numId, readList(definitions.get(counter) ?? null, instance, counter))
    }
  }

  /** The list and level of a paragraph: its own numbering takes precedence over that of its style. */
  placeOf(properties: Element | null, styles: Styles): ListPlace | null {
    const style = valueOf(properties, 'w:pStyle')
    const own = valueOf(properties, 'w:numPr', 'w:numId')
    const level = valueOf(properties, 'w:numPr', 'w:ilvl')
    const inherited = styles.listOf(style)
    const numId = own ?? inherited?.numId ?? null
    const list = numId === null ? undefined : this.lists.get(numId)
    if (numId === null || !list) return null
    const ofStyle = [...list.levels].find(
      ([, each]) => each.style !== null && (each.style === style || each.style === inherited?.style),
    )
    return { numId, level: level === null ? (inherited?.level ?? ofStyle?.[0] ?? 0) : Number(level) }
  }

  /** Count a paragraph, and return the number that Word prints before it, with its gap. */
  next({ numId, level }: ListPlace): string {
    const list = this.lists.get(numId)
    const own = list?.levels.get(level)
    if (!list || !own) return ''
    const counts = this.counts.get(list.counter) ?? []
    this.counts.set(list.counter, counts)
    const start = list.starts.get(level)
    const first = start !== undefined && !this.begun.has(`${numId} ${level}`)
    this.begun.add(`${numId} ${level}`)
    counts[level] = first ? start : (counts[level] ?? own.start - 1) + 1
    for (const [below, each] of list.levels) {
      if (below <= level || each.restart === 0) continue
      if (each.restart === null || level < each.restart) counts[below] = undefined
    }
    if (own.format === 'bullet') return bulletOf(own.text) + own.gap
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1
      const at = list.levels.get(place)
      return this.format(own.legal ? 'decimal' : (at?.format ?? 'decimal'), counts[place] ?? at?.start ?? 1)
    })
    return text === '' ? '' : text + own.gap
  }

  private format(format: string, value: number): string {
    const write = numberFormats[format]
    if (!write) this.unknown.add(format)
    return (write ?? String)(value)
  }
}

function readList(definition: Element | null, instance: Element, counter: string): List {
  const levels = new Map<number, ListLevel>()
  for (const level of childrenOf(definition, 'w:lvl')) levels.set(placeOf(level), readLevel(level))
  const starts = new Map<number, number>()
  for (const override of childrenOf(instance, 'w:lvlOverride')) {
    const level = childOf(override, 'w:lvl')
    if (level) levels.set(placeOf(override), readLevel(level))
    const start = valueOf(override, 'w:startOverride')
    if (start !== null) starts.set(placeOf(override), Number(start))
  }
  return { levels, counter, starts }
}

function placeOf({ attributes }: Element): number {
  return Number(attributes['w:ilvl'] ?? 0)
}

function readLevel(level: Element): ListLevel {
  const suffix = valueOf(level, 'w:suff')
  const text = valueOf(level, 'w:lvlText') ?? ''
  const restart = valueOf(level, 'w:lvlRestart')
  return {
    start: Number(valueOf(level, 'w:start') ?? 1),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text,
    gap: suffix === 'nothing' || /[、）)]$/.test(text) ? '' : ' ',
    restart: restart === null ? null : Number(restart),
    legal: isOn(level, 'w:isLgl'),
    style: valueOf(level, 'w:pStyle'),
  }
}

/** The character of a bullet; those of symbol fonts become •. */
function bulletOf(text: string): string {
  return text.trim() === '' || /[\uE000-\uF8FF]/.test(text) ? '•' : text
}
