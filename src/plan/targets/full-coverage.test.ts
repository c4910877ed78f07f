import { expect, it } from 'vitest'
import { findCoverage } from './full-coverage.ts'
import { analyzeBlock } from '../grammar/analyzed-block.ts'

function coverageOf(given: string): string[] {
  const { text, clauses } = analyzeBlock(given)
  return clauses
    .flatMap((clause) => findCoverage(text, clause))
    .map(({ start, end, verb, subject }) => `${subject}｜${verb ?? ''}｜${text.slice(start, end)}`)
}

it.each([
  ['社会工作服务站实现全覆盖', ['社会工作服务站｜实现｜全覆盖']],
  ['实现议事平台全覆盖', ['议事平台｜实现｜全覆盖']],
  ['推进助餐网点全覆盖', ['助餐网点｜｜全覆盖']],
  ['枢纽型组织组建“全覆盖”', ['枢纽型组织组建｜｜全覆盖']],
  ['全部区县实现标准一体化', ['区县实现标准一体化｜｜全部']],
  ['残疾人全部装配辅助器具', ['残疾人装配辅助器具｜…装配｜全部']],
  ['体育场馆全部免费开放', ['体育场馆免费开放｜｜全部']],
  ['街镇普遍建立社会组织', ['街镇建立社会组织｜…建立｜普遍']],
  ['等级评定制度普遍推行', ['等级评定制度｜…推行｜普遍']],
  ['推动实现安葬设施覆盖辖区城乡居民', ['安葬设施｜实现｜覆盖辖区城乡居民']],
  ['实现所有学校全覆盖', ['所有学校｜实现｜全覆盖']],
])('finds the promise of %s', (given, expected) => {
  expect(coverageOf(given)).toEqual(expected)
})

it.each([
  '建立分层分类、全覆盖的培训体系',
  '推行全覆盖式监管',
  '形成覆盖城乡、功能完善的设施网络',
  '把全部精力集中到规划实施上来',
  '推行全部学位论文盲审制度',
  '社会普遍关注的问题',
  '加强普遍性问题的研判',
])('finds none in %s', (given) => {
  expect(coverageOf(given)).toEqual([])
})
