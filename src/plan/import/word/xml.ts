import type { Element, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'

export type { Element }

/** Read a part of a Word file; throws a VFileMessage where it is no XML. */
export function parsePart(bytes: Uint8Array): Element | null {
  const text = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8').decode(bytes)
  return fromXml(text).children.find((node) => node.type === 'element') ?? null
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

/** `w:val` of a child; null where there is no such child. */
export function valueOf(element: Element | null | undefined, ...path: string[]): string | null {
  return childOf(element, ...path)?.attributes['w:val'] ?? null
}

/** Whether a switch is on: `<w:b/>`, and not `<w:b w:val="0"/>`. */
export function isOn(element: Element | null | undefined, name: string): boolean {
  const found = childOf(element, name)
  return found !== null && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '')
}

/** Every element of a name below another, in order. */
export function* descendants(element: Element, name: RegExp): Generator<Element> {
  for (const child of childrenOf(element)) {
    if (name.test(child.name)) yield child
    yield* descendants(child, name)
  }
}

/** The characters of an element and all below it. */
export function charactersOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(charactersOf).join('') : ''
}
