import { expect, it } from 'vitest'
import { VFile } from 'vfile'
import { draftSeed } from '../draft/draft-seed.ts'
import { findInfidelities, textOfMdx } from '../fidelity/check-fidelity.ts'
import { chineseEdition } from '../catalog/translate.ts'
import { chapterNumbers, renderChapter } from '../rendering/render-chapter.ts'
import { parseSettings } from '../seed/settings.ts'
import { emptyApparatus, findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { parsePlan } from './parse.ts'

const given = { zh: '河东市民政规划', given: true }

it.each([
  ['begins with a chapter', '一、总则\n坚持公平。\n二、任务\n办好学校。\n'],
  ['begins with a preamble', '\n\n为发展民政事业，制定本规划。\n一、总则\n坚持公平。\n二、任务\n办好学校。'],
  ['begins with a wrapper', '站名\n一、总则\n坚持公平。\n二、任务\n办好学校。'],
])('publishes a title that a person gave where the text %s', (_, source) => {
  const file = planFile(source)
  const settings = settingsFor({ title: given, wrapper: source.startsWith('站名') ? [[1, 1]] : [] })
  const parsed = parsePlan(file, settings)
  expect(findingsOf(file)).toEqual([])
  if (!parsed) throw new Error('The sample is good')
  const { plan, edits } = parsed
  expect(plan.title.value).toBe('河东市民政规划')
  expect(edits[0]).toEqual({ start: 0, end: 0, from: '', to: '河东市民政规划\n', rule: 'title' })
  const edition = chineseEdition(plan)
  const text = textOfMdx(
    chapterNumbers(plan).map((chapter) => renderChapter(edition, chapter, 'p', emptyApparatus)),
  )
  expect(text.split('\n')[0]).toBe('河东市民政规划')
  expect(findInfidelities(source, text, edits, settings)).toEqual([])
  const denied = settingsFor({ ...settings, title: { zh: given.zh } })
  expect(findInfidelities(source, text, edits, denied).join()).toContain('no such title')
})

it('refuses to call a title given that the text has, and one that it lacks without saying so', () => {
  const source = '河东市民政规划\n一、总则\n坚持公平。\n'
  const settings = settingsFor({ title: given })
  parsePlan(planFile(source), settings)
  expect(findingsOf(settings.file)).toEqual([
    '1 title-not-given: Unexpected `given`: the title is on line 1 of plan.txt',
  ])
  const file = planFile('一、总则\n坚持公平。\n')
  expect(parsePlan(file, settingsFor({ title: { zh: '河东市民政规划' } }))).toBe(null)
  expect(file.messages[0]?.note).toContain('`given: true`')
})

it('does not ask for the English of a title that nobody has given', () => {
  const draft = draftSeed(planFile('一、总则\n坚持公平。\n'), {
    ...{ id: 'p', sha256: '0'.repeat(64), document: null, original: null },
  })
  expect(String(draft.settings)).toContain('zh: null')
  expect(String(draft.catalog).match(/^msgid "[^"]+"/gm)).toEqual(['msgid "总则"', 'msgid "坚持公平。"'])
})

it.each([
  ['关于印发《河东市“十四五”民政规划》的通知', '河东市“十四五”民政规划'],
  ['河东市人民政府关于印发河东市“十四五”民政规划的通知', '河东市“十四五”民政规划'],
])('takes the title from the letter %s', (letter, title) => {
  const text = `${letter}\n各区人民政府：\n现将规划印发给你们，请认真贯彻执行。\n河东市人民政府\n2021年9月2日\n\n一、总则\n坚持公平。\n二、任务\n办好学校。\n`
  const file = planFile(text)
  const { settings } = draftSeed(file, { id: 'p', sha256: '0'.repeat(64), document: null, original: null })
  expect(parseSettings(new VFile({ value: String(settings) }), 'p')?.title).toEqual({
    zh: title,
    given: true,
  })
  expect(findingsOf(file)).toEqual([])
})
