import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomNumbers } from '../../src/e2e/support/search/samples.ts'

const model = 'jinan-civil-affairs-2021-2025'

/**
 * Writes the seeds of so many plans more into `seeds`, each as long as the Jinan plan and built as it is, translated,
 * with its own words: characters that are rare in the model and belong to no term, number or heading become other common
 * ones. Their promises are read by rule alone, as of a plan that nobody has looked at yet.
 */
export async function writeManyPlans(seeds: string, count: number): Promise<void> {
  const read = (name: string) => readFile(join('seeds', model, name), 'utf8')
  const [text, settings, catalog, glossary] = await Promise.all([
    read('plan.txt'),
    read('plan.yaml'),
    read('en.po'),
    readFile('seeds/glossary.csv', 'utf8'),
  ])
  const known = new Set(glossary + wordsOfPromises + numerals)
  const free = freeCharacters(text, known)
  const common = commonCharacters().filter((char) => !known.has(char))
  const ids = Array.from({ length: count }, (_, index) => `plan-${index + 1}`)
  // Where the model may render a term otherwise, its copies may too.
  await writeFile(
    join(seeds, 'glossary.csv'),
    glossary.replace(new RegExp(`${model}#([^;,"]+)`, 'g'), (reason, rest: string) =>
      [reason, ...ids.map((id) => `${id}#${rest}`)].join('; '),
    ),
  )
  for (const [index, id] of ids.entries()) {
    const vary = substitution(free, common, randomNumbers(index + 1))
    const own = vary(text)
    const sha256 = createHash('sha256').update(own).digest('hex')
    const folder = join(seeds, id)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'plan.txt'), own)
    await writeFile(
      join(folder, 'plan.yaml'),
      settings
        .replace(`id: ${model}`, `id: ${id}`)
        .replace(/^sha256: .*$/m, `sha256: ${sha256}`)
        .replace('strict: true', 'strict: false'),
    )
    const withoutPlaces = catalog.replace(/^#[.:] .*\n/gm, '')
    await writeFile(
      join(folder, 'en.po'),
      withoutPlaces.replace(/^(msgid )?".*"$/gm, (line) => vary(line)),
    )
  }
}

const numerals = '零〇一二两三四五六七八九十百千万亿半几双'

/** The common characters of GB 2312, in the order of their sound. */
function commonCharacters(): string[] {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  return [...new TextDecoder('gb18030').decode(new Uint8Array(bytes))]
}

/** What the checks of a translation know besides terms and numbers. */
const wordsOfPromises = '力争鼓励探索试行尝试研讨论努率先前列走在发掘挖余多约近超以上下不低高少于达到'

/** The characters that can become others without the text being read otherwise: none that a rule may know. */
function freeCharacters(text: string, known: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  return [...counts]
    .filter(([char, count]) => count <= 6 && /\p{Script=Han}/u.test(char) && !known.has(char))
    .map(([char]) => char)
}

function substitution(free: readonly string[], common: readonly string[], random: () => number) {
  const others = new Map(free.map((char) => [char, common[Math.floor(random() * common.length)] ?? char]))
  return (text: string) => text.replace(/\p{Script=Han}/gu, (char) => others.get(char) ?? char)
}
