import { describe, expect, it } from 'vitest'
import { textOfMdx } from '../fidelity/check-fidelity.ts'
import { parsePlan } from '../parse/parse.ts'
import { renderChapter, renderSideBySide } from './render-chapter.ts'
import { catalogOf } from '../testing/catalog.ts'
import { emptyApparatus, planFile, settingsFor } from '../testing/plan.ts'
import { chineseEdition, translatePlan } from '../catalog/translate.ts'
import { walk } from '../model/walk.ts'

const hostile = [
  '甲 <script>alert(1)</script> 乙。',
  '甲{process.exit()}乙。',
  'import x from “y”。',
  'export const a = 1。',
  '---',
  '* 甲 | 乙 | 丙。',
  '<!-- 注释 --> 甲。',
  '&lt;b&gt; &#x41; 甲。',
  '\\{a} `b` _c_ **d** [e](javascript:f) ![g](h)。',
  '# 甲。',
  '> 甲。',
  '$x$ ~~y~~ :::z。',
  ']]> {/* a */} <P id=“x”>。',
].map((line) => line.replaceAll(' ', '\u2003'))

function planOf(paragraphs: readonly string[]) {
  const parsed = parsePlan(planFile(`测试规划\n\n第一章 甲\n\n${paragraphs.join('\n\n')}\n`), settingsFor())
  if (!parsed) throw new Error('The sample is good')
  return parsed.plan
}

describe('renderChapter', () => {
  it('writes each heading and paragraph as one element on one line', () => {
    const mdx = renderChapter(
      chineseEdition(planOf(['实现全覆盖。做好工作。'])),
      1,
      'test-plan',
      emptyApparatus,
    )
    expect(mdx).toMatchInlineSnapshot(`
      "---
      plan: test-plan
      lang: zh
      chapter: 1
      terms: []
      ---

      <Section id="c1" level="chapter"><Number>第一章</Number>　甲</Section>

      <P id="c1-p1"><Lead>实现全覆盖。</Lead>做好工作。</P>
      "
    `)
  })

  it.each(hostile)('publishes %s as text and nothing else', (line) => {
    const plan = planOf(['甲。', line])
    const published = [...walk(plan)].map((node) => node.published.value)
    expect(published).toHaveLength(3)
    expect(textOfMdx([renderChapter(chineseEdition(plan), 1, 'test-plan', emptyApparatus)])).toBe(
      published.join('\n'),
    )
  })

  it.each(hostile)('publishes %s in a translation as text and nothing else', (line) => {
    const plan = planOf(['甲。'])
    const edition = translatePlan(plan, catalogOf({ '甲。': line }))
    expect(textOfMdx([renderChapter(edition, 1, 'test-plan', emptyApparatus)])).toBe(`第一章　甲\n${line}`)
  })

  it('says which words of an English chapter are Chinese, and why', () => {
    const plan = planOf(['甲。', '乙。', '丙。'])
    const catalog = catalogOf({ '甲。': 'A.', '乙。': 'B.' }, ['乙。'])
    const mdx = renderChapter(translatePlan(plan, catalog), 1, 'test-plan', emptyApparatus)
    expect(mdx).toContain('<P id="c1-p1">A.</P>')
    expect(mdx).toContain('<P id="c1-p2" lang="zh-CN" state="fuzzy">乙。</P>')
    expect(mdx).toContain('<P id="c1-p3" lang="zh-CN" state="missing">丙。</P>')
  })

  it('keeps the anchor of a paragraph that moved', () => {
    const moved = new Map([['c1-p1', ['c1-p9', 'c1-p8']]])
    expect(
      renderChapter(chineseEdition(planOf(['甲。'])), 1, 'test-plan', { ...emptyApparatus, moved }),
    ).toContain('<P id="c1-p1" was="c1-p9 c1-p8">甲。</P>')
  })
})

describe('renderSideBySide', () => {
  it('writes a row for each heading and paragraph, Chinese first', () => {
    const plan = planOf(['实现全覆盖。做好工作。', '乙。'])
    const catalog = catalogOf({ 甲: 'One', '实现全覆盖。': 'Cover all.', '做好工作。': 'Work well.' })
    const editions = [chineseEdition(plan), translatePlan(plan, catalog)] as const
    expect(renderSideBySide(editions, 1, 'test-plan', emptyApparatus)).toMatchInlineSnapshot(`
      "---
      plan: test-plan
      chapter: 1
      terms: []
      ---

      <Row id="c1"><Section level="chapter" lang="zh-CN"><Number>第一章</Number>　甲</Section><Section level="chapter" lang="en"><Number>Chapter 1</Number> One</Section></Row>

      <Row id="c1-p1"><P lang="zh-CN"><Lead>实现全覆盖。</Lead>做好工作。</P><P lang="en"><Lead>Cover all.</Lead> Work well.</P></Row>

      <Row id="c1-p2"><P lang="zh-CN">乙。</P><P lang="zh-CN">乙。</P></Row>
      "
    `)
  })
})
