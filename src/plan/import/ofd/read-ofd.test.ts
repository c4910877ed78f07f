import { strToU8, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../testing/plan.ts'
import { detectFormat } from '../detect-format.ts'

/** Texts at millimetres from the upper left corner, with signs of 5 mm, as OFD objects. */
function textObject(x: number, y: number, text: string, delta = `g ${text.length - 1} 5`): string {
  return `<ofd:TextObject Boundary="${x} ${y} 170 8" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="${delta}">${text}</ofd:TextCode></ofd:TextObject>`
}

function pathObject(x1: number, y1: number, x2: number, y2: number): string {
  return `<ofd:PathObject Boundary="${x1} ${y1} ${x2 - x1} ${y2 - y1}"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>`
}

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const content = (objects: string, template = '') =>
  `<ofd:Page ${space}>${template}<ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`

/** An OFD file of pages, the objects of each; folders and prefixes as writers name them. */
function ofdFile(pages: readonly string[], { template = '', prefix = 'ofd' } = {}): Uint8Array {
  const parts: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${space}><ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page BaseLoc="/Doc_0/Pages/页${at}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/Tpls/T.xml': content(template),
  }
  for (const [at, objects] of pages.entries())
    parts[`Doc_0/Pages/页${at}/Content.xml`] = content(objects, '<ofd:Template TemplateID="9"/>')
  const rename = (xml: string) => xml.replaceAll('ofd:', prefix === '' ? '' : `${prefix}:`).replaceAll(`xmlns:${prefix}=`, prefix === '' ? 'xmlns=' : `xmlns:${prefix}=`) // prettier-ignore
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(prefix === '' ? rename(xml).replaceAll('xmlns:', 'xmlns') : rename(xml))])),
  ) // prettier-ignore
}

async function read(value: Uint8Array) {
  const file = new VFile({ path: 'plan.zip', value })
  const done = await detectFormat(file)
  return { done, lines: done ? String(file).trimEnd().split('\n') : [], file, findings: findingsOf(file) }
}

const text =
  '为发展教育事业，根据国家和省有关规定，结合本市实际，制定本规划，请各区各部门认真组织实施并及时报告进展。'
/** 30 signs of 5 mm in a line, the first indented by two. */
const paragraph = (y: number) =>
  [textObject(40, y, text.slice(0, 28)), textObject(30, y + 9, text.slice(28))].join('')

describe('readOfd', () => {
  it.each(['ofd', 'x', ''])(
    'reads the characters of pages by their places, with the prefix `%s`',
    async (prefix) => {
      const page =
        textObject(60, 20, '河东市教育规划') +
        paragraph(40) +
        paragraph(58) +
        textObject(40, 76, '一、总则') +
        paragraph(85)
      const { lines, file, findings } = await read(ofdFile([page, paragraph(40)], { prefix }))
      expect(lines).toEqual(['河东市教育规划', text, text, '一、总则', text, text])
      expect(findings).toEqual([])
      expect(file.data.hints?.kind).toBe('OFD')
      expect(file.data.imported?.places.map(([place]) => place?.page)).toEqual([1, 1, 1, 1, 1, 2])
      const [left = 0, top = 0] = file.data.imported?.places[1]?.[0]?.box ?? []
      // 30 mm from the left, and 40 mm from above, in points.
      expect(Math.round(left)).toBe(Math.round((30 * 72) / 25.4))
      expect(Math.abs(top - (40 * 72) / 25.4)).toBeLessThan(5)
    },
  )

  it('reads what templates print, and tables by their rules', async () => {
    const rules = [
      pathObject(30, 100, 150, 100),
      pathObject(30, 110, 150, 110),
      pathObject(30, 120, 150, 120),
      ...[30, 90, 150].map((x) => pathObject(x, 100, x, 120)),
    ].join('')
    const cells =
      textObject(32, 101, '指标') +
      textObject(92, 101, '2025年', '2.5 2.5 2.5 2.5') +
      textObject(32, 111, '学校') +
      textObject(92, 111, '12', '2.5')
    const { lines } = await read(
      ofdFile([paragraph(40) + cells], { template: rules + textObject(60, 20, '河东市教育规划') }),
    )
    expect(lines).toEqual(['河东市教育规划', text, '| 指标 | 2025年 |', '| 学校 | 12 |'])
  })

  it.each([
    ['whose pages are pictures', ofdFile(['<ofd:ImageObject Boundary="0 0 210 297"/>']), 'ofd-is-pictures'],
    ['that is damaged', ofdFile([paragraph(40)]).slice(0, -200), 'ofd-broken'],
    [
      'with an external entity',
      zipSync({ 'OFD.xml': strToU8('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>') }),
      'ofd-broken',
    ],
    ['that unpacks to 200 MB', zipSync({ 'OFD.xml': new Uint8Array(2e8) }), 'ofd-broken'],
  ])('says what to do with a file %s', async (_, bytes, rule) => {
    const { done, findings, file } = await read(bytes)
    expect(done).toBe(false)
    expect(findings[0]).toContain(rule)
    expect(file.messages[0]?.note).toContain('PDF')
  })
})
