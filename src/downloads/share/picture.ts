import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { x } from 'xastscript'
import type { Language } from '../../schemas/language.ts'
import { breakTitle } from '../epub-cover.ts'
import { xmlDocument } from '../xml.ts'

/** What the picture of a page says where a link to the page is shared. */
export interface ShareText {
  lang: Language
  /** Above the title: the site, or the plan. */
  above: string
  title: string
  /** Below it: the period. */
  below: string
}

const width = 1200
const height = 630
const margin = 96
const face = 'ZCOOL XiaoWei'
/** The width of a letter, as a share of its height. */
const letterWidth: Record<Language, number> = { zh: 1, en: 0.5 }

/** Draw the picture of a page: PNG, 1200 × 630, the same bytes for the same words. */
export async function sharePicture(text: ShareText): Promise<Uint8Array> {
  return draw(shareSvg(text))
}

/** Draw an SVG of its own size as PNG. */
export async function draw(svg: string, size = width): Promise<Uint8Array> {
  fonts ??= load()
  const fontBuffers = await fonts
  const fitTo = { mode: 'width', value: size } as const
  const font = { fontBuffers, defaultFontFamily: face }
  return new Resvg(svg, { font, fitTo }).render().asPng()
}

/** The picture as SVG: paper, ink, and one line of colour. The longer the title, the smaller its letters. */
export function shareSvg({ lang, above, title, below }: ShareText): string {
  const sizes = [88, 76, 64, 52, 44]
  const set = sizes.map((size) => {
    const letters = Math.floor((width - 2 * margin) / (size * letterWidth[lang]))
    return { size, lines: breakTitle(title, lang, letters) }
  })
  const { size, lines } = set.find(({ lines }) => lines.length <= 3) ??
    set[set.length - 1] ?? { size: 44, lines: [title] }
  const leading = size * 1.35
  const top = (height - (lines.length - 1) * leading) / 2 + size * 0.36
  const write = (words: string, y: number, size: number, fill: string) =>
    // The Chinese part of the face sets ’ as wide as a Chinese character.
    x(
      'text',
      { x: margin, y: y.toFixed(1), 'font-family': face, 'font-size': size, fill },
      lang === 'en' ? words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : words,
    )
  return xmlDocument(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, [
      x('rect', { width, height, fill: '#fbfaf6' }),
      x('rect', { x: margin, y: 80, width: 72, height: 6, fill: '#075f5d' }),
      write(above, 136, 32, '#4a5257'),
      ...lines.map((line, index) => write(line, top + index * leading, size, '#1d2124')),
      write(below, height - 80, 32, '#075f5d'),
    ]),
  )
}

let fonts: Promise<Uint8Array[]> | undefined

/** The engine and the face. Chinese and Latin are in files of their own; the engine draws none of the older format. */
async function load(): Promise<Uint8Array[]> {
  const { resolve } = createRequire(`${process.cwd()}/package.json`)
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const files = ['chinese-simplified', 'latin'].map((script) =>
    resolve(`@fontsource/zcool-xiaowei/files/zcool-xiaowei-${script}-400-normal.woff2`),
  )
  return Promise.all(files.map((file) => readFile(file)))
}
