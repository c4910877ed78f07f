import { describe, expect, test } from 'vitest'
import { checkBounds } from './bounds.ts'
import { findingsOf } from './testing.ts'

describe('passes a good translation', () => {
  test.each([
    ['65%以上的居家患者接受社区康复服务', 'at least 65% of patients living at home will receive services'],
    ['农村养老服务设施覆盖率不低于80%', 'coverage of rural facilities will be no lower than 80%'],
    [
      '不少于5个区县、20个街镇、50个社区申办基地',
      'no fewer than 5 districts and counties, 20 towns, and 50 communities will apply',
    ],
    [
      '获得3A以上评估等级，火化率保持在95%以上',
      'obtained ratings of 3A or above; the cremation rate remained at 95% or above',
    ],
    [
      '近1万人次，2万余人次，1亿余元',
      'nearly 10,000 instances, more than 20,000 instances, and over 100 million yuan',
    ],
    ['渐退期延长至最长12个月', 'the phase-out period was extended to up to 12 months'],
    ['约30处，300人左右', 'about 30 places and approximately 300 people'],
    [
      '近三年、2016年以来，“十四五”期间',
      'in the past three years, since 2016, over the 14th Five-Year Plan period',
    ],
    ['失业率低于5%，投资高于10亿元', 'unemployment below 5%, investment of more than 1 billion yuan'],
    ['班额不得超过45人，时限不短于8小时', 'no more than 45 a class, and no shorter than 8 hours'],
    ['承接省级行政权力1项', 'took over one provincial power'],
  ])('%s', (zh, en) => {
    expect(findingsOf(checkBounds, zh, en)).toEqual([])
  })
})

test.each([
  [
    '以上 lost',
    '65%以上的居家患者',
    '65% of patients at home',
    'bound-lost: Unexpected plain number in `65% of patients…`, expected “at least” or similar for `65%以上的居家患者`',
  ],
  [
    '余 lost',
    '培训2万余人次',
    '20,000 instances of training',
    'bound-lost: Unexpected plain number in `20,000 instances o…`, expected “more than”',
  ],
  ['低于 lost', '失业率低于5%', 'unemployment of 5%', 'expected “less than”'],
  ['超出 lost', '营业收入超出100亿元', 'revenue of 10 billion yuan', 'expected “more than”'],
  ['不得低于 lost', '配建比例不得低于20%', 'a share of 20%', 'expected “at least”'],
  ['最多 lost', '办理环节最多5个', '5 steps', 'expected “at most”'],
  ['近 made “more than”', '近1万人次', 'more than 10,000 instances', 'bound-lost'],
  [
    '“at least” added',
    '占比达到60%',
    'will reach at least 60%',
    'bound-added: Unexpected `…ch at least 60%`, expected the plain number of `占比达到60%`',
  ],
  ['“nearly” added', '累计投入5.93亿元', 'invested nearly 593 million yuan', 'bound-added'],
  [
    'the bound moved to another number',
    '覆盖率达到90%以上，改造192处',
    '90% coverage, and at least 192 renovated',
    'bound-lost',
  ],
])('catches %s', (_, zh, en, expected) => {
  expect(findingsOf(checkBounds, zh, en)[0]).toContain(expected)
})
