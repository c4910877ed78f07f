import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type OutlineReport, readOutline } from './read-outline.ts'
import { findingsOf, planFile } from '../testing/plan.ts'

const folder = 'src/plan/outline/fixtures'
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))

function read(text: string): OutlineReport & { messages: string[] } {
  const file = planFile(text)
  const outline = readOutline(file)
  return { ...outline, messages: findingsOf(file) }
}

/** One heading on one line, so that a change is easy to review. */
function write(outline: ReturnType<typeof read>): string {
  const lists = Object.entries(outline).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `  "${key}": ${JSON.stringify(value)}`
    return `  "${key}": [\n${value.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`
  })
  return `{\n${lists.join(',\n')}\n}\n`
}

describe('readOutline', () => {
  it.each(names)('reads the shape %s (UPDATE=1 writes what it reads)', (name) => {
    const path = join(folder, `${name}.json`)
    const outline = read(readFileSync(join(folder, `${name}.txt`), 'utf8'))
    if (process.env['UPDATE']) writeFileSync(path, write(outline))
    expect(outline).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })

  it('reads the headings and paragraphs of the Jinan plan as they are published', () => {
    const outline = read(readFileSync('seeds/jinan-civil-affairs-2021-2025/plan.txt', 'utf8'))
    const count = (level: string) => outline.headings.filter((heading) => heading.level === level).length
    expect(outline.title).toBe('济南市“十四五”民政事业发展规划')
    expect([count('chapter'), count('section'), count('item'), outline.paragraphs]).toEqual([4, 16, 24, 95])
    expect(outline.messages).toEqual([])
    expect(outline.front).toEqual([
      { from: 1, to: 2, kind: 'wrapper' },
      { from: 4, to: 4, kind: 'wrapper' },
    ])
    expect(outline.back).toEqual([{ from: 293, to: 295, kind: 'wrapper' }])
  })
})

it('reads no further plan where 1.1 is counted anew below words that could be a title', () => {
  const { documents } = read(
    '河东市教育规划\n为发展教育，制定本规划。\n1 总则\n1.1 目的\n坚持公平。\n1.2 依据\n依照法律。\n2 任务\n学校建设行动计划\n2.1 建校\n建设学校。\n2.2 育人\n培养教师。\n',
  )
  expect(documents).toHaveLength(1)
})

describe('readOutline on what it cannot decide', () => {
  const plan = (body: string) => `河东市教育规划\n为发展教育，制定本规划。\n一、总则\n坚持公平。\n${body}`

  it.each([
    ['no text', '\n \n', '1 plan-empty'],
    ['no title', '为发展教育，制定本规划。\n一、总则\n坚持公平。\n', '1 title-missing'],
    [
      'a title by its place alone',
      '河东市学校建设的总体安排\n为发展教育，制定本规划。\n一、总则\n坚持公平。\n',
      '1 title-guessed',
    ],
    [
      'the title of a letter only',
      '关于印发学校规划的通知\n各区人民政府：\n现将规划印发给你们，请认真贯彻执行。\n2021年9月2日\n为发展教育，制定本规划。\n一、总则\n坚持公平。\n',
      '5 title-borrowed',
    ],
    ['no heading', '河东市教育规划\n为发展教育，制定本规划。\n坚持公平。\n', '1 plan-no-heading'],
    ['a gap in the numbers', plan('三、任务\n办好学校。\n'), '5 heading-number-gap'],
    ['a number that comes twice', plan('一、任务\n办好学校。\n'), '5 heading-number-repeat'],
    ['a heading without words', plan('二、\n三、任务\n办好学校。\n'), '5 heading-empty'],
    ['a number alone', plan('1.办好学校\n努力提高质量。\n'), '5 heading-or-list'],
    [
      'a text that lost its lines',
      plan(`二、任务\n${'办好学校，提高质量。'.repeat(60)}三、保障。四、措施。五、附则。六、说明。\n`),
      '6 lines-lost',
    ],
    ['numbers like 1.1 without text below', plan('1.1 学校\n1.2 教师\n1.3 学生\n'), '5 numbering-unknown'],
    [
      'numbers like 1.1 that go on from none',
      plan('1.1 学校\n办好学校。\n2.4 教师\n关心教师。\n3.7 学生\n爱护学生。\n'),
      '5 numbering-unknown',
    ],
    [
      'a line in a sentence that comes twice',
      plan(
        `二、任务\n${'办好学校，提高质量，'.repeat(4)}各区县认真\n河东市人民政府公报\n执行。\n河东市人民政府公报\n三、保障\n加强领导。\n`,
      ),
      '7 running-head-twice',
    ],
    [
      'a box whose end nothing shows',
      plan(
        '专栏1 工程\n1.建校。建设学校。\n2.育人。培养教师。\n各区县要按照规划要求抓好落实工作，定期开展评估。\n',
      ),
      '8 box-end',
    ],
  ])('reports %s, with its line', (_, text, finding) => {
    expect(read(text).messages.map((message) => message.split(':')[0])).toContain(finding)
  })
})
