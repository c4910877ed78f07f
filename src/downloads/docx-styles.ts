import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { Language } from '../schemas/language.ts'
import { tags } from './book-text.ts'
import { latinFace } from './docx-fonts.ts'

// As in the format itself, lengths are twentieths of a point and sizes of type half-points.
const mm = (length: number) => Math.round((length / 25.4) * 1440)

/**
 * The page after GB/T 9704: A4, 37 mm above the text and 28 mm on the side it is bound at, 156 mm by 225 mm of text,
 * the page number 7 mm below it.
 */
export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), bottom: mm(35), right: mm(26), header: mm(15), footer: mm(22) },
}
export const textWidth = page.size.width - page.margin.left - page.margin.right

/** The sizes of Chinese type: 二号, 三号, 四号, 小四, 五号. */
const size = { second: 44, third: 32, fourth: 28, smallFourth: 24, fifth: 21 }

// 22 lines a page, as the standard has it.
const line = 579
const halfLine = 290

/** A Chinese face, and the Latin one for letters and digits. */
const chinese = (face: string) => ({ ascii: latinFace, hAnsi: latinFace, cs: latinFace, eastAsia: face })

// Quotation marks and dashes are East Asian to Word unless the East Asian face is a Latin one too.
const english = chinese(latinFace)

const exactly = (length: number) => ({ line: length, lineRule: LineRuleType.EXACT })
const together = { keepNext: true, keepLines: true }

/** What a document is in: one language, or both side by side. */
type Setting = Language | 'both'

const black = '000000'

const documentStyles: Record<Setting, NonNullable<IStylesOptions['default']>> = {
  zh: {
    document: {
      run: { font: chinese('仿宋'), size: size.third, language: { value: 'en-US', eastAsia: tags.zh } },
    },
    title: {
      run: { font: chinese('方正小标宋简体'), size: size.second },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(700), after: line },
        keepNext: true,
      },
    },
    heading1: {
      run: { font: chinese('黑体'), size: size.third, color: black },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(line), before: line, after: halfLine },
        ...together,
      },
    },
    heading2: {
      run: { font: chinese('楷体'), size: size.third, color: black },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(line), before: halfLine },
        ...together,
      },
    },
    heading3: {
      run: { font: chinese('仿宋'), size: size.third, bold: true, color: black },
      paragraph: { spacing: exactly(line), indent: { firstLine: 640, firstLineChars: 200 }, ...together },
    },
    heading4: {
      run: { font: chinese('仿宋'), size: size.third, color: black },
      paragraph: { spacing: exactly(line), indent: { firstLine: 640, firstLineChars: 200 }, ...together },
    },
  },
  en: {
    document: {
      run: { font: chinese('宋体'), size: size.smallFourth, language: { value: 'en-US', eastAsia: tags.zh } },
    },
    title: {
      run: { font: chinese('宋体'), size: size.second, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 400 }, keepNext: true },
    },
    heading1: {
      run: { font: chinese('宋体'), size: 36, bold: true, color: black },
      paragraph: { spacing: { before: 480, after: 160 }, ...together },
    },
    heading2: {
      run: { font: chinese('宋体'), size: size.fourth, bold: true, color: black },
      paragraph: { spacing: { before: 320, after: 120 }, ...together },
    },
    heading3: {
      run: { font: chinese('宋体'), size: size.smallFourth, bold: true, italics: true, color: black },
      paragraph: { spacing: { before: 200, after: 100 }, ...together },
    },
    heading4: {
      run: { font: chinese('宋体'), size: size.smallFourth, italics: true, color: black },
      paragraph: { spacing: { before: 200, after: 100 }, ...together },
    },
  },
  both: {
    document: {
      run: { font: chinese('仿宋'), size: size.smallFourth, language: { value: 'en-US', eastAsia: tags.zh } },
    },
    title: {
      run: { font: chinese('方正小标宋简体'), size: size.second },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(600), after: 400 },
        keepNext: true,
      },
    },
    heading1: {
      run: { font: chinese('黑体'), size: size.third, color: black },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(460), before: 480, after: 200 },
        ...together,
      },
    },
    heading2: {
      run: { font: chinese('楷体'), size: size.fourth, color: black },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(400), before: 320, after: 200 },
        ...together,
      },
    },
    heading3: {
      run: { font: chinese('仿宋'), size: size.smallFourth, bold: true, color: black },
      paragraph: { spacing: { ...exactly(360), before: 240, after: 160 }, ...together },
    },
    heading4: {
      run: { font: chinese('仿宋'), size: size.smallFourth, color: black },
      paragraph: { spacing: { ...exactly(360), before: 240, after: 160 }, ...together },
    },
  },
}

