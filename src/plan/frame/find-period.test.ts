import { expect, it } from 'vitest'
import { readLines } from '../lines/lines.ts'
import { findPeriod } from './find-period.ts'

function period(title: string, ...text: string[]): string | null {
  const years = findPeriod(title, readLines([title, ...text, '一、任务', '做好工作。'].join('\n')))
  return years && `${years.from}–${years.to}`
}

it.each<[string | null, string, ...string[]]>([
  // Its own.
  ['2021–2025', '河东市民政规划（2021-2025年）', '为落实《河东省规划（2018-2022年）》，制定本规划。'],
  ['2021–2025', '河东市“十四五”民政规划', '根据《河东省“十五五”规划建议》，制定本规划。'],
  ['2021–2025', '河东市民政规划', '现将《河东市民政规划（2021—2025年）》印发给你们，请认真贯彻落实。'],
  ['2021–2025', '', '现将《河东市民政规划（2021—2025年）》印发给你们，请认真贯彻落实。'],
  ['2021–2025', '河东市民政规划', '根据省“十三五”规划，编制本规划，规划期为2021—2025年。'],
  ['2023–2027', '河东市行动方案', '依据《纲要（2021-2035年）》，制定本方案。', '实施期限为2023年至2027年。'],
  ['2021–2025', '河东市民政规划', '“十四五”时期是民政事业发展的关键时期。'],
  // Only cited.
  ['2019–2019', '数字河东2019行动方案', '为贯彻落实《数字河东发展规划（2018-2022年）》，制定本方案。'],
  [null, '河东市养老服务行动方案', '为贯彻落实《数字河东发展规划（2018-2022年）》，制定本方案。'],
  [null, '河东市养老服务行动方案', '根据河东省养老服务发展规划（2021-2025年），制定本方案。'],
  [null, '河东市养老服务行动方案', '按照省“十四五”规划的部署，制定本方案。'],
  [null, '河東市養老服務行動方案', '為貫徹落實《河東省發展規劃（2018-2022年）》，制定本方案。'],
  [null, '河东市养老服务三年行动方案', '与《河东省规划（2021-2025年）》衔接，制定本方案。'],
  // A year that is no period.
  [null, '河东市2035年远景目标纲要', '面向未来，制定本纲要。'],
  [null, '河东市到2025年达标行动方案', '面向未来，制定本方案。'],
])('finds %s for %s', (expected, title, ...text) => {
  expect(period(title, ...text)).toBe(expected)
})

it('counts no five-year plan that is cited again and again', () => {
  const text = Array.from({ length: 4 }, () => '落实“十四五”规划的要求，衔接《河东市“十四五”规划》。')
  expect(period('河东市行动方案', '制定本方案。', ...text)).toBe(null)
})
