import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { outlineSchema } from '../../schemas/outline.ts'
import { targetsSchema } from '../../schemas/targets.ts'
import { compileLibrary, type Library } from '../compile-library.ts'
import { filesOf } from '../convert-plan.ts'
import { textOfMdx } from '../fidelity/check-fidelity.ts'

/** How many changes are tried: a thousand in `npm run proof`. */
const count = Number(process.env['MUTATIONS'] ?? 8)
/** Of the changes that are drawn: another in each run, or the one of a failed run, to repeat it. */
const seed = Number(process.env['MUTATION_SEED'] ?? Date.now() % 2 ** 31)

const plan = 'jinan-civil-affairs-2021-2025'
const paths = [
  ...['plan.txt', 'plan.yaml', 'en.po', 'notes.yaml', 'targets.yaml', 'references.yaml', 'progress.csv'].map(
    (name) => `seeds/${plan}/${name}`,
  ),
  ...['seeds/site.yaml', 'seeds/glossary.csv', 'seeds/topics.yaml', 'seeds/comparisons.yaml'],
].filter((path) => existsSync(path))
const originals = new Map(paths.map((path) => [path, readFileSync(path)]))
const published = outlineSchema.parse(JSON.parse(readFileSync(`content/${plan}/outline.json`, 'utf8')))

/** The seeds with some files changed. A person who changes plan.txt also writes its new checksum. */
function libraryOf(changed: ReadonlyMap<string, Uint8Array>): Library {
  const text = changed.get(`seeds/${plan}/plan.txt`)
  const sha256 = createHash('sha256')
    .update(text ?? originals.get(`seeds/${plan}/plan.txt`)!)
    .digest('hex')
  const file = (path: string) => {
    const value = changed.get(path) ?? originals.get(path)
    if (!value) return null
    const summed = /^sha256: .*$/m
    const isSummed = text !== undefined && path.endsWith('plan.yaml')
    return new VFile({
      path,
      value: isSummed ? String(value).replace(summed, `sha256: ${sha256}`) : Buffer.from(value),
    })
  }
  const of = (name: string) => file(`seeds/${plan}/${name}`)
  return {
    site: file('seeds/site.yaml')!,
    glossary: file('seeds/glossary.csv')!,
    topics: file('seeds/topics.yaml'),
    comparisons: file('seeds/comparisons.yaml'),
    seeds: [
      {
        folder: plan,
        text: of('plan.txt')!,
        settings: of('plan.yaml')!,
        catalog: of('en.po')!,
        notes: of('notes.yaml'),
        targets: of('targets.yaml'),
        figures: of('figures.yaml'),
        references: of('references.yaml'),
        progress: of('progress.csv'),
        sha256,
        published,
        publishedTargets: [],
      },
    ],
  }
}

/** The files made of the seeds, and the messages about them. */
function compile(changed: ReadonlyMap<string, Uint8Array>) {
  const library = libraryOf(changed)
  const files = new Map(compileLibrary(library).map((file) => [file.path, String(file)]))
  const sources = [
    library.site,
    library.glossary,
    library.topics,
    library.comparisons,
    ...library.seeds.flatMap(filesOf),
  ]
  const messages = sources.flatMap((source) => source?.messages ?? [])
  return { files, messages }
}

/** What the plan says: its text with its addresses, and what it promises by when. */
function meaningOf(files: ReadonlyMap<string, string>) {
  const chapters = Array.from({ length: 5 }, (_, chapter) => files.get(`${plan}/zh/${chapter}.mdx`) ?? '')
  const { targets } = targetsSchema.parse(JSON.parse(files.get(`${plan}/targets.json`) ?? ''))
  return {
    text: textOfMdx(chapters),
    ids: chapters.join().match(/ id="[^"]+"/g),
    promises: targets.flatMap(({ kind, measure, statements }) =>
      statements.map(({ operator, value, upper, year, certainty, source: { anchor, quote } }) =>
        JSON.stringify([kind, measure, operator, value, upper, year, certainty, anchor, quote.zh]),
      ),
    ),
  }
}

/** Mistakes that a person or a program makes in a file. */
const mistakes = {
  'a character is lost': (chars, at) => chars.toSpliced(at, 1),
  'a character is doubled': (chars, at) => chars.toSpliced(at, 0, chars[at] ?? ''),
  'a character is another': (chars, at, other) => chars.toSpliced(at, 1, chars[other] ?? ''),
  'two characters are swapped': (chars, at) => chars.toSpliced(at, 2, chars[at + 1] ?? '', chars[at] ?? ''),
  'a line is lost': (chars, at) => inLines(chars, at, (lines, line) => lines.toSpliced(line, 1)),
  'a line is doubled': (chars, at) =>
    inLines(chars, at, (lines, line) => lines.toSpliced(line, 0, lines[line] ?? '')),
  'two lines are swapped': (chars, at) =>
    inLines(chars, at, (lines, line) => lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '')),
  'a line is broken': (chars, at) => chars.toSpliced(at, 0, '\n'),
  'two lines are joined': (chars, at) => chars.toSpliced(chars.indexOf('\n', at), 1),
  'a space is put in': (chars, at) => chars.toSpliced(at, 0, ' '),
  'the rest is lost': (chars, at) => chars.slice(0, at),
  'the text of another place is put in': (chars, at, other) =>
    chars.toSpliced(at, 0, ...chars.slice(other, other + 30)),
} satisfies Record<string, (chars: readonly string[], at: number, other: number) => string[]>

function inLines(
  chars: readonly string[],
  at: number,
  change: (lines: string[], line: number) => string[],
): string[] {
  const text = chars.join('')
  return [...change(text.split('\n'), chars.slice(0, at).join('').split('\n').length - 1).join('\n')]
}

const mutation = fc
  .record({
    path: fc.constantFrom(...paths),
    mistake: fc.constantFrom(...(Object.keys(mistakes) as (keyof typeof mistakes)[])),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })
  .map(({ path, mistake, at, other }) => {
    const chars = [...String(originals.get(path))]
    const place = (share: number) => Math.floor(share * chars.length)
    const changed = mistakes[mistake](chars, place(at), place(other)).join('')
    return { path, mistake, at: place(at), changed: Buffer.from(changed) }
  })

const before = compile(new Map())
const meaning = meaningOf(before.files)
const usual = new Set(before.messages.map(String))

describe('a mistake anywhere in the seeds', { timeout: 60_000 + count * 10_000 }, () => {
  it('leaves what the plan says as it was, or is reported with its place', () => {
    const faults: string[] = []
    let reported = 0
    for (const { path, mistake, at, changed } of fc.sample(mutation, { numRuns: count, seed })) {
      const what = `${path}: ${mistake} at character ${at}`
      try {
        const { files, messages } = compile(new Map([[path, changed]]))
        const found = messages.filter((message) => !usual.has(String(message)))
        if (found.length > 0) reported++
        else expect(meaningOf(files)).toEqual(meaning)
        for (const { line, note, reason } of found)
          if (line === undefined || !note) faults.push(`${what}: no place or note: ${reason}`)
      } catch (error) {
        faults.push(`${what}: ${String(error)}`)
      }
    }
    console.log(`${count} mistakes: ${reported} are reported, the others leave what the plan says as it was.`)
    expect(faults, `to repeat it: MUTATION_SEED=${seed}`).toEqual([])
  })
})
