import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** Write an element as an XML document in UTF-8. Text and attributes are escaped here and nowhere else. */
export function xmlDocument(root: Element): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' } as const
  return [declaration, root].map((node) => `${toXml(node, { closeEmptyElements: true })}\n`).join('')
}

/** Set each child on a line of its own, so that the file can be read as it is. Not for where spaces count. */
export function lines<T>(children: readonly T[]): (T | string)[] {
  return ['\n', ...children.flatMap((child) => [child, '\n'])]
}
