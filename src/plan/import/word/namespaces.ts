import type { Element } from 'xast'

/** The prefixes that the reader of Word files knows, by what their namespaces end in; a file may choose others. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
]

type Names = ReadonlyMap<string, string>

/** Give the elements and attributes of a part the usual prefixes of their namespaces, in place. */
export function usePrefixes(element: Element, outer: Names = new Map()): void {
  const names = new Map(outer)
  for (const [name, address] of Object.entries(element.attributes)) {
    const prefix = /^xmlns(?::(.+))?$/.exec(name)
    const usual = prefix && prefixes.find(([pattern]) => pattern.test(address ?? ''))?.[1]
    if (prefix) names.set(prefix[1] ?? '', usual ?? prefix[1] ?? '')
  }
  const isUsual = [...names].every(([prefix, usual]) => prefix === usual)
  if (!isUsual) {
    element.name = rename(element.name, names, true)
    element.attributes = Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [
        name.startsWith('xmlns') ? name : rename(name, names, false),
        value,
      ]),
    )
  }
  for (const child of element.children) if (child.type === 'element') usePrefixes(child, names)
}

/** An attribute without a prefix has no namespace; an element without one has the default. */
function rename(name: string, names: Names, isElement: boolean): string {
  const colon = name.indexOf(':')
  const prefix = name.slice(0, Math.max(colon, 0))
  if (prefix === '' && !isElement) return name
  const usual = names.get(prefix) ?? prefix
  return usual === '' ? name.slice(colon + 1) : `${usual}:${name.slice(colon + 1)}`
}
