import { describe, expect, it } from 'vitest'
import { extractFigures } from './extract-figures.ts'

const period = { periodStart: 2021, periodEnd: 2025 }

function read(text: string) {
  return extractFigures([{ anchor: 'p', line: 1, text, heading: false }], period)
}

/** Class, kind, subject, operator and number, unit and time of each figure in a text. */
function figuresOf(text: string): string[] {
  return read(text).map((each) => {
    const number = `${each.operator}${each.approximate ? '~' : ''}${each.value}`
    return [each.class, each.kind, each.subject, number, each.unit, each.period?.text ?? '-'].join(' ')
  })
}

/** Each figure that is part of a change: subject, part, start → end, difference, rate, since when, what is computed. */
function changesOf(text: string): string[] {
  return read(text).flatMap(({ subject, part, change }) => {
    if (!change) return []
    const { from, to, difference, rate, since, computed } = change
    return [[subject, part, from, '→', to, difference, rate, since?.text ?? '-', computed.join()].join(' ')]
  })
}

describe('a report', () => {
  it.each([
    [
      '“十三五”末，全市注册志愿者达到132万人，志愿服务团体9326个。',
      ['reported level 注册志愿者 =1320000 人 “十三五”末', 'reported level 志愿服务团体 =9326 个 “十三五”末'],
    ],
    ['2020年地区生产总值达到10140.9亿元。', ['reported level 地区生产总值 =1014090000000 元 2020年']],
    ['2020年，火化率保持在95%以上。', ['reported share 火化率 >=95 % 2020年']],
    ['2020年，低保渐退期延长至最长12个月。', ['reported level 低保渐退期 <=12 个月 2020年']],
    ['2020年，经济总量突破1万亿元。', ['reported level 经济总量 >=1000000000000 元 2020年']],
    [
      '2020年，累计培训近1万人次、救助2万余人次。',
      ['reported sum 培训 =~10000 人次 2020年', 'reported sum 救助 =~20000 人次 2020年'],
    ],
    [
      '2020年，累计救助300人，安置178人。',
      ['reported sum 救助 =300 人 2020年', 'reported sum 安置 =178 人 2020年'],
    ],
    ['2020年，历下区等4区入选实验区。', ['reported sum 区入选实验区 =4 区 2020年']],
    [
      '2020年，选拔三届“和谐使者”91人。',
      ['reported sum “和谐使者” =3 届 2020年', 'reported sum “和谐使者” =91 人 2020年'],
    ],
    [
      '2017年以来，在177个地块配建设施285处。',
      ['reported sum 地块配建设施 =177 个 2017年以来', 'reported sum 地块配建设施 =285 处 2017年以来'],
    ],
    ['2020年，高龄津贴达到每人每月200元。', ['reported level 高龄津贴 =200 元/人·月 2020年']],
  ])('%s', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures)
  })

  it('has ranks, and for how many years something was done', () => {
    const text =
      '2020年，全市低保标准居全省首位，连续四年开展专项行动，在第五届技能竞赛中获得全国第二名的佳绩，完成第二次全国普查。'
    expect(figuresOf(text)).toEqual([
      'reported rank 低保标准位次 =1 位 2020年',
      'reported sum 开展专项行动 =4 年 2020年',
      'reported rank 在第五届技能竞赛中位次 =2 名 2020年',
    ])
  })

  it('says what is not of its own place', () => {
    expect(read('2020年，对照国家115项指标开展整治。').map(({ place }) => place)).toEqual(['全国'])
    expect(read('2020年，对照115项指标开展整治。').map(({ place }) => place)).toEqual([null])
  })

  it('is no promise, no date and no name, and no rank is promised', () => {
    expect(figuresOf('到2025年，机构达到100家，综合实力居全省第一，用好“12345”热线。')).toEqual([])
  })

  it('names the size of a set that is covered wholly', () => {
    expect(figuresOf('2021年实现161个镇全覆盖。')).toEqual(['size level 镇全覆盖 =161 个 2021年'])
  })
})

