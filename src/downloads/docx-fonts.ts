import { x } from 'xastscript'
import { xmlDocument } from './xml.ts'

/** Letters, digits, and everything in English. */
export const latinFace = 'Times New Roman'

/** The names that a face, or one much like it, has where Windows’ own is missing; the first one found is used. */
const alternatives: Record<string, readonly string[]> = {
  仿宋: ['FangSong', '仿宋_GB2312', 'STFangsong', 'Noto Serif CJK SC', 'Noto Serif SC'],
  楷体: ['KaiTi', '楷体_GB2312', 'STKaiti', 'Kaiti SC', 'Noto Serif CJK SC', 'Noto Serif SC'],
  黑体: ['SimHei', 'STHeiti', 'Heiti SC', 'Noto Sans CJK SC', 'Noto Sans SC'],
  宋体: ['SimSun', 'STSong', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC'],
  方正小标宋简体: [
    'FZXiaoBiaoSong-B05S',
    '小标宋体',
    '宋体',
    'SimSun',
    'Songti SC',
    'Noto Serif CJK SC',
    'Noto Serif SC',
  ],
}

/** A document's table of fonts, `word/fontTable.xml`, so that a missing face is replaced by one of its kind. */
export function fontTable(): string {
  const chineseFonts = Object.entries(alternatives).map(([name, others]) =>
    x('w:font', { 'w:name': name }, [
      x('w:altName', { 'w:val': others.join(',') }),
      // The character set of simplified Chinese.
      x('w:charset', { 'w:val': '86' }),
      x('w:family', { 'w:val': name === '黑体' ? 'swiss' : 'roman' }),
      x('w:pitch', { 'w:val': 'fixed' }),
    ]),
  )
  const latin = x('w:font', { 'w:name': latinFace }, [
    x('w:altName', { 'w:val': 'Liberation Serif,Tinos' }),
    x('w:charset', { 'w:val': '00' }),
    x('w:family', { 'w:val': 'roman' }),
    x('w:pitch', { 'w:val': 'variable' }),
  ])
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return xmlDocument(x('w:fonts', { 'xmlns:w': namespace }, [...chineseFonts, latin]))
}
