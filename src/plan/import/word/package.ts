import { unzipSync } from 'fflate'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { childrenOf, type Element, parsePart } from './xml.ts'

/** Returns a part of a Word file by its name without extension; null if there is none. */
export type Parts = (name: string) => Element | null

/** The most that is unpacked, in MB, against zip bombs. */
const largest = 100
const usual = 'word/document.xml'
const wanted =
  /^(?:document|numbering|styles|footnotes|endnotes|comments|header\d*|footer\d*|diagrams\/data\d*)$/

/** Unpack a Word file; null if that fails, which is reported. */
export function openWord(file: VFile, bytes: Uint8Array): { parts: Parts; names: string[] } | null {
  const start = { line: 1, column: 1 }
  let size = 0
  try {
    const main = presentPart(bytes, findMainPart(bytes) ?? usual)
    const names = partNames(bytes, main)
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!names(name)) return false
        size += originalSize
        return size <= largest * 1e6
      },
    })
    if (size > largest * 1e6) {
      report(file, 'file-size', start, (size / 1e6).toFixed(0), String(largest))
      return null
    }
    const parsed = new Map(
      Object.entries(entries).map(([path, part]) => [names(path) ?? path, parsePart(part)]),
    )
    if (!parsed.get('document')) throw new Error(`no ${main}`)
    return { parts: (name) => parsed.get(name) ?? null, names: [...parsed.keys()] }
  } catch (error) {
    report(file, 'word-broken', start, error instanceof Error ? error.message : String(error))
    return null
  }
}

/**
 * The path of a Word file's main part, as the relationships of the package name it (ECMA-376 part 2, 9.3); null where
 * the archive is none of Word.
 */
export function findMainPart(bytes: Uint8Array): string | null {
  const [main] = relationsIn(bytes, '').filter(({ type }) => type === 'officeDocument')
  if (!main) return null
  const isNamed = main.path.startsWith('word/')
  return isNamed || contentTypes(bytes).get(main.path)?.includes('wordprocessingml') ? main.path : null
}

/** The main part that the package names, or where that is not there the only one named like one. */
function presentPart(bytes: Uint8Array, named: string): string {
  const paths: string[] = []
  unzipSync(bytes, {
    filter: ({ name }) => {
      paths.push(name)
      return false
    },
  })
  if (paths.includes(named)) return named
  const others = paths.filter((path) => /(?:^|\/)document\d*\.xml$/i.test(path))
  return others.length === 1 ? (others[0] ?? named) : named
}

/** Names parts by what they are, whatever their paths; null for those that hold nothing to read. */
function partNames(bytes: Uint8Array, main: string): (path: string) => string | null {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const nameIn = (path: string) =>
    path.startsWith(folder) ? path.slice(folder.length).replace(/\.xml$/, '') : ''
  const names = new Map([[main, 'document']])
  for (const { type, path } of relationsIn(bytes, main)) {
    const inFolder = nameIn(path)
    if (/^(?:header|footer)$/.test(type)) {
      names.set(path, wanted.test(inFolder) ? inFolder : `${type}${1000 + names.size}`)
    } else if (wanted.test(type) && type !== 'document') names.set(path, type)
  }
  const taken = new Set(names.values())
  return (path) => {
    const known = names.get(path)
    if (known !== undefined) return known
    const name = nameIn(path)
    return path.endsWith('.xml') && wanted.test(name) && !taken.has(name) ? name : null
  }
}

/** What a part, or the package for an empty path, is related to: by the last word of the type, with full paths. */
function relationsIn(bytes: Uint8Array, part: string): { type: string; path: string }[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = readEntry(bytes, `${folder}_rels/${part.slice(folder.length)}.rels`)
  return childrenOf(relations).flatMap(({ attributes }) => {
    const target = attributes['Target'] ?? ''
    if (attributes['TargetMode'] === 'External' || target === '') return []
    const type = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
    return [{ type, path: resolve(folder, target) }]
  })
}

function contentTypes(bytes: Uint8Array): Map<string, string> {
  return new Map(
    childrenOf(readEntry(bytes, '[Content_Types].xml'), 'Override').map(({ attributes }) => [
      (attributes['PartName'] ?? '').replace(/^\//, ''),
      attributes['ContentType'] ?? '',
    ]),
  )
}

/** One small part of an archive; null where it is not there, or no XML. */
function readEntry(bytes: Uint8Array, path: string): Element | null {
  try {
    const [entry] = Object.values(
      unzipSync(bytes, { filter: ({ name, originalSize }) => name === path && originalSize < 1e6 }),
    )
    return entry ? parsePart(entry) : null
  } catch {
    return null
  }
}

/** A target as a path in the archive: from its root with a slash before it, otherwise from the folder. */
function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
