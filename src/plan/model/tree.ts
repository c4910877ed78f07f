import type { Literal, Node, Parent } from 'unist'
import type { Level } from '../../schemas/outline.ts'
import type { GridRow } from './grid.ts'

/** The numbers that say by their depth what they are: 1, 1.1, 1.1.1 and 1.1.1.1. */
export const decimals = ['dec1', 'dec2', 'dec3', 'dec4'] as const

/**
 * How a heading is numbered: 第一篇, 第一章, 第一节, as 1.1 is, 一、, （一）, 1., （1）, 专栏1. From the outermost to the
 * innermost, as official documents nest them (GB/T 9704 for 一、（一）1.（1）).
 */
export const markers = ['篇', '章', '节', ...decimals, 'cn', 'pcn', 'num', 'pnum', 'box'] as const
export type Marker = (typeof markers)[number]

/** The place of a marker in `markers`, from 0: the lower, the further out. */
export function rankOf(marker: Marker): number {
  return markers.indexOf(marker)
}

/** It says by its depth what it is, as 1.1 does. */
export function isDecimal(marker: Marker): boolean {
  return marker.startsWith('dec')
}

/** The published text of one block, and where each of its characters comes from. */
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

/** `bullet` paragraphs begin with ——, which is text in Chinese and left out of the message. */
export interface Paragraph extends Parent {
  type: 'paragraph'
  /** Its place in a table whose rows are paragraphs that follow each other, with tabs between their cells; null in text. */
  row: { table: number; grid: GridRow } | null
  /** It names the table below it, or the figure above it. */
  caption: boolean
  id: string
  ordinal: number
  bullet: boolean
  children: [Lead, Text] | [Text]
  published: Published
  line: number
}

/** A heading and all that stands under it, paragraphs before divisions or between them, in the order of the text. */
export interface Division extends Parent {
  type: 'division'
  id: string
  level: Level
  marker: Marker
  /** The value of the number: 3 for 第三章; for a heading without a number, or with a wrong one, the one it should have. */
  ordinal: number
  /** The number as it is published: 第三章, （二）. */
  number: string
  /** What stands between number and title as published: U+3000, a colon, or nothing. */
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

/** A plan in order: its title, the preamble's paragraphs, its chapters. */
export interface Plan extends Parent {
  type: 'plan'
  title: Title
  children: (Division | Paragraph)[]
}
