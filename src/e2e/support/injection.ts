import { createHash } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What someone might hide in a plan or a translation, hoping that it runs. */
export const attacks = [
  '<script>globalThis.attacked=1</script>',
  '<img src=x onerror=globalThis.attacked=1>',
  '{process.exit()}',
  '{globalThis.attacked=1}',
  'import x from “y”',
  'export default 1',
  '---',
  '* 甲 | 乙 | 丙',
  '<!-- 注释 -->',
  '[点这里](javascript:globalThis.attacked=1)',
  '&lt;b&gt;',
  '</p></main><style>body{display:none}</style>',
] as const

/** The plan's paragraphs as they are published. */
export const paragraphs = attacks.map((attack, index) => `第${index}句：${widen(attack)}。`)

/** Their translations, with the Han characters that English may not have left out. */
export const translations = attacks.map(
  (attack, index) => `Sentence ${index}: ${attack.replace(/\p{Script=Han}+/gu, 'word')}.`,
)

/** Writes the seeds of a site whose plan and translation are full of attacks. */
export async function writeInjectionSeeds(seeds: string): Promise<void> {
  const text = `测试规划\n\n第一章 ${attacks[0]}\n\n${paragraphs.join('\n\n')}\n`
  const plan = join(seeds, 'injection-plan')
  await mkdir(plan, { recursive: true })
  await cp('seeds/site.yaml', join(seeds, 'site.yaml'))
  await writeFile(join(seeds, 'glossary.csv'), glossaryHeader)
  await writeFile(join(plan, 'plan.txt'), text)
  await writeFile(join(plan, 'plan.yaml'), settings(createHash('sha256').update(text).digest('hex')))
  await writeFile(join(plan, 'en.po'), catalog())
}

/** Marks as a plan is published with them, and em spaces, which no rule takes away. */
function widen(attack: string): string {
  const wide: Record<string, string> = { '(': '（', ')': '）', ':': '：', ';': '；', ' ': '\u2003' }
  return attack.replace(/[():; ]/g, (mark) => wide[mark] ?? mark)
}

const glossaryHeader = 'zh,zh_also,en,en_also,note,definition_zh,definition_en,allow\n'

function settings(sha256: string): string {
  return `id: injection-plan
title: { zh: 测试规划 }
shortTitle: { zh: 测试, en: Test }
period: { from: 2021, to: 2025 }
state: concluded
issuer: { zh: "<script>globalThis.attacked=1</script>", en: "{globalThis.attacked=1}" }
source: { republisher: null, republished: null, url: null, attributedTo: null, documentNumber: null, issued: null }
sha256: ${sha256}
wrapper: []
repairs: []
moved: {}
`
}

function catalog(): string {
  const entries = paragraphs.map(
    (paragraph, index) =>
      `msgid ${JSON.stringify(paragraph)}\nmsgstr ${JSON.stringify(translations[index])}\n`,
  )
  return `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${entries.join('\n')}`
}
