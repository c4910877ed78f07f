import { strToU8, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { pdfFile } from '../../src/plan/import/pdf/testing.ts'
import { paragraph, wordFile } from '../../src/plan/import/word/testing.ts'
import { importFile, type ImportLimits } from './import-file.ts'

/** For a machine that does other work besides, in milliseconds. */
const patience = 30_000

async function read(value: Uint8Array, limits?: ImportLimits) {
  const file = new VFile({ path: 'plan', value })
  const done = await importFile(file, null, limits)
  return { done, text: done ? String(file) : null, rules: file.messages.map(({ ruleId }) => ruleId) }
}

const word = (document: string | Uint8Array) =>
  zipSync({
    'word/document.xml': typeof document === 'string' ? strToU8(document) : document,
  })

const entities = Array.from(
  { length: 20 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join('')

describe('importFile', () => {
  test.each([
    ['a zip bomb', word(new Uint8Array(2e8)), ['file-size']],
    [
      'an XML bomb',
      word(`<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "规划">${entities}]><w>&a20;</w>`),
      ['word-broken'],
    ],
    [
      'an external entity',
      word('<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><w>&e;</w>'),
      ['word-broken'],
    ],
    ['XML nested deep', wordFile('<w:p>'.repeat(200_000) + '</w:p>'.repeat(200_000)), ['word-broken']],
    ['HTML nested deep', strToU8(`<html><body>${'<div>'.repeat(100_000)}规划`), ['file-hostile']],
    ['a PDF that is damaged', pdfFile([{}]).slice(0, 100), ['pdf-damaged']],
  ])('ends with an error on %s', { timeout: patience }, async (_, bytes, rules) => {
    const before = process.memoryUsage.rss()
    const started = Date.now()
    expect(await read(bytes)).toEqual({ done: false, text: null, rules })
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(1e9)
  })

  test('ends a reading that takes too long, or too much memory', { timeout: patience }, async () => {
    const texts = Array.from({ length: 60_000 }, (_, at) => [90, 100 + (at % 700), '规划'] as const)
    // No time at all: how fast the machine is does not matter.
    const slow = await read(pdfFile([{ texts }]), { seconds: 0, megabytes: 900 })
    expect(slow).toEqual({ done: false, text: null, rules: ['file-hostile'] })
    // Less than the process has: what a thread before it gave back can hide what this one takes.
    const large = await read(pdfFile([{ texts }]), { seconds: 10, megabytes: -1000 })
    expect(large).toEqual({ done: false, text: null, rules: ['file-hostile'] })
  })

  test('gives what the thread read, with its findings', { timeout: patience }, async () => {
    const file = new VFile({ path: 'plan.docx', value: wordFile(paragraph('河东市教育规划')) })
    expect(await importFile(file)).toBe(true)
    expect(String(file)).toBe('河东市教育规划\n')
    expect(file.data.hints?.kind).toBe('Word')
    const legacy = new VFile({ value: Uint8Array.from([0xb9, 0xe6, 0xbb, 0xae]) })
    expect(await importFile(legacy, 'gb18030')).toBe(true)
    expect(legacy.messages.map(({ ruleId, fatal, line }) => [ruleId, fatal, line])).toEqual([
      ['file-decoded', false, 1],
    ])
  })
})
