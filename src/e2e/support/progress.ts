import { createHash } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const text = `测试规划

第一章 发展基础

“十三五”末，全市持证人数为8000人，护理型床位占比为40%。

第二章 发展目标

到2025年，护理型床位占比达到60%，持证人数达到1.5万人。“十四五”期间，新增助餐场所2000处。
`

const catalog = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "到2025年，护理型床位占比达到60%，持证人数达到1.5万人。“十四五”期间，新增助餐场所2000处。"
msgstr "By 2025, nursing-care beds will reach 60% of all, and certificate holders 15,000. During the 14th Five-Year Plan period, we will add 2,000 meal-service sites."
`

const targets = `targets:
  - id: beds
    indicator: { zh: 护理型床位占比, en: Share of nursing-care beds }
    topic: elderly
    baseline: c1-p1 40%
    statements: [c2-p1 护理型床位占比]
  - id: holders
    indicator: { zh: 持证人数, en: Certificate holders }
    unit: people
    topic: elderly
    baseline: c1-p1 8000人
    statements: [c2-p1 持证人数]
  - id: sites
    indicator: { zh: 助餐场所, en: Meal-service sites }
    unit: sites
    topic: elderly
    statements: [c2-p1 助餐场所]
`

const source = '统计公报,https://example.org/bulletin,2026-01-31'

/** Published results of a plan that runs and of one whose period is over, by folder. */
const plans = {
  'plan-running': {
    state: 'current',
    progress: ['beds,2022,47', 'beds,2023,52', 'holders,2023,10000', 'sites,2023,2000'],
  },
  'plan-over': { state: 'concluded', progress: ['beds,2025,60', 'holders,2024,15000', 'holders,2025,14000'] },
}

/** Writes the seeds of two plans with published results. */
export async function writeProgressSeeds(seeds: string): Promise<void> {
  await mkdir(seeds, { recursive: true })
  await cp('seeds/site.yaml', join(seeds, 'site.yaml'))
  await writeFile(
    join(seeds, 'glossary.csv'),
    'zh,zh_also,en,en_also,note,definition_zh,definition_en,allow\n',
  )
  const places = Object.keys(plans).map((id) => `${id}: [c2-p1]`)
  await writeFile(
    join(seeds, 'topics.yaml'),
    `- { id: elderly, name: { zh: 老人, en: Older people }, places: { ${places.join(', ')} } }\n`,
  )
  for (const [id, { state, progress }] of Object.entries(plans)) {
    await mkdir(join(seeds, id))
    const files = {
      'plan.txt': text,
      'plan.yaml': settings(id, state),
      'en.po': catalog,
      'targets.yaml': targets,
      'progress.csv': `target,year,value,source_title,source_url,retrieved\n${progress.map((row) => `${row},${source}\n`).join('')}`,
    }
    for (const [name, value] of Object.entries(files)) await writeFile(join(seeds, id, name), value)
  }
}

function settings(id: string, state: string): string {
  return `id: ${id}
title: { zh: 测试规划 }
shortTitle: { zh: 测试, en: Test }
period: { from: 2021, to: 2025 }
state: ${state}
issuer: null
source: { republisher: null, republished: null, url: null, attributedTo: null, documentNumber: null, issued: null }
sha256: ${createHash('sha256').update(text).digest('hex')}
wrapper: []
repairs: []
moved: {}
movedTargets: { care-beds: beds }
`
}
