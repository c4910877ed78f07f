import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { mergeCatalog, newCatalog } from '../catalog/merge-catalog.ts'
import { extractMessages } from '../catalog/messages.ts'
import { parseCatalog } from '../catalog/parse-catalog.ts'
import { draftSeed } from '../draft/draft-seed.ts'
import { parsePlan } from '../parse/parse.ts'
import { parseGlossary } from '../seed/glossary.ts'
import { parseSettings } from '../seed/settings.ts'
import { sentenceAligner } from './align-sentences.ts'
import { suggester } from './suggest.ts'
import { TranslationMemory } from './translation-memory.ts'

const jinan = 'jinan-civil-affairs-2021-2025'

function read(path: string): VFile {
  return new VFile({ path, value: readFileSync(new URL(path, import.meta.url), 'utf8') })
}

function seed(name: string): VFile {
  return read(`../../../seeds/${name}`)
}

function messagesOf(text: VFile, settingsFile: VFile, id: string) {
  const settings = parseSettings(settingsFile, id)
  return extractMessages(parsePlan(text, settings!)!.plan)
}

const glossary = parseGlossary(seed('glossary.csv'))
const source = {
  plan: jinan,
  catalog: parseCatalog(seed(`${jinan}/en.po`)),
  messages: messagesOf(seed(`${jinan}/plan.txt`), seed(`${jinan}/plan.yaml`), jinan),
}
const memory = new TranslationMemory([source], sentenceAligner(glossary))

const id = 'qingting-civil-affairs-2021-2025'
const text = read('fixtures/plan.txt')
const draft = draftSeed(new VFile(text), { id, sha256: '0'.repeat(64), document: null, original: null })
const messages = messagesOf(text, draft.settings, id)
const { suggest, counts } = suggester(memory, glossary, id)
const updated = mergeCatalog(newCatalog(id), messages, suggest).text
const entries = new Map(
  parseCatalog(new VFile({ value: updated })).entries.map((entry) => [entry.msgid, entry]),
)

test('a plan of the same field begins with the headings and sentences that both have', () => {
  expect(messages).toHaveLength(58)
  expect(entries.get('重点任务')).toMatchObject({ fuzzy: true, comments: [`from ${jinan} c3`] })
  expect(entries.get('慈善事业取得长足发展。')).toMatchObject({
    ...{ fuzzy: true, comments: [`from ${jinan} c1-s1-i1-p3`] },
    msgstr: expect.stringMatching(/^Charit[^.]*\.$/) as string,
  })
  expect(counts.filled).toBeGreaterThanOrEqual(25)
})

test('what is filled is in the other plan, word for word', () => {
  const filled = [...entries.values()].filter(({ fuzzy }) => fuzzy)
  const theirs = source.messages.map(({ msgid }) => msgid).join('\n')
  expect(filled).toHaveLength(counts.filled)
  for (const { msgid } of filled) {
    for (const sentence of msgid.split('。')) expect(theirs).toContain(sentence)
  }
})

test('a sentence whose numbers differ is shown with its place and the glossary’s terms', () => {
  const [, entry] = [...entries].find(([msgid]) => msgid.includes('善款1.36亿元')) ?? []
  expect(entry).toMatchObject({ msgstr: '', fuzzy: false })
  const [similar, ...terms] = entry?.comments ?? []
  expect(similar).toMatch(
    /^similar: “十三五”期间，全市慈善组织累计募集善款4\.92亿元.* = .*492 million.* \(.* c1-s1-i1-p3\)$/,
  )
  expect(terms).toContain(`term: 慈善组织 = ${glossary.find(({ zh }) => zh === '慈善组织')!.en}`)
})

test('what nobody else has is left alone', () => {
  const own = '部门之间的数据还要靠人工抄报，救助对象发现得不够早。'
  expect(entries.get(own)).toMatchObject({ msgstr: '', comments: [] })
})

test('a second update changes no byte', () => {
  const again = suggester(memory, glossary, id)
  const catalog = parseCatalog(new VFile({ value: updated }))
  expect(mergeCatalog(catalog, messages, again.suggest).text).toBe(updated)
  expect(again.counts.filled).toBe(0)
})
