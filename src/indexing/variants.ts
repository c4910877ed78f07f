import { Converter } from 'opencc-js'
import type { Variants } from '../search/variants.ts'

/** What characters, simplified or traditional in any region, stand for some of those given, which plans are written in. */
export function variantsOf(characters: readonly string[]): Variants {
  const held = new Set(characters)
  const toSimplified = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }))
  const variants: Variants = { always: '', perhaps: '' }
  const add = (written: string, form: string) => {
    variants[held.has(written) ? 'perhaps' : 'always'] += written + form
  }
  for (const [first, last] of hanBlocks) {
    for (let code = first; code <= last; code++) {
      const written = String.fromCodePoint(code)
      const forms = toSimplified.map((convert) => convert(written)).filter((form) => form !== written)
      const simplified = forms.find((form) => held.has(form))
      if (simplified !== undefined) add(written, simplified)
      if (held.has(written)) for (const form of new Set(forms)) add(form, written)
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