describe('a change', () => {
  it.each([
    [
      '2020年，补助标准由630元提高到1300元。',
      ['补助标准 from 630 → 1300   - ', '补助标准 to 630 → 1300   - '],
    ],
    [
      '2020年，床位由2015年的4万张增加到6.3万张。',
      ['床位 from 40000 → 63000   2015年 ', '床位 to 40000 → 63000   2015年 '],
    ],
    [
      '2020年，孤儿、困境儿童保障标准分别由每人每月1410元、300元提高到1760元、980元。',
      [
        ...['孤儿 from 1410 → 1760   - ', '困境儿童保障标准 from 300 → 980   - '],
        ...['孤儿 to 1410 → 1760   - ', '困境儿童保障标准 to 300 → 980   - '],
      ],
    ],
    [
      '2020年，城乡低保标准分别为821元/月、614元/月，较“十二五”末分别提高271元/月、314元/月。',
      [
        ...[
          '城市低保标准 to 550 → 821 271  “十二五”末 from',
          '农村低保标准 to 300 → 614 314  “十二五”末 from',
        ],
        ...[
          '城市低保标准 difference 550 → 821 271  “十二五”末 from',
          '农村低保标准 difference 300 → 614 314  “十二五”末 from',
        ],
      ],
    ],
    [
      '2020年，养老服务设施达到2142处、增长49.47%。',
      ['养老服务设施 to 1433 → 2142  49.47 - from', '养老服务设施 rate 1433 → 2142  49.47 - from'],
    ],
    [
      '2020年，空气优良率达到60.3%，比2015年提高10.2个百分点。',
      ['空气优良率 to 50.1 → 60.3 10.2  2015年 from', '空气优良率 difference 50.1 → 60.3 10.2  2015年 from'],
    ],
    [
      '2020年，贫困人口为5万人，比2015年减少1万人。',
      [
        '贫困人口 to 60000 → 50000 -10000  2015年 from',
        '贫困人口 difference 60000 → 50000 -10000  2015年 from',
      ],
    ],
    [
      '2020年，总收入同比增长5%，达到210万元。',
      ['总收入 rate 2000000 → 2100000  5 同比 from', '总收入 to 2000000 → 2100000  5 同比 from'],
    ],
    ['2020年，低保渐退期延长至最长12个月。', ['低保渐退期 to  → 12   - ']],
    ['2020年，总收入较上年增长5%。', ['总收入 rate  →   5 上年 ']],
  ])('%s', (text, changes) => {
    expect(changesOf(text)).toEqual(changes)
  })

  it('has no start where its end is a bound, about right or a share that grew by percent', () => {
    expect(changesOf('2020年，机构达到100家以上、增长25%。').join()).not.toContain('from')
    expect(changesOf('2020年，培训近1万人次，增长25%。').join()).not.toContain('from')
    expect(changesOf('2020年，覆盖率达到60%、提高20%。').join()).not.toContain('from')
  })

  it('does not join what grows on average each year, another subject, or lists of other lengths', () => {
    const apart = (text: string) => read(text).map(({ part, change }) => [part, change?.from ?? null])
    expect(apart('2020年，总收入达到210万元，年均增长5%。')).toEqual([
      [null, null],
      [null, null],
    ])
    expect(apart('2020年，机构达到100家，床位增长25%。')).toEqual([
      [null, null],
      ['rate', null],
    ])
    expect(apart('2020年，低保、特困标准分别为800元、900元，较上年提高50元。')).toEqual([
      [null, null],
      [null, null],
      ['difference', null],
    ])
  })

  it('has one key for its parts, and things read alike have a number', () => {
    const keys = read('2020年，补助标准由630元提高到1300元，两项补贴标准提高到165元、132元。').map(
      ({ key }) => key,
    )
    expect(keys).toEqual(['p 补助标准', 'p 补助标准', 'p 两项补贴标准', 'p 两项补贴标准 #2'])
  })
})
