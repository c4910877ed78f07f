import { expect, it } from 'vitest'
import { readOutline } from '../outline/read-outline.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { walk } from '../model/walk.ts'
import { parsePlan } from './parse.ts'

it.each([
  '前言',
  '序言',
  '引言',
  '导言',
  '绪言',
  '序',
  '前 言',
  '引　言',
  '代序',
  '绪论',
  '【序言】',
  '導言',
])('keeps a preamble below %s, and its heading', (heading) => {
  const text = `测试规划\n\n${heading}\n“十四五”时期是关键时期。\n第一章 基础\n全市民政工作取得成效。\n`
  const file = planFile(text)
  const parsed = parsePlan(file, settingsFor())
  expect(findingsOf(file)).toEqual([])
  expect(parsed && [...walk(parsed.plan)].map(({ id, published }) => [id, published.value])).toEqual([
    ['c0-p1', heading.replaceAll(' ', '')],
    ['c0-p2', '“十四五”时期是关键时期。'],
    ['c1', '第一章　基础'],
    ['c1-p1', '全市民政工作取得成效。'],
  ])
  const outline = readOutline(planFile(text))
  expect([outline.front, outline.paragraphs]).toEqual([[], 3])
})

it('keeps other lines of the preamble that a person names, and says how', () => {
  const text = '测试规划\n民政惠民\n第一章 基础\n工作取得成效。\n'
  const file = planFile(text)
  parsePlan(file, settingsFor())
  expect(file.messages.map(({ ruleId, note }) => [ruleId, note])).toEqual([
    ['front-unknown', expect.stringContaining('list it under `paragraphs`')],
  ])
  const kept = planFile(text)
  expect(parsePlan(kept, settingsFor({ paragraphs: [2] }))?.plan.children).toHaveLength(2)
  expect(findingsOf(kept)).toEqual([])
})
