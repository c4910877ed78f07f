/**
 * What else a character may stand for in the plans, as pairs of a character and one that they have: 養养 where they are
 * in simplified characters, 养養 where they are in traditional ones.
 */
export interface Variants {
  /** Of characters that the plans do not have: it stands for another for certain. */
  always: string
  /** Of characters that the plans have too, as 著 in 显著, which can also stand for 着. */
  perhaps: string
}

/** So many ways to write a text are tried; 发 is 發 or 髮, and hardly a query has three such characters. */
const most = 8

/** The other ways to write a text, the more certain first; none where it has no other. */
export function otherForms(text: string, { always, perhaps }: Variants): string[] {
  const certain = replacePairs([text], always)
  return [...certain, ...replacePairs(certain, perhaps)].filter(
    (form, index, forms) => form !== text && forms.indexOf(form) === index,
  )
}

function replacePairs(texts: readonly string[], pairs: string): string[] {
  const characters = Array.from(pairs)
  const forms = new Map<string, string[]>()
  for (let place = 0; place < characters.length; place += 2) {
    const [character = '', form = ''] = characters.slice(place, place + 2)
    forms.set(character, [...(forms.get(character) ?? []), form])
  }
  return texts
    .flatMap((text) =>
      Array.from(text).reduce<string[]>(
        (begun, character) =>
          (forms.get(character) ?? [character])
            .flatMap((form) => begun.map((before) => before + form))
            .slice(0, most),
        [''],
      ),
    )
    .slice(0, most)
}
