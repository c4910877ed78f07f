import { describe, expect, it } from 'vitest'
import { findInfidelities, textOfMdx } from '../fidelity/check-fidelity.ts'
import { chineseEdition } from '../catalog/translate.ts'
import { chapterNumbers, renderChapter } from '../rendering/render-chapter.ts'
import { emptyApparatus, findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { parsePlan } from './parse.ts'

/** Three pages, each with its head and foot. */
function pages(head: string | null, foot: (page: number) => string): string {
  const texts = [
    '测试规划\n第一章 基础\n全市养老服务体系不断完善，老年人的获得感持续增强，',
    '养老服务质量明显提升。\n到2025年，床位达到60%以上，社区养老服务设施覆盖率达到',
    '100%。\n第二章 任务\n加快建设养老服务机构。',
  ]
  return texts.flatMap((text, index) => [...(head ? [head] : []), text, foot(index + 1)]).join('\n')
}

describe('parsePlan', () => {
  const browser = '2021/12/3 10:21   测试规划_河东市政府'
  const address = 'https://www.hedong.gov.cn/art/2021/12/3/art_1.html'
  it.each<[string, string | null, (page: number) => string]>([
    ['1 / 4', null, (page) => `${page} / 3`],
    ['－１－', null, (page) => `－${'０１２３'.charAt(page)}－`],
    ['- 12 -', null, (page) => `- ${page + 11} -`],
    ['第 3 页 共 10 页', null, (page) => `第 ${page} 页 共 10 页`],
    ['共10页 第3页', null, (page) => `共10页 第${page}页`],
    ['the address of a browser', browser, (page) => `${address} ${page}/3`],
    ['the address of a browser, glued', browser, (page) => `${address}${page}/3`],
    ['the foot of another browser', `测试规划   ${address}`, (page) => `${page} of 3  12/3/21, 10:21 AM`],
    ['a head with its page', null, (page) => `河东市人民政府公报    ${page} / 3`],
    ['a head with its page in words', null, (page) => `河东市人民政府公报  第 ${page} 页 共 3 页`],
    ['signs on lines between blank ones', null, (page) => `\n- ${page}/3 -\n`],
  ])('joins the sentences that %s cuts in two', (_, head, foot) => {
    const source = pages(head, foot)
    const file = planFile(source)
    const parsed = parsePlan(file, settingsFor())
    expect(findingsOf(file)).toEqual([])
    if (!parsed) throw new Error('The sample is good')
    const edition = chineseEdition(parsed.plan)
    const text = textOfMdx(
      chapterNumbers(parsed.plan).map((chapter) => renderChapter(edition, chapter, 'p', emptyApparatus)),
    )
    expect(text.split('\n')).toEqual([
      '测试规划',
      '第一章　基础',
      '全市养老服务体系不断完善，老年人的获得感持续增强，养老服务质量明显提升。',
      '到2025年，床位达到60%以上，社区养老服务设施覆盖率达到100%。',
      '第二章　任务',
      '加快建设养老服务机构。',
    ])
    expect(findInfidelities(source, text, parsed.edits, { wrapper: [], repairs: [] })).toEqual([])
  })

  it.each([
    ['甲1/4\n', 'page-number', 'no page'],
    ['1/4\n', 'page-number', 'no page'],
    ['https://hedong.gov.cn/ 甲 1/4\n', 'page-number', 'more than'],
    ['2021/12/3 10:21 甲\n', 'running-head', 'three times'],
  ] as const)('may not drop %s as a %s', (from, rule, why) => {
    const edit = { start: 0, end: from.length, from, to: '', rule }
    expect(findInfidelities(from, '', [edit], { wrapper: [], repairs: [] }).join()).toContain(why)
  })
})
