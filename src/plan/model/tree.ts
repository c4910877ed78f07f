import type { Literal, Node, Parent } from 'unist'
import type { Level } from '../../schemas/outline.ts'
import type { GridRow } from './grid.ts'

/** Decimal numbers by depth: 1, 1.1, 1.1.1 and 1.1.1.1. */
export const decimals = ['dec1', 'dec2', 'dec3', 'dec4'] as const

/**
 * How a heading is numbered: 第一篇, 第一章, 第一节, 1.1, 一、, （一）, 1., （1）, 专栏1. From the outermost to the innermost,
 * as official documents nest them (GB/T 9704 for 一、（一）1.（1）).
 */
export const markers = ['篇', '章', '节', ...decimals, 'cn', 'pcn', 'num', 'pnum', 'box'] as const
export type Marker = (typeof markers)[number]

/** The index of a marker in `markers`: outer markers have lower ranks. */
export function rankOf(marker: Marker): number {
  return markers.indexOf(marker)
}

/** Whether a marker is a decimal number such as 1.1. */
export function isDecimal(marker: Marker): boolean {
  return marker.startsWith('dec')
}

/** The published text of a block, and the origin of each character. */
export interface Published {
  value: string
  /** For each code point of `value`, its place in plan.txt in code points. */
  origins: readonly number[]
}

/** The run-in heading of a paragraph, with its 。 */
export interface Lead extends Literal {
  type: 'lead'
  value: string
}

export interface Text extends Literal {
  type: 'text'
  value: string
}

/** `bullet` paragraphs begin with ——, which is published in Chinese but is not part of the message to translate. */
export interface Paragraph extends Parent {
  type: 'paragraph'
  /** Its place in a table, whose rows are consecutive paragraphs with tabs between their cells; null for text. */
  row: { table: number; grid: GridRow } | null
  /** Whether it is the caption of the table below it or the figure above it. */
  caption: boolean
  id: string
  ordinal: number
  bullet: boolean
  children: [Lead, Text] | [Text]
  published: Published
  line: number
}

/** A heading with its paragraphs and subdivisions, in the order of the text. */
export interface Division extends Parent {
  type: 'division'
  id: string
  level: Level
  marker: Marker
  /** The value of the number: 3 for 第三章; if the number is missing or wrong, the one it should have. */
  ordinal: number
  /** The number as it is published: 第三章, （二）. */
  number: string
  /** What separates number and title as published: U+3000, a colon, or nothing. */
  separator: string
  title: string
  published: Published
  line: number
  children: (Division | Paragraph)[]
}

export interface Title extends Node {
  type: 'title'
  value: string
  published: Published
  line: number
}

/** A plan: its title, the paragraphs of its preamble, and its chapters, in order. */
export interface Plan extends Parent {
  type: 'plan'
  title: Title
  children: (Division | Paragraph)[]
}
