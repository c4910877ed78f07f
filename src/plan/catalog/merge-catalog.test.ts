import { readFileSync } from 'node:fs'
import { po } from 'gettext-parser'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseCatalog } from './parse-catalog.ts'
import { mergeCatalog, newCatalog } from './merge-catalog.ts'
import type { Message } from './messages.ts'

function read(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}

function catalogOf(value: string) {
  const file = new VFile({ path: 'en.po', value })
  const catalog = parseCatalog(file)
  expect(file.messages).toEqual([])
  return catalog
}

/** The messages a .pot was made from; equal texts with different contexts are one. */
function messagesOf(pot: string): Message[] {
  const messages = new Map<string, Message>()
  for (const translation of Object.values(po.parse(pot).translations).flatMap((all) => Object.values(all))) {
    const { msgid, comments } = translation
    if (msgid === '') continue
    const known = messages.get(msgid) ?? { msgid, msgctxt: null, ids: [], lines: [], kind: 'text' }
    messages.set(msgid, {
      ...known,
      ids: [...known.ids, ...(comments?.extracted ?? '').split(' ')],
      lines: [
        ...known.lines,
        ...(comments?.reference ?? '').split(' ').map((at) => Number(at.split(':')[1])),
      ],
    })
  }
  return [...messages.values()]
}

function message(msgid: string, ...ids: string[]): Message {
  return { msgid, msgctxt: null, ids, lines: ids.map((_, index) => index + 1), kind: 'text' }
}

const merged = mergeCatalog(catalogOf(read('old.po')), messagesOf(read('new.pot')))

test('gives what msgmerge gives, but for the note of review on an entry that became fuzzy', () => {
  const recorded = read('merged.po')
  const stale = '# One number changes.\n# reviewed Li Ming 2025-01-31\n'
  expect(recorded).toContain(stale)
  expect(merged.text).toBe(recorded.replace(stale, '# One number changes.\n'))
})

test('counts what it did', () => {
  expect(merged.counts).toEqual({ kept: 6, fuzzy: 6, untranslated: 4, obsolete: 2 })
})

test('changes nothing when it runs again', () => {
  expect(mergeCatalog(catalogOf(merged.text), messagesOf(read('new.pot'))).text).toBe(merged.text)
})

test('begins a new catalog with a header and every text of the plan', () => {
  const { text } = mergeCatalog(newCatalog('small-plan'), [message('发展基础', 'c1', 'c1-s1')])
  expect(text).toMatchInlineSnapshot(`
    "msgid ""
    msgstr ""
    "Project-Id-Version: small-plan\\n"
    "Language: en\\n"
    "MIME-Version: 1.0\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Content-Transfer-Encoding: 8bit\\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

    #. c1 c1-s1
    #: plan.txt:1 plan.txt:2
    msgid "发展基础"
    msgstr ""
    "
  `)
})

test('keeps words made for one place, with the other places on the general entry', () => {
  const old = `${mergeCatalog(newCatalog('p'), []).text}\nmsgctxt "c2"\nmsgid "保障措施"\nmsgstr "Safeguards"\n`
  const { text } = mergeCatalog(catalogOf(old), [message('保障措施', 'c1', 'c2', 'c3')])
  expect(text.split('\n\n').slice(1)).toEqual([
    '#. c1 c3\n#: plan.txt:1 plan.txt:3\n#, fuzzy\n#| msgctxt "c2"\n#| msgid "保障措施"\nmsgid "保障措施"\nmsgstr "Safeguards"',
    '#. c2\n#: plan.txt:2\nmsgctxt "c2"\nmsgid "保障措施"\nmsgstr "Safeguards"\n',
  ])
})
