import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

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

const run = promisify(execFile)

/**
 * Build a site from a plan and a translation full of attacks, in a copy of the project; returns the copy's folder
 * and what clears it away.
 */
export async function buildHostileSite(): Promise<{ folder: string; clear: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  for (const path of ['src', 'scripts', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    await cp(path, join(folder, path), { recursive: true })
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  await writeSeeds(join(folder, 'seeds'))
  const options = { cwd: folder, env: { ...process.env, SITE_URL: '', BASE_PATH: '/' } }
  await run(process.execPath, ['scripts/content.ts'], options)
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], options)
  return { folder, clear: () => rm(folder, { recursive: true, force: true }) }
}

/** The plan's paragraphs as they are published. */
export const paragraphs = attacks.map((attack, index) => `第${index}句：${widen(attack)}。`)

/** Their translations, with the Han characters that English may not have left out. */
export const translations = attacks.map(
  (attack, index) => `Sentence ${index}: ${attack.replace(/\p{Script=Han}+/gu, 'word')}.`,
)

async function writeSeeds(seeds: string): Promise<void> {
  const text = `测试规划\n\n第一章 ${attacks[0]}\n\n${paragraphs.join('\n\n')}\n`
  const plan = join(seeds, 'hostile-plan')
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
  return `id: hostile-plan
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
