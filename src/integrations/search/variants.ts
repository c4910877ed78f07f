import { Converter } from 'opencc-js'
import type { Variants } from '../../islands/search/variants.ts'

/** The traditional forms, of all regions, of the characters given. */
export function variantsOf(characters: readonly string[]): Variants {
  const held = new Set(characters)
  const toSimplified = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }))
  const variants: Variants = { always: '', perhaps: '' }
  for (const [first, last] of hanBlocks) {
    for (let code = first; code <= last; code++) {
      const written = String.fromCodePoint(code)
      const simplified = toSimplified
        .map((convert) => convert(written))
        .find((character) => character !== written && held.has(character))
      if (simplified !== undefined) variants[held.has(written) ? 'perhaps' : 'always'] += written + simplified
    }
  }
  return variants
}

/** CJK Unified Ideographs, and extensions A and B. */
const hanBlocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
] as const
