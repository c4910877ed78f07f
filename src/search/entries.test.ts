import { expect, test } from 'vitest'
import { matchingEntries, shardOf, shardsOf, type Entry } from './entries.ts'

const entry = (zh: string, en: string, also: string[] = []): Entry => ({
  kind: 'term',
  zh,
  en,
  also,
  says: null,
  at: '',
})
const terms = [
  entry('低保对象', 'subsistence allowance recipients'),
  entry('最低生活保障', 'subsistence allowance', ['低保']),
  entry('“一窗受理，全科服务”', '“one window, all services”'),
  entry('特困人员', 'people in extreme difficulty'),
]
const found = (parts: string[], lang: 'zh' | 'en') => matchingEntries(terms, parts, lang).map(({ zh }) => zh)

test('a term is found by any of its forms, the same one first', () => {
  expect(found(['低保'], 'zh')).toEqual(['最低生活保障', '低保对象'])
  expect(found(['一窗受理全科'], 'zh')).toEqual(['“一窗受理，全科服务”'])
  expect(found(['特困', '人员'], 'zh')).toEqual(['特困人员'])
  expect(found(['独角兽'], 'zh')).toEqual([])
})

test('an English term is found by the beginnings of its words and by their endings', () => {
  expect(found(['subsistence', 'allow'], 'en')).toEqual(['最低生活保障', '低保对象'])
  expect(found(['allowances'], 'en')).toEqual(['最低生活保障', '低保对象'])
  expect(found(['stence'], 'en')).toEqual([])
})

test('every entry that a query matches is in the one file that is loaded for it', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const { zh, en, also } of terms) {
      const forms = lang === 'zh' ? [zh ?? '', ...also] : [en ?? '']
      const shards = shardsOf(forms, lang)
      const queries = forms.flatMap((form) =>
        lang === 'zh' ? Array.from(form, (_, index) => form.slice(index)) : form.split(' '),
      )
      for (const query of queries) {
        const shard = shardOf(query, lang)
        if (shard !== undefined) expect([lang, query, shards.has(shard)]).toEqual([lang, query, true])
      }
    }
  }
  expect(shardOf('，。', 'zh')).toBeUndefined()
})
