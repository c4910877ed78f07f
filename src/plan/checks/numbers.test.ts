import { describe, expect, test } from 'vitest'
import { checkNumbers } from './numbers.ts'
import { findingsOf } from './testing.ts'

describe('passes a good translation', () => {
  test.each([
    [
      '到2025年，全市持有社会工作者职业资格证书的专业人才达到1.5万人，社会工作服务机构达到100家。',
      'By 2025, the number of professionals in the city holding social work qualification certificates will reach 15,000, and that of social work service organizations 100.',
    ],
    [
      '“十三五”期间，全市民政资金累计投入125.86亿元，减轻企业负担1905.51万元。',
      'During the 13th Five-Year Plan period (2016–2020), the city invested a total of 12.586 billion yuan in civil affairs and reduced the burden on enterprises by 19.0551 million yuan.',
    ],
    [
      '保障标准分别由每人每月1410元、1120元、1120元、300元提高到1760元、1400元、1400元、980元。',
      'The monthly standards per person were raised from 1,410 to 1,760 yuan, from 1,120 to 1,400 yuan, from 1,120 to 1,400 yuan, and from 300 to 980 yuan, respectively.',
    ],
    [
      '全国第四届、第五届养老护理员职业技能竞赛中，获得全国第二名的佳绩。',
      'They won second place in the country at two successive national competitions, the fourth and the fifth.',
    ],
    [
      '党的十九大和十九届二中、三中、四中、五中、六中全会',
      'the Party’s 19th National Congress and the second to sixth plenary sessions of the 19th Central Committee',
    ],
    [
      '加快实施“情暖万家”等五大救助工程。',
      'It sped up five major assistance projects, among them “Warmth for All Homes.”',
    ],
    [
      '形成市、区县、镇街、社区四级救助网络。',
      'A network of assistance was formed at the levels of city, district, town, and community.',
    ],
    [
      '深入开展“四风”整治。',
      'It took thorough action against formalism, bureaucratism, hedonism, and extravagance.',
    ],
    [
      '累计救助19464人次，护送返乡3692人次。',
      'There were 19,464 instances of assistance, and people were escorted home on 3,692 occasions.',
    ],
    [
      '依托“12345”市民服务热线，打造“15分钟社区生活圈”。',
      'Relying on the 12345 citizen hotline, we will build the “15-minute community life circle.”',
    ],
    [
      '婚姻、收养登记合格率均达到100%。',
      'The rate of compliant registration will reach 100% for both marriages and adoptions.',
    ],
  ])('%s', (zh, en) => {
    expect(findingsOf(checkNumbers, zh, en)).toEqual([])
  })
})

describe('catches', () => {
  test.each([
    [
      'a changed digit',
      '占比达到60%。',
      'will reach 50%.',
      'number-changed: Unexpected number 50% in `will reach 50%.`, expected 60% as in `占比达到60%。`',
    ],
    [
      'a wrong magnitude',
      '投入125.86亿元。',
      'invested 1.2586 billion yuan.',
      'number-changed: Unexpected number 1.2586 billion',
    ],
    [
      '万 read as thousand',
      '达到1.5万人。',
      'will reach 1,500 people.',
      'number-changed: Unexpected number 1500',
    ],
    [
      'per mille made percent',
      '达到1.2‰以上。',
      'will be at least 1.2%.',
      'number-changed: Unexpected number 1.2%',
    ],
    [
      'a lost number',
      '新建养老设施709处，增长49.47%。',
      'New facilities were built, an increase of 49.47%.',
      'number-lost: The number 709 of `新建养老设施709处，增长49.47%。` is missing from `New facilities were …`',
    ],
    [
      'an added number',
      '新建养老设施709处。',
      '709 facilities were built in 30 towns.',
      'number-added: Unexpected number 30',
    ],
    [
      'a number of words changed',
      '实施五大救助工程。',
      'It carried out six major projects.',
      'number-changed: Unexpected number 6',
    ],
    [
      'a wrong five-year plan',
      '“十四五”末',
      'by the end of the 13th Five-Year Plan period',
      'number-changed: Unexpected number 13',
    ],
    [
      'a wrong ordinal',
      '第三批实验区',
      'the fourth group of experimental zones',
      'number-changed: Unexpected number 4',
    ],
    [
      'one of two equal numbers lost',
      '分别由1120元、1120元提高',
      'raised from 1,120 yuan',
      'number-lost: The number 1120',
    ],
  ])('%s', (_, zh, en, expected) => {
    const findings = findingsOf(checkNumbers, zh, en)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(expected)
  })

  test('the numbers of a list in another order', () => {
    expect(
      findingsOf(
        checkNumbers,
        '城乡标准占比分别达到30%、45%。',
        'The urban and rural standards will reach 45% and 30%, respectively.',
      ),
    ).toEqual([
      'number-order: Unexpected order of numbers in `…45% and 30%…`, expected the order of `…30%、45%…`',
    ])
  })

  test('instances made people', () => {
    expect(
      findingsOf(
        checkNumbers,
        '保障12.7万人次残疾人，惠及群众73.15万人次。',
        'It supported 127,000 persons with disabilities, in 731,500 instances.',
      ),
    ).toEqual([
      'number-of-instances: Unexpected `It supported 127,000 persons with disabilities, in…`, expected a number of instances or visits for `…12.7万人次…`',
    ])
  })
})
