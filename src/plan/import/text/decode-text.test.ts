import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../detect-format.ts'
import { findingsOf } from '../../testing/plan.ts'

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
/** 为促进发展，提高建设水平，制定规划。 in GB18030 (GBK). */
const gbk =
  '\xCE\xAA\xB4\xD9\xBD\xF8\xB7\xA2\xD5\xB9\xA3\xAC\xCC\xE1\xB8\xDF\xBD\xA8\xC9\xE8\xCB\xAE\xC6\xBD\xA3\xAC\xD6\xC6\xB6\xA8\xB9\xE6\xBB\xAE\xA1\xA3'
/** 為促進發展，提高建設水平，制定規劃。 in Big5. */
const big5 =
  '\xAC\xB0\xAB\x50\xB6\x69\xB5\x6F\xAE\x69\xA1\x41\xB4\xA3\xB0\xAA\xAB\xD8\xB3\x5D\xA4\xF4\xA5\xAD\xA1\x41\xA8\xEE\xA9\x77\xB3\x57\xB9\xBA\xA1\x43'
const simplified = '为促进发展，提高建设水平，制定规划。'
const traditional = '為促進發展，提高建設水平，制定規劃。'
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())

async function read(value: Uint8Array, encoding?: 'big5' | 'gb18030' | 'utf-16le') {
  const file = new VFile({ path: 'plan.txt', value })
  const done = await detectFormat(file, encoding ? { encoding } : {})
  return { done, text: String(file), findings: findingsOf(file), encoding: file.data.imported?.encoding }
}

describe('decodeText', () => {
  it.each([
    ['GB18030', latin(gbk), simplified],
    ['GB18030', latin(`${gbk}\r\n${gbk}`), `${simplified}\r\n${simplified}`],
    // A sign of four bytes, which GBK does not have: 㐃.
    ['GB18030', latin(`${gbk}\x81\x39\xEF\x32`), `${simplified}㐃`],
    ['Big5', latin(big5), traditional],
    ['UTF-16LE', utf16(`\uFEFF${simplified}`), simplified],
    ['UTF-16LE', utf16(`${simplified}\n${simplified}\n`), `${simplified}\n${simplified}\n`],
    ['UTF-16BE', swapped(`\uFEFF${traditional}`), traditional],
    ['UTF-16BE', swapped(`${simplified}\n`), `${simplified}\n`],
  ])('reads %s and says so', async (name, bytes, text) => {
    const result = await read(bytes)
    expect(result).toMatchObject({ done: true, text, encoding: name })
    const sample = text.replace(/\s+/g, '').slice(0, 12)
    expect(result.findings).toEqual([
      `1 file-decoded: Unexpected ${name}, expected UTF-8; it is read as ${name} and begins with \`${sample}\``,
    ])
  })

  it('asks for the encoding when it cannot tell', async () => {
    // 河东 in GB18030, and 碩陲 in Big5.
    const { done, findings } = await read(latin('\xBA\xD3\xB6\xAB'))
    expect(done).toBe(false)
    expect(findings).toEqual([
      '1 file-encoding-doubt: Unexpected encoding, expected UTF-8, UTF-16, GB18030 or Big5 (as GB18030 it begins with `河东`, as Big5 with `碩陲`)',
    ])
    expect(await read(latin('\xBA\xD3\xB6\xAB'), 'gb18030')).toMatchObject({ done: true, text: '河东' })
    expect(await read(latin('\xBA\xD3\xB6\xAB'), 'big5')).toMatchObject({ done: true, text: '碩陲' })
  })

  it('replaces no byte that the encoding does not have', async () => {
    const { done, findings } = await read(latin(`${gbk}\n${gbk}\xFF\n${gbk}`))
    expect(done).toBe(false)
    expect(findings).toEqual(['2 file-encoding-bytes: Unexpected bytes, expected GB18030'])
  })
})
