import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { expect, test } from 'vitest'
import { bibliography, type BibliographyFormat, bibliographyFormats } from './bibliography.ts'
import type { Cited } from './cite.ts'

const plan: Cited['plan'] = {
  title: { zh: '济南市“十四五”民政事业发展规划', en: 'Jinan’s Plan & {Civil} 100% Affairs' },
  issuer: { zh: '济南市民政局', en: 'Jinan Municipal Civil Affairs Bureau' },
  source: {
    republisher: null,
    republished: '2022-10-10',
    url: null,
    attributedTo: null,
    documentNumber: '济民发〔2021〕12号',
    issued: '2021-12-06',
  },
}
const cited: Cited = {
  plan,
  place: { zh: '第三章第一节（二）第二段', en: 'Chapter 3, Section 1, (2), para. 2' },
  url: 'https://example.org/p/chapter-3/#c3-s1-i2-p2',
  accessed: '2026-03-01',
}
const bare: Cited = {
  plan: {
    title: { zh: '规划', en: null },
    issuer: null,
    source: { ...plan.source, documentNumber: null, issued: null },
  },
  place: { zh: '', en: '' },
  url: null,
  accessed: null,
}
const formats = Object.keys(bibliographyFormats) as BibliographyFormat[]

/** What a library that reads entries makes of one. */
function read(format: BibliographyFormat, of: Cited) {
  const entries = new Cite(bibliography(format, of, 'c3-s1-i2-p2', 'Unofficial translation.')).data
  expect(entries).toHaveLength(1)
  return entries[0] ?? {}
}

test.each(formats)('%s of a paragraph is read by another library', (format) => {
  const entry = read(format, cited)
  expect(entry).toMatchObject({
    type: 'report',
    title: '济南市“十四五”民政事业发展规划：第三章第一节（二）第二段',
    publisher: '济南市民政局',
    issued: { 'date-parts': [[2021, 12, 6]] },
    URL: 'https://example.org/p/chapter-3/#c3-s1-i2-p2',
    number: '济民发〔2021〕12号',
  })
  expect(JSON.stringify(entry['author'])).toContain('济南市民政局')
  expect(JSON.stringify(entry['accessed'])).toContain('[2026,3,1]')
  expect(JSON.stringify(entry)).toContain('Unofficial translation.')
})

test.each(formats)('%s leaves out what is not known, and invents no date', (format) => {
  const entry = read(format, bare)
  expect(entry).toMatchObject({ type: 'report', title: '规划' })
  for (const field of ['author', 'publisher', 'issued', 'accessed', 'URL', 'number', 'note'])
    expect(entry, field).not.toHaveProperty(field)
})
