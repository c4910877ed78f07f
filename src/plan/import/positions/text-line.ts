import type { Box, Glyph } from '../../model/source-page.ts'
import { raise } from '../superscript.ts'

/** A printed line, or the part of one that lies in a column or a cell. */
export interface TextLine extends Box {
  page: number
  /** 1 or 2 on a page of two columns, 0 for what is set across the page. */
  column: number
  text: string
  baseline: number
  /** The size in points that most of its characters have. */
  size: number
  /** Whether all of its words are bold. */
  bold: boolean
  /** How wide its first word or sign is that can't be divided. */
  firstWidth: number
  glyphs: readonly Glyph[]
}

/** Distances in sizes of the font. */
const sameLine = 0.35
const wordGap = 0.2
const hanGap = 0.6
/** Signs of half the height or less that stand higher are superscripts. */
const small = 0.78

/** Set the glyphs of a page, a column or a cell in lines, from the top, and each line from the left. */
export function setLines(glyphs: readonly Glyph[], page: number, column = 0): TextLine[] {
  const groups: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const last = groups.at(-1)
    const first = last?.[0]
    if (last && first && glyph.baseline - first.baseline <= sameLine * Math.max(first.size, glyph.size))
      last.push(glyph)
    else groups.push([glyph])
  }
  return attachRaised(groups)
    .map((group) => ({ ...lineOf(group, page), column }))
    .filter((line) => line.text !== '')
}

/** Put groups of small signs into the line that they stand beside, a little higher or lower. */
function attachRaised(groups: readonly Glyph[][]): Glyph[][] {
  const sizes = groups.map(usualSize)
  const taken = new Set<number>()
  const lines = groups.map((group) => [...group])
  for (const [index, group] of groups.entries()) {
    const size = sizes[index] ?? 0
    const host = [index + 1, index - 1].find((at) => {
      const [other, otherSize] = [groups[at], sizes[at] ?? 0]
      if (!other?.[0] || !group[0] || taken.has(at) || size > otherSize * small) return false
      const distance = Math.abs(other[0].baseline - group[0].baseline)
      return distance <= otherSize * 0.6 && group.every((glyph) => isBeside(glyph, other, otherSize))
    })
    if (host === undefined) continue
    lines[host]?.push(...group)
    taken.add(index)
  }
  return lines.filter((_, index) => !taken.has(index))
}

function isBeside(glyph: Glyph, line: readonly Glyph[], size: number): boolean {
  return line.some(({ left, right }) => glyph.left < right + size && glyph.right > left - size)
}

/** The size that most characters have. */
export function usualSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of glyphs) {
    const rounded = Math.round(size * 2) / 2
    if (text.trim() !== '') counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? glyphs[0]?.size ?? 0
}

function lineOf(group: readonly Glyph[], page: number): Omit<TextLine, 'column'> {
  const size = usualSize(group)
  const glyphs = group.toSorted((a, b) => a.left - b.left)
  const printing = glyphs.filter(({ text }) => text.trim() !== '')
  const baselines = printing.map(({ baseline }) => baseline).toSorted((a, b) => a - b)
  const baseline = baselines[Math.floor(baselines.length / 2)] ?? 0
  return {
    page,
    text: textOf(glyphs, size, baseline),
    baseline,
    size,
    bold: printing.length > 0 && printing.every(({ bold }) => bold),
    firstWidth: firstWidth(printing),
    glyphs,
    ...boundsOf(printing),
  }
}

/** The box around boxes. */
export function boundsOf(boxes: readonly Box[]): Box {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { left, top, right, bottom } of boxes) {
    bounds.left = Math.min(bounds.left, left)
    bounds.top = Math.min(bounds.top, top)
    bounds.right = Math.max(bounds.right, right)
    bounds.bottom = Math.max(bounds.bottom, bottom)
  }
  return bounds
}

const latin = /[A-Za-z0-9.,;:%)\]]/
const latinStart = /[A-Za-z0-9([]/

function textOf(glyphs: readonly Glyph[], size: number, baseline: number): string {
  let text = ''
  let raised = ''
  let last: Glyph | null = null
  for (const glyph of glyphs) {
    const isRaised =
      glyph.size <= size * small && glyph.baseline < baseline - size * 0.15 && /\d/.test(glyph.text)
    if (!isRaised && raised !== '') {
      text += raise(raised)
      raised = ''
    }
    if (isRaised) raised += glyph.text
    else {
      const gap = last ? glyph.left - last.right : 0
      const isBlank = glyph.text.trim() === '' || /\s$/.test(text)
      const isWord = latin.test(text.at(-1) ?? '') && latinStart.test(glyph.text)
      if (last && !isBlank && gap > size * (isWord ? wordGap : hanGap)) text += ' '
      text += glyph.text
    }
    last = glyph
  }
  return (text + raise(raised)).replace(/^[\s\u3000]+|[\s\u3000]+$/g, '').replace(/[\r\n\t]/g, ' ')
}

/** Before these no line is broken. */
const bound = /^[，。、；：！？）》」』】〕”’,.;:!?)\]%％‰]$/

function firstWidth(glyphs: readonly Glyph[]): number {
  const [first] = glyphs
  if (!first) return 0
  let last = first
  for (const glyph of glyphs.slice(1)) {
    const isWord =
      /[A-Za-z0-9.]/.test(last.text) &&
      /[A-Za-z0-9.%]/.test(glyph.text) &&
      glyph.left - last.right < glyph.size * wordGap
    if (!isWord && !bound.test(glyph.text) && !/^[（《“‘「『【(]$/.test(last.text)) break
    last = glyph
  }
  return last.right - first.left
}

/** Lines as one text: words of Latin letters that a line's end parts get their space back. */
export function joinTexts(texts: readonly string[]): string {
  return texts.reduce((before, text) => {
    const isParted = /[A-Za-z,;]$/.test(before) && /^[A-Za-z0-9(]/.test(text)
    return before + (isParted ? ' ' : '') + text
  }, '')
}
