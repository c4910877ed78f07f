/** Irregular forms, each group one word. */
const irregular = [
  'be is are was were been am',
  'have has had',
  'do does did done',
  'go goes went gone',
  'say said',
  'make made',
  'take took taken',
  'give gave given',
  'get got',
  'come came',
  'become became',
  'begin began begun',
  'bring brought',
  'build built',
  'buy bought',
  'choose chose chosen',
  'draw drew drawn',
  'drive drove driven',
  'fall fell fallen',
  'feel felt',
  'find found',
  'grow grew grown',
  'hear heard',
  'hold held',
  'keep kept',
  'know knew known',
  'lay laid',
  'lead led',
  'leave left',
  'lose lost',
  'mean meant',
  'meet met',
  'pay paid',
  'rise rose risen',
  'run ran',
  'see saw seen',
  'seek sought',
  'sell sold',
  'send sent',
  'show shown',
  'speak spoke spoken',
  'spend spent',
  'stand stood',
  'teach taught',
  'tell told',
  'think thought',
  'understand understood',
  'win won',
  'write wrote written',
  'man men',
  'woman women',
  'child children',
  'person people persons',
  'analysis analyses',
  'basis bases',
  'crisis crises',
  'criterion criteria',
  'medium media',
  'life lives',
  'wife wives',
  'leaf leaves',
  'half halves',
].map((group) => group.split(' '))

/** They end as inflected forms do and are none. */
const uninflected = new Set(
  'always evening evenings news perhaps species thus this its hundred indeed during nothing something anything'.split(
    ' ',
  ),
)

/**
 * The words that a word may be a form of, itself among them: allowances → allowances, allowance, allowanc. Some are no
 * words, which does no harm: two words are compared by what their lists share.
 */
function basesOf(word: string): string[] {
  if (uninflected.has(word)) return [word]
  const bases = [word]
  const add = (stem: string, ...endings: readonly string[]) => {
    // Every English word has a vowel: bring and shed are no forms of br and sh.
    if (stem.length >= 2 && /[aeiouy]/.test(stem)) bases.push(...endings.map((ending) => stem + ending))
  }
  if (/[^aeiousy]ies$|[aeiou][^aeiou]+ies$/.test(word)) add(word.slice(0, -3), 'y')
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) add(word.slice(0, -2), '')
  if (/[^isu]s$/.test(word)) add(word.slice(0, -1), '')
  if (/[^aeiou]ied$/.test(word)) add(word.slice(0, -3), 'y')
  for (const ending of ['ed', 'ing']) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length > 2) add(stem, '', 'e')
    // aged and used, but seed is no form of see.
    else if (/[^e]$/.test(stem)) add(stem, 'e')
    if (/([bdfglmnprt])\1$/.test(stem)) add(stem.slice(0, -1), '')
  }
  return bases
}

/** The irregular forms of a word, itself not among them; none where it has none. */
export function irregularForms(word: string): string[] {
  return irregular
    .filter((group) => group.includes(word))
    .flatMap((group) => group.filter((form) => form !== word))
}

/**
 * A test of whether words are forms of one word, all in lower case: plan, planned, planning; never words of which one
 * begins the other, as in space and spaceship, nor words that are made of each other, as in plan and planner.
 */
export function formsOf(word: string): (other: string) => boolean {
  const bases = new Set(basesOf(word).flatMap((base) => [base, ...irregularForms(base)]))
  const known = new Map<string, boolean>()
  return (other) => {
    const is = known.get(other) ?? (other === word || basesOf(other).some((base) => bases.has(base)))
    known.set(other, is)
    return is
  }
}
