import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, SectionType, TextRun } from 'docx'
import { type BookText, modifiedOf, noticeOf, textOf } from './book-text.ts'
import { body } from './docx-body.ts'
import { contentsPage, coverPage } from './docx-front.ts'
import { repackDocx } from './docx-repack.ts'
import { runsOfRow } from './docx-runs.ts'
import { page, stylesOf } from './docx-styles.ts'

/** A book as DOCX, set after GB/T 9704: the same bytes for the same text. */
export async function makeDocx(book: BookText): Promise<Uint8Array> {
  const { title, abouts, preamble, chapters } = book
  const [about, ...others] = abouts
  const document = new Document({
    title: textOf(title[0]),
    creator: about.issuer ?? '',
    description: noticeOf(about),
    evenAndOddHeaderAndFooters: true,
    sections: [
      { properties: { page }, children: [...coverPage(book), ...contentsPage(book)] },
      {
        properties: { type: SectionType.NEXT_PAGE, page: { ...page, pageNumbers: { start: 1 } } },
        footers: { default: footer('right'), even: footer('left') },
        children: [
          new Paragraph({ style: 'Title', children: runsOfRow(title, 'Title') }),
          ...body([...preamble, ...chapters.flatMap(({ heading, rows }) => [heading, ...rows])]),
        ],
      },
    ],
  })
  const styles = stylesOf([about.lang, ...others.map(({ lang }) => lang)])
  return repackDocx(await Packer.toBuffer(document), modifiedOf(book), styles)
}

/** The page number between dashes, one character from the outer edge of the text. */
function footer(side: 'left' | 'right'): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: 280 },
        children: [number],
      }),
    ],
  })
}
