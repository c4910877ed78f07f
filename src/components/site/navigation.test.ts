import { expect, test } from 'vitest'
import { routes } from '../../i18n/routes.ts'
import { navigationOf } from './navigation.ts'

const site = { plan: 'a-plan', hasComparisons: false }
const marked = (path: string, lang: 'zh' | 'en' = 'zh') =>
  navigationOf(lang, path, site).flatMap(({ name, current }) => (current ? [`${name} ${current}`] : []))

test('leads to the parts of a plan in the order of their use', () => {
  expect(navigationOf('en', '/en/', site).map(({ name }) => name)).toEqual([
    'Text',
    'Achievements',
    'Targets',
    'Tasks',
    'Queries',
    'Glossary',
    'Downloads',
  ])
})

test('marks the page itself, and on a page below it its part of the plan', () => {
  expect(marked(routes.tasks('zh', 'a-plan'))).toEqual(['任务 page'])
  expect(marked(routes.plan('zh', 'a-plan'))).toEqual(['全文 page'])
  expect(marked(routes.chapter('zh', 'a-plan', 12))).toEqual(['全文 true'])
  expect(marked(routes.targets('en', 'a-plan'), 'en')).toEqual(['Targets page'])
  expect(marked(routes.target('en', 'a-plan', 'one'), 'en')).toEqual(['Targets true'])
})

test('marks nothing elsewhere, nor on pages of another plan or language', () => {
  for (const path of [
    routes.home('zh'),
    routes.search('zh'),
    routes.references('zh', 'a-plan'),
    routes.chapter('zh', 'a-plan-2', 1),
    routes.tasks('en', 'a-plan'),
  ])
    expect(marked(path), path).toEqual([])
})

test('in a library, where no plan is read, leads to all plans and what they share', () => {
  const names = (hasComparisons: boolean) =>
    navigationOf('zh', '/', { plan: undefined, hasComparisons }).map(({ name, current }) => [name, current])
  expect(names(false)).toEqual([
    ['全部规划', 'page'],
    ['词汇', undefined],
  ])
  expect(names(true)).toHaveLength(3)
})
