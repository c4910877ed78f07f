import { expect, test, vi } from 'vitest'
import { sentenceAligner } from './align-sentences.ts'
import { translated } from './testing.ts'
import { TranslationMemory } from './translation-memory.ts'

const align = sentenceAligner([])

const first = translated(
  'plan-a',
  `#. c1
msgid "发展基础"
msgstr "Foundations"

#. c1-p1
msgid "养老服务质量持续提升。新增老年助餐场所2000处，推进助餐网点全覆盖。"
msgstr "The quality of care rose. We will add 2,000 meal-service sites and work toward full coverage."

#. c2 c3
#, fuzzy
msgid "保障措施"
msgstr "Safety measures"

#. c2-p1
msgid "指标\\t单位\\t58"
msgstr "Indicator\\tUnit\\t58"

msgid "规划里没有的文字"
msgstr "Not in the plan"
`,
)
const second = translated(
  'plan-b',
  `# reviewed Li Ming 2025-01-31
#. c4 c5
msgid "发展基础"
msgstr "Basis"

#. c6
msgctxt "c6"
msgid "组织领导"
msgstr "Leading the work"

#. c7
msgid "组织领导"
msgstr "Leadership"
`,
)
const memory = new TranslationMemory([first, second], align)

test('finds a text, a sentence and a cell, with the place of its message', () => {
  expect(memory.find('发展基础', 'plan-b')).toEqual({
    zh: '发展基础',
    en: 'Foundations',
    plan: 'plan-a',
    id: 'c1',
  })
  expect(memory.find('养老服务质量持续提升。', 'plan-c')).toEqual({
    ...{ zh: '养老服务质量持续提升。', en: 'The quality of care rose.', plan: 'plan-a', id: 'c1-p1' },
  })
  expect(memory.find('单位', 'plan-c')).toMatchObject({ en: 'Unit', id: 'c2-p1' })
})

test('finds a text that differs by its full stop', () => {
  expect(memory.find('发展基础。', 'plan-b')).toMatchObject({ zh: '发展基础', en: 'Foundations' })
  expect(memory.find('养老服务质量持续提升', 'plan-b')).toMatchObject({ zh: '养老服务质量持续提升。' })
})

test('prefers what was reviewed, and what was not made for one place', () => {
  expect(memory.find('发展基础', 'plan-c')).toMatchObject({ en: 'Basis', plan: 'plan-b', id: 'c4' })
  expect(memory.find('组织领导', 'plan-c')).toMatchObject({ en: 'Leadership', id: 'c7' })
})

test('offers neither the plan’s own words nor fuzzy ones nor those of no text', () => {
  expect(memory.find('组织领导', 'plan-b')).toBeUndefined()
  expect(memory.find('保障措施', 'plan-c')).toBeUndefined()
  expect(memory.find('规划里没有的文字', 'plan-c')).toBeUndefined()
})

test('finds no sentence that was translated together with another', () => {
  const joined = translated(
    'plan-d',
    '#. c1\nmsgid "工作有序。服务周到。"\nmsgstr "Work is in order and services are complete."\n',
  )
  const other = new TranslationMemory([joined], align)
  expect(other.find('工作有序。', 'plan-c')).toBeUndefined()
  expect(other.nearest('工作有序了。', 'plan-c')).toBeUndefined()
  expect(other.find('工作有序。服务周到。', 'plan-c')).toMatchObject({ id: 'c1' })
})

test('finds the most similar sentence of another plan, and none that has little in common', () => {
  const near = memory.nearest('新增老年助餐场所180处，推进助餐网点全覆盖。', 'plan-b')
  expect(near).toMatchObject({
    segment: { en: 'We will add 2,000 meal-service sites and work toward full coverage.', id: 'c1-p1' },
  })
  expect(near?.score).toBeGreaterThan(0.9)
  expect(memory.nearest('新增老年助餐场所180处，推进助餐网点全覆盖。', 'plan-a')).toBeUndefined()
  expect(memory.nearest('新增社区食堂9家，请居民自己来办。', 'plan-b')).toBeUndefined()
})

test('pairs only the texts that are answers, and each of them once', () => {
  const counted = vi.fn(align)
  const lazy = new TranslationMemory([first, second], counted)
  lazy.find('发展基础', 'plan-c')
  expect(counted).not.toHaveBeenCalled()
  lazy.find('养老服务质量持续提升。', 'plan-c')
  lazy.find('新增老年助餐场所2000处，推进助餐网点全覆盖。', 'plan-c')
  expect(counted).toHaveBeenCalledTimes(1)
})
