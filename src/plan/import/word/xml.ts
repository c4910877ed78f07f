import type { Element, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { usePrefixes } from './namespaces.ts'

export type { Element }

/**
 * Parse a part of a Word file, with the usual prefixes of its namespaces. Bytes that fit no encoding become U+FFFD.
 * @throws a VFileMessage if it is not XML
 */
export function parsePart(bytes: Uint8Array): Element | null {
  const root = fromXml(decodePart(bytes)).children.find((node) => node.type === 'element') ?? null
  if (root) usePrefixes(root)
  return root
}

/** UTF-8 where the bytes are that, whatever the declaration says; otherwise what it says. */
function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100))
  const [, declared = 'utf-8'] = /^<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(start) ?? []
  for (const label of ['utf-8', declared]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return new TextDecoder().decode(bytes)
}

export function childrenOf(element: Element | null | undefined, name?: string): Element[] {
  const elements = element?.children.filter((node) => node.type === 'element') ?? []
  return name === undefined ? elements : elements.filter((each) => each.name === name)
}

export function childOf(element: Element | null | undefined, ...path: string[]): Element | null {
  let found = element ?? null
  for (const name of path) found = childrenOf(found, name)[0] ?? null
  return found
}

/** The newest of several representations of the same content (mc:AlternateContent). */
export function alternativeOf(element: Element): Element {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element
}

/** `w:val` of a descendant; null if there is none. */
export function valueOf(element: Element | null | undefined, ...path: string[]): string | null {
  return childOf(element, ...path)?.attributes['w:val'] ?? null
}

/** Whether a boolean property is on: `<w:b/>`, but not `<w:b w:val="0"/>`. */
export function isOn(element: Element | null | undefined, name: string): boolean {
  const found = childOf(element, name)
  return found !== null && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '')
}

/** All descendants whose name matches, in document order. */
export function* descendants(element: Element, name: RegExp): Generator<Element> {
  for (const child of childrenOf(element)) {
    if (name.test(child.name)) yield child
    yield* descendants(child, name)
  }
}

/** The text of all descendants whose name matches. */
export function textIn(element: Element, name: RegExp): string {
  return Array.from(descendants(element, name), charactersOf).join('')
}

/** The text of an element and its descendants. */
export function charactersOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(charactersOf).join('') : ''
}
