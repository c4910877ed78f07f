import { unzipSync } from 'fflate'
import { childrenOf, type Element, parsePart } from '../word/xml.ts'

/** The most that is unpacked, in MB, against zip bombs. */
const largest = 100

/** Opens the XML parts of an OFD file by their paths. Null for a part that is not there; throws if one is no XML. */
export type OfdParts = (path: string) => Element | null

/** Unpack an OFD file (GB/T 33190-2016): its parts in XML. Throws if it is no archive or holds too much. */
export function openOfd(bytes: Uint8Array): OfdParts {
  let size = 0
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.xml$/i.test(name)) return false
      size += originalSize
      if (size > largest * 1e6) throw new RangeError(`more than ${largest} MB of text`)
      return true
    },
  })
  return (path) => {
    const entry = entries[path]
    return entry === undefined ? null : parsePart(entry)
  }
}

/** Children of a name, whatever prefix the file gives to its namespace. */
export function named(element: Element | null, name: string): Element[] {
  return childrenOf(element).filter((child) => child.name.replace(/^.*:/, '') === name)
}

/** The element at the end of a path of names; null if there is none. */
export function at(element: Element | null, ...path: string[]): Element | null {
  let found = element
  for (const name of path) found = named(found, name)[0] ?? null
  return found
}

/** A location in a part as a path in the archive: from its root with a slash before it, otherwise from the part's folder. */
export function resolve(part: string, location: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const steps: string[] = []
  for (const step of (location.startsWith('/') ? location : folder + location).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Numbers that white space separates. `g 3 5` is 5 three times. */
export function numbersIn(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/)
  const numbers: number[] = []
  for (let index = 0; index < words.length; index++) {
    if (words[index] === 'g') {
      const times = Math.min(Number(words[index + 1]), 10_000)
      numbers.push(...Array.from({ length: times }, () => Number(words[index + 2])))
      index += 2
    } else if (words[index] !== '') numbers.push(Number(words[index]))
  }
  return numbers.filter(Number.isFinite)
}
