import { expect, test } from 'vitest'
import { glossaryCsv } from './glossary.ts'

const term = { zhAlso: [], enAlso: [], note: null, definition: null, aliases: [], occurrences: [] }

test('names who publishes the English, and leaves the cell of our own renderings empty', () => {
  const csv = glossaryCsv([
    {
      ...term,
      id: 'social-assistance',
      zh: '社会救助',
      en: 'social assistance',
      source: 'Ministry of Civil Affairs',
      aliases: [
        { word: '五保', phrase: null },
        { word: '低保金', phrase: '低保补助' },
      ],
    },
    { ...term, id: 'town', zh: '镇', en: 'town', source: null },
  ])
  expect(csv.replace('\uFEFF', '').split(/\r?\n/).slice(0, 3)).toEqual([
    'id,zh,zh_also,en,en_also,note,definition_zh,definition_en,source,aliases,occurrences',
    'social-assistance,社会救助,,social assistance,,,,,Ministry of Civil Affairs,五保; 低保金 > 低保补助,',
    'town,镇,,town,,,,,,,',
  ])
})
