import { globalPattern } from '../lexicon/lexicon.ts'
import { zone } from './zones.ts'
import type { Quantity } from './quantity.ts'

/** 番 of 翻番, which says that something doubles, in no name (翻番计划). */
const doubling = globalPattern`{name.doubling}`

/** Every doubling without a number, as one: 实现翻番 is 翻一番. In the order of the text. */
export function findDoublings(text: string, zones: Uint8Array): Quantity[] {
  return Array.from(text.matchAll(doubling)).flatMap((match): Quantity[] => {
    const end = match.index + match[0].length
    if (((zones[match.index] ?? 0) & (zone.quoted | zone.titled)) !== 0) return []
    return [
      {
        ...{ start: end - 1, end, value: 1, upper: null, unit: match[0].slice(-1) },
        ...{ kind: 'ratio', approximate: false, article: false },
      },
    ]
  })
}
