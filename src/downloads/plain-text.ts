import { type About, type BookText, type Row, textOf } from './book-text.ts'

/**
 * A book as plain text: a heading or paragraph a line, parted by empty lines; in both languages each place in Chinese,
 * then in English. UTF-8 with a byte-order mark, and with the line ends of Windows, so that old editors there read it.
 */
export function makePlainText({ title, abouts, preamble, chapters }: BookText): string {
  const rows: Row[] = [...preamble, ...chapters.flatMap(({ heading, rows }) => [heading, ...rows])]
  const blocks = [
    title.map(textOf).join('\n'),
    ...abouts.map(({ period, notices }) => [period, ...notices].join('\n')),
    ...rows.map((row) => row.map(textOf).join('\n')),
    ...abouts.map(factsOf),
  ]
  return `\uFEFF${blocks.join('\n\n')}\n`.replaceAll('\n', '\r\n')
}

function factsOf({ lang, words, facts, licence }: About): string {
  const colon = lang === 'zh' ? '：' : ': '
  return [words.about, ...facts.map(({ name, value }) => name + colon + value), licence].join('\n')
}
