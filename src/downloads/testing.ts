import { readFileSync } from 'node:fs'
import { type Language } from '../schemas/language.ts'
import type { About, BookText } from './book-text.ts'
import { makeBookText } from './make-book-text.ts'

/** What a file says beside the text, for a test. */
export function aboutFor(lang: Language): About {
  const zh = lang === 'zh'
  return {
    lang,
    issuer: zh ? '济南市民政局' : 'Jinan Municipal Civil Affairs Bureau',
    period: zh ? '规划期 2021—2025 年，已届满。' : 'Plan period 2021–2025, ended.',
    notices: zh
      ? ['本文件不是政府出版物。']
      : ['This is not a government publication.', 'Unofficial translation.'],
    facts: [
      { name: zh ? '文号' : 'Document number', value: zh ? '不详' : 'Unknown' },
      { name: zh ? '网址' : 'Online at', value: 'https://example.org/?a&b', url: 'https://example.org/?a&b' },
    ],
    licence: zh ? '不主张权利。' : 'CC BY 4.0.',
    words: zh
      ? {
          about: '关于本文件',
          contents: '目录',
          preamble: '序言',
          cover: '封面',
          accessibility: '都是文字。',
        }
      : {
          about: 'About this file',
          contents: 'Contents',
          preamble: 'Preamble',
          cover: 'Cover',
          accessibility: 'All text.',
        },
  }
}

const frame = (languages: readonly [Language, ...Language[]]) => {
  const [first, ...others] = languages
  return {
    id: 'test-plan',
    abouts: [aboutFor(first), ...others.map(aboutFor)] as const,
    period: { from: 2021, to: 2025 },
    published: '2022-10-10',
  }
}

/** A book of the given MDX, the title and preamble first. */
export function bookOf(texts: Partial<Record<Language, readonly string[]>>): BookText {
  const given = (['zh', 'en'] as const).flatMap((lang) => {
    const bodies = texts[lang]
    return bodies ? [{ lang, bodies }] : []
  })
  const [first, ...others] = given.map(({ lang }) => lang)
  if (!first) throw new Error('A book needs a text.')
  return makeBookText(frame([first, ...others]), given)
}

/** The published plan, from content/. */
export function publishedBook(...languages: readonly [Language, ...Language[]]): BookText {
  return bookOf(Object.fromEntries(languages.map((lang) => [lang, publishedBodies(lang)])))
}

/** What `publishedBook` prints in a language, a heading or paragraph each: the lines of the MDX without its markup. */
export function publishedTexts(lang: Language): string[] {
  return publishedBodies(lang)
    .flatMap((body) => body.split('\n'))
    .filter((line) => line !== '')
    .map((line) => line.replace(/<[^>]+>/g, ''))
}

function publishedBodies(lang: Language): string[] {
  return [0, 1, 2, 3, 4].map((chapter) => {
    const mdx = readFileSync(`content/jinan-civil-affairs-2021-2025/${lang}/${chapter}.mdx`, 'utf8')
    return mdx.replace(/^---\n.*?\n---\n/s, '')
  })
}

/** A book in which what is written has a meaning in XML, Markdown or MDX, and a paragraph is not translated. */
export const awkward = {
  zh: [
    '<Title>试点“A\\&B”规划</Title>\n\n<P id="c0-p1">序言。</P>',
    [
      '<Section id="c1" level="chapter"><Number>第一章</Number>　目标 \\<1></Section>',
      '<Section id="c1-s1" level="section"><Number>第一节</Number>　总体</Section>',
      '<P id="c1-s1-p1">——<Lead>提高标准。</Lead>“十四五”末，\\*达到\\* 60% \\& \\<b>以上\\</b>。</P>',
      '<Section id="c1-s1-i1" level="item"><Number>（一）</Number>措施</Section>',
      '<P id="c1-s1-i1-p1">1\\. \\_尚未\\_译出 \\[甲]\\(乙)。</P>',
    ].join('\n\n'),
  ],
  en: [
    '<Title>Pilot “A\\&B” Plan</Title>\n\n<P id="c0-p1">Preamble.</P>',
    [
      '<Section id="c1" level="chapter"><Number>Chapter 1</Number> Goals \\<1></Section>',
      '<Section id="c1-s1" level="section"><Number>Section 1</Number> In general</Section>',
      '<P id="c1-s1-p1"><Lead>Raise standards.</Lead> By 2025, \\*reach\\* 60% \\& \\<b>more\\</b>.</P>',
      '<Section id="c1-s1-i1" level="item"><Number>(1)</Number> Measures</Section>',
      '<P id="c1-s1-i1-p1" lang="zh-CN" state="missing">1\\. \\_尚未\\_译出 \\[甲]\\(乙)。</P>',
    ].join('\n\n'),
  ],
}

const tableOf = (cells: Record<string, string>, note: string) =>
  [
    '<Table rows="c1-p1 c1-p2 c1-p3 c1-p4 c1-p5">',
    `  <Tr id="c1-p1"><Th scope="col" rows="2">${cells['field']}</Th><Th scope="col" rows="2">${cells['name']}</Th><Th scope="colgroup" span="2">${cells['aim']}</Th></Tr>`,
    '',
    '  <Tr id="c1-p2"><Th scope="col">2020</Th><Th scope="col">2025</Th></Tr>',
    '',
    `  <Tr id="c1-p3"><Td rows="2">${cells['care']}</Td><Th scope="row">${cells['beds']}</Th><Td>48</Td><Td><T ids="a"><V>60</V></T></Td></Tr>`,
    '',
    `  <Tr id="c1-p4"${note === '' ? ' lang="zh-CN" state="missing"' : ''}><Td merged=""></Td><Th scope="row">助餐点 \\| 处</Th><Td>—</Td><Td>\\[400]</Td></Tr>`,
    '',
    `  <Tr id="c1-p5"><Td span="4">${cells['note']}</Td></Tr>`,
    '</Table>',
  ].join('\n')

/** A book with a table: a head of two rows, a class for two rows, a note across, and a row that is not translated. */
export const tabled = {
  zh: [
    '<Title>试点规划</Title>',
    `<Section id="c1" level="chapter"><Number>第一章</Number>　目标</Section>\n\n${tableOf(
      { field: '类别', name: '指标', aim: '目标', care: '养老', beds: '床位', note: '注：累计。' },
      'zh',
    )}`,
  ],
  en: [
    '<Title>Pilot Plan</Title>',
    `<Section id="c1" level="chapter"><Number>Chapter 1</Number> Goals</Section>\n\n${tableOf(
      { field: 'Field', name: 'Indicator', aim: 'Goal', care: 'Care', beds: 'Beds', note: 'Note: sums.' },
      '',
    )}`,
  ],
}