const style = (id: string, name: string, options: Omit<IParagraphStyleOptions, 'id' | 'name'>) => ({
  id,
  name,
  basedOn: 'Normal',
  ...options,
})

const sideBySide = [
  style('PairChinese', 'Side by side, Chinese', {
    run: { font: chinese('仿宋'), size: size.smallFourth },
    paragraph: { alignment: AlignmentType.BOTH, spacing: { ...exactly(420), after: 200 } },
  }),
  style('PairEnglish', 'Side by side, English', {
    run: { font: english, size: size.fifth },
    paragraph: { spacing: { ...exactly(280), after: 200 } },
  }),
]

const tableText = style('TableText', 'Table Text', {
  run: { size: size.fifth },
  paragraph: { spacing: { ...exactly(320), before: 40, after: 40 } },
})

const footer = style('Footer', 'footer', {
  run: { font: '宋体', size: size.fourth },
  paragraph: { spacing: exactly(360) },
})

const textStyles: Record<Setting, IParagraphStyleOptions[]> = {
  zh: [
    style('BodyText', 'Body Text', {
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        spacing: exactly(line),
        indent: { firstLine: 640, firstLineChars: 200 },
      },
    }),
    style('Subtitle', 'Subtitle', {
      run: { font: chinese('楷体'), size: size.third },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(line) },
    }),
    style('Notice', 'Notice', {
      run: { size: size.smallFourth },
      paragraph: { spacing: { ...exactly(400), before: 40 } },
    }),
    style('TOCHeading', 'TOC Heading', {
      run: { font: chinese('黑体'), size: size.third },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(line), after: halfLine } },
    }),
    style('TOC1', 'toc 1', {
      run: { font: chinese('黑体'), size: size.fourth },
      paragraph: { spacing: { ...exactly(460), before: 160 } },
    }),
    style('TOC2', 'toc 2', {
      run: { size: size.fourth },
      paragraph: { spacing: exactly(460), indent: { left: 560 } },
    }),
  ],
  en: [
    style('BodyText', 'Body Text', {
      quickFormat: true,
      paragraph: { spacing: { line: 312, lineRule: LineRuleType.AUTO, after: 160 } },
    }),
    style('Subtitle', 'Subtitle', {
      run: { size: size.fourth },
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    style('Notice', 'Notice', { run: { size: size.fifth }, paragraph: { spacing: { before: 80 } } }),
    style('TOCHeading', 'TOC Heading', {
      run: { size: 36, bold: true },
      paragraph: { spacing: { after: 240 } },
    }),
    style('TOC1', 'toc 1', {
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 40 } },
    }),
    style('TOC2', 'toc 2', { paragraph: { spacing: { after: 40 }, indent: { left: 360 } } }),
  ],
  both: [
    style('BodyText', 'Body Text', {
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, spacing: { ...exactly(420), after: 200 } },
    }),
    style('Subtitle', 'Subtitle', {
      run: { font: chinese('楷体'), size: size.fourth },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(440) },
    }),
    style('Notice', 'Notice', {
      run: { size: size.fifth },
      paragraph: { spacing: { ...exactly(300), before: 20 } },
    }),
    style('TOCHeading', 'TOC Heading', {
      run: { font: chinese('黑体'), size: size.third },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(line), after: 120 } },
    }),
    style('TOC1', 'toc 1', {
      run: { font: chinese('黑体'), size: size.smallFourth },
      paragraph: { spacing: { ...exactly(320), before: 160 }, keepLines: true },
    }),
    style('TOC2', 'toc 2', {
      paragraph: { spacing: { ...exactly(300), before: 60 }, indent: { left: 480 }, keepLines: true },
    }),
  ],
}

/** What is set in English within Chinese. */
export const englishRun = { font: english, language: { value: 'en-US' } }

/** The size of the English line of a bilingual title, heading or entry of the contents, by its style. */
export const englishSizes: Record<string, number> = {
  Title: 30,
  Subtitle: size.smallFourth,
  Heading1: size.smallFourth,
  Heading2: 22,
  Heading3: 22,
  TOC1: size.fifth,
  TOC2: size.fifth,
}

/** The styles of a document in one language, or in both. */
export function stylesOf(languages: readonly [Language, ...Language[]]): IStylesOptions {
  const setting = languages.length > 1 ? 'both' : languages[0]
  const pairStyles = languages.length > 1 ? sideBySide : []
  return {
    default: documentStyles[setting],
    paragraphStyles: [...textStyles[setting], ...pairStyles, tableText, footer],
  }
}
