import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findingsOf } from '../testing/plan.ts'
import { readYaml } from './yaml.ts'

const schema = z.record(z.string(), z.unknown())

function read(value: string) {
  const file = new VFile({ path: 'x.yaml', value })
  return { value: readYaml(file, schema)?.value, findings: findingsOf(file) }
}

describe('readYaml', () => {
  it('reads what a person writes', () => {
    expect(read('a: [1, { b: "x: y" }]\nc: |\n  two\n  lines\n')).toEqual({
      value: { a: [1, { b: 'x: y' }], c: 'two\nlines\n' },
      findings: [],
    })
  })

  it.each([
    ['an alias', 'a: 1\nb: *current\n', '2 settings-form: Unexpected alias `*current`'],
    ['an anchor', 'a: &x 1\nb: 2\n', '1 settings-form: Unexpected anchor `&x`'],
    ['an anchor of a list', 'b: 2\na: &x [1]\n', '2 settings-form: Unexpected anchor `&x`'],
    ['a tag', 'a: 1\nb: !!binary x\n', '2 settings-form: Unexpected tag `tag:yaml.org,2002:binary`'],
    ['a tag of its own', 'a: 1\nb: !do [x]\n', '2 settings-form: Unexpected tag `!do`'],
    ['a key that comes twice', 'a: 1\nb: 2\na: 3\n', '3 settings-form: Unexpected second key `a`'],
    ['one deep inside', 'a:\n  - { b: 1, b: 2 }\n', '2 settings-form: Unexpected second key `b`'],
    ['a list as a key', 'a: 1\n? [b]\n: 2\n', '2 settings-form: Unexpected key, which is no word'],
    [
      '25 levels',
      `a: 1\nb: ${'['.repeat(24)}${']'.repeat(24)}\n`,
      '2 settings-form: Unexpected more than 24',
    ],
    ['50,000 levels', `a: 1\nb: ${'['.repeat(50_000)}\n`, '2 settings-form: Unexpected more than 24 levels'],
    ['50,000 levels of dashes', `- ${'- '.repeat(50_000)}a\n`, '1 settings-form: Unexpected more than 24'],
    ['two documents', 'a: 1\n---\nb: 2\n', '2 settings-syntax: '],
    [
      'more than it may hold',
      `a: ${'x'.repeat(1_000_000)}`,
      '1 settings-size: Unexpected 1000003 characters',
    ],
    ['a line feed in a name by a number', 'a: "x\\u0000"\n', '1 settings-characters: Unexpected a control'],
    [
      'half of a pair',
      'a: 1\nb: "\\ud800"\n',
      '2 settings-characters: Unexpected half of a surrogate pair U+D800',
    ],
    ['a sign of direction', 'a: 1\nb: x\u202Ey\n', '2 settings-characters: Unexpected a sign of writing dir'],
  ])('reports %s, with its line', (_, text, finding) => {
    const { value, findings } = read(text)
    expect(value).toBeUndefined()
    expect(findings[0]?.slice(0, finding.length)).toBe(finding)
  })

  it('lists fifty faults, and counts the others', () => {
    const { findings } = read(Array.from({ length: 60 }, (_, at) => `k${at}: *a\n`).join(''))
    expect(findings).toHaveLength(51)
    expect(findings.at(-1)).toBe(
      '1 settings-more: Unexpected 10 more faults in this file, which are not listed',
    )
  })

  it('leaves every character to what a repair replaces', () => {
    expect(read('r: [{ from: "\\u0001", to: x }]\n').findings).toEqual([])
  })
})
