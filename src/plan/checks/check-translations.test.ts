import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseCatalog } from '../catalog/parse-catalog.ts'
import { term } from '../testing/term.ts'
import { checkTranslations } from './check-translations.ts'

const po = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#. c1
msgid "养老机构护理型床位占比达到60%。"
msgstr "Nursing-care beds should make up 50% of all beds in elderly care 机构."

#. c2
#, fuzzy
msgid "力争达到100家。"
msgstr "Will be 5."

#. c3
msgid "新建709处。"
msgstr ""
`

test('reports each fault at the msgstr, and looks at nothing that is not published in English', () => {
  const file = new VFile({ path: 'en.po', value: po })
  const messages = [...po.matchAll(/msgid "(.+)"/g)].map(([, msgid = ''], index) => ({
    msgid,
    msgctxt: null,
    ids: [`c${index + 1}`],
    lines: [index + 1],
    kind: 'text' as const,
  }))
  checkTranslations(
    file,
    parseCatalog(file),
    messages,
    [term('护理型床位', 'nursing-care beds')],
    'test-plan',
  )
  expect(file.messages.map(String)).toMatchInlineSnapshot(`
    [
      "en.po:7:1: Unexpected number 50% in \`…uld make up 50% of all beds…\`, expected 60% as in \`…老机构护理型床位占比达到60%。\`",
      "en.po:7:1: Unexpected “should” in \`Nursing-care beds should make up 50% of all …\`, expected words as firm as \`养老机构护理型床位占比达到60%。\`",
      "en.po:7:1: Unexpected Chinese characters in \`…n elderly care 机构.\`, expected English for \`养老机构护理型床位占比达到60%。\`",
    ]
  `)
  expect(file.messages.every(({ fatal, note }) => fatal === true && note)).toBe(true)
})
