import { BorderStyle, ExternalHyperlink, InternalHyperlink, Paragraph, TableOfContents } from 'docx'
import { type About, type BookText, type Heading, isHeading, type Row } from './book-text.ts'
import { bookmarkOf, run, runsOfRow } from './docx-runs.ts'

/** The title, and everything there is to say before the text: in two languages, that has a page of its own. */
export function coverPage({ title, abouts: [first, ...others] }: BookText): Paragraph[] {
  return [
    new Paragraph({ style: 'Title', spacing: { before: 1600 }, children: runsOfRow(title, 'Title') }),
    ...[first, ...others].map(
      ({ period, lang }) => new Paragraph({ style: 'Subtitle', children: [run(period, lang)] }),
    ),
    ...noticesOf(first, others.length > 0),
    ...others.flatMap((about) => noticesOf(about, false)),
  ]
}

function noticesOf({ lang, words, notices, licence, facts }: About, onNewPage: boolean): Paragraph[] {
  const style = 'Notice'
  const colon = lang === 'zh' ? '：' : ': '
  return [
    new Paragraph({
      style,
      pageBreakBefore: onNewPage,
      spacing: { before: onNewPage ? 0 : 800, after: 120 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4 } },
      children: [run(words.about, lang, true)],
    }),
    ...[...notices, licence].map((text) => new Paragraph({ style, children: [run(text, lang)] })),
    ...facts.map(({ name, value, url }) => {
      const content = run(value, lang)
      const linked = url === undefined ? content : new ExternalHyperlink({ link: url, children: [content] })
      return new Paragraph({ style, children: [run(name + colon, lang, true), linked] })
    }),
  ]
}

/** Chapters and sections, each a link. Word and LibreOffice add page numbers when a reader updates the list. */
export function contentsPage({ abouts: [{ lang, words }], chapters }: BookText) {
  const entry = (style: string, row: Row<Heading>) => {
    const link = { anchor: bookmarkOf(row[0].id), children: runsOfRow(row, style) }
    return new Paragraph({ style, children: [new InternalHyperlink(link)] })
  }
  const entries = chapters.flatMap(({ heading, rows }) => {
    const sections = rows.filter(isHeading).filter(([{ level }]) => level === 'section')
    return [entry('TOC1', heading), ...sections.map((row) => entry('TOC2', row))]
  })
  return [
    new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: [run(words.contents, lang)] }),
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      // To Word a dirty field is one to ask the reader about.
      beginDirty: false,
      contentChildren: entries,
    }),
  ]
}
