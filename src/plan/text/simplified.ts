import { Converter } from 'opencc-js/t2cn'

/** Converters from the traditional characters of OpenCC, Taiwan and Hong Kong. */
const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }))

const known = new Map<string, string>()

function simplified(char: string): string {
  const found = known.get(char)
  if (found !== undefined) return found
  const forms = converters.map((convert) => convert(char))
  const form = forms.find((each) => each !== char && each.length === char.length) ?? char
  known.set(char, form)
  return form
}

/** A text in simplified characters, one for one, as the rules expect it. It is never published. */
export function simplifyHan(text: string): string {
  return text.replace(/\p{Script=Han}/gu, simplified)
}
