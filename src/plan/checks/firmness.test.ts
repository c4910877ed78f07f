import { describe, expect, test } from 'vitest'
import { checkFirmness } from './firmness.ts'
import { findingsOf } from './testing.ts'

describe('passes a good translation', () => {
  test.each([
    ['力争全部区县实现标准一体化。', 'We will strive to unify the standards in all districts and counties.'],
    [
      '推动镇（街道）未成年人救助保护站全覆盖。',
      'We will work toward full coverage of stations for the protection of minors.',
    ],
    [
      '城乡社区综合服务设施实现高标准全覆盖。',
      'Comprehensive community service facilities will cover all communities to a high standard.',
    ],
    [
      '探索建立应急救援中心，适时启动修订，逐步提高标准。',
      'We will explore setting up rescue centers, begin a revision when conditions allow, and raise standards step by step.',
    ],
    [
      '鼓励、支持和引导社会力量参与。',
      'We will encourage, support, and guide nongovernmental actors to take part.',
    ],
    ['遗体火化率保持100%。', 'The cremation rate will remain at 100%.'],
    [
      '争创“全国示范单位”，努力走在全国前列。',
      'We will strive to earn the title of national model and strive to be at the forefront.',
    ],
  ])('%s', (zh, en) => {
    expect(findingsOf(checkFirmness, zh, en)).toEqual([])
  })
})

test.each(['力争', '争取', '积极争取', '力求', '努力', '有望'])(
  '%s 达到60% must not become “will”',
  (hedge) => {
    const zh = `${hedge}占比达到60%。`
    expect(findingsOf(checkFirmness, zh, 'The share will reach 60%.')).toHaveLength(1)
  },
)

test.each([
  ['努力打造过硬队伍。', 'We will work hard to build a capable team.'],
  ['力求占比达到60%。', 'We aim to reach 60%.'],
  ['占比有望达到60%。', 'The share is expected to reach 60%.'],
  ['倡导婚事新办。', 'We will advocate simple weddings.'],
])('accepts other renderings: %s', (zh, en) => {
  expect(findingsOf(checkFirmness, zh, en)).toEqual([])
})

test.each([
  [
    '力争 made firm',
    '“十四五”末，力争全部装配辅助器具。',
    'By the end of the period, all will be fitted with assistive devices.',
    'firmness-lost: 力争',
  ],
  [
    '推动…全覆盖 made firm',
    '推动保护站全覆盖。',
    'Stations will cover all towns.',
    'firmness-lost: 推动保护站全覆盖',
  ],
  [
    '探索 made “establish”',
    '探索建立津补贴制度。',
    'We will establish a system of allowances.',
    'firmness-lost: 探索',
  ],
  ['鼓励 left out', '鼓励商场设立专柜。', 'Shopping malls will set up counters.', 'firmness-lost: 鼓励'],
  ['适时 left out', '适时放宽地区限制。', 'We will relax regional restrictions.', 'firmness-lost: 适时'],
  ['逐步 left out', '逐步提高保障标准。', 'We will raise the standards.', 'firmness-lost: 逐步'],
  [
    '保持 made “reach”',
    '遗体火化率保持100%。',
    'The cremation rate will reach 100%.',
    'firmness-lost: 保持1',
  ],
  [
    'a firm promise made “strive”',
    '实现全覆盖。',
    'We will strive to achieve full coverage.',
    'firmness-added: Unexpected “strive” in `We will strive to achieve full cov…`, expected words as firm as `实现全覆盖。`',
  ],
  [
    'a firm promise made “should”',
    '建成10个培训基地。',
    'Ten training bases should be built.',
    'firmness-added: Unexpected “should”',
  ],
  [
    'a firm promise made “aim to”',
    '占比达到60%。',
    'We aim to reach 60%.',
    'firmness-added: Unexpected “aim to”',
  ],
  [
    'a firm promise made “explore”',
    '建立长期护理保险制度。',
    'We will explore long-term care insurance.',
    'firmness-added: Unexpected “explore”',
  ],
])('catches %s', (_, zh, en, expected) => {
  const findings = findingsOf(checkFirmness, zh, en)
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain(expected)
})

test('a soft word elsewhere in a long paragraph excuses nothing', () => {
  const filler = '加强人才队伍建设，提升服务能力。'.repeat(20)
  const english = ' We will build a stronger workforce and improve our capacity to serve.'.repeat(20)
  const zh = `力争实现标准一体化。${filler}建成培训基地。`
  const en = (start: string, end: string) => `${start}${english}${end}`
  const [soft, firm] = ['We will strive to unify standards.', 'We will unify standards.']
  expect(findingsOf(checkFirmness, zh, en(soft, ' Training bases will be built.'))).toEqual([])
  expect(findingsOf(checkFirmness, zh, en(firm, ' We will strive to build training bases.'))).toHaveLength(2)
})
