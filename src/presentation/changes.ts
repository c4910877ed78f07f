import { withUnit } from '../i18n/promise.ts'
import { formatQuantity } from '../i18n/quantities.ts'
import type { Change, FigureEntry } from '../schemas/figures.ts'
import type { Language } from '../schemas/language.ts'
import { periodText } from './baseline.ts'
import { doubtsOf, type DescribeContext } from './describe.ts'
import { figureValue, startText } from './figure-text.ts'
import type { ChangeLine } from './change-groups.ts'
import { searchKey } from './row.ts'

type Context = Pick<DescribeContext, 'lang' | 'hrefOfParagraph' | 'doubts' | 'hrefOfNote'>

/** The changes that a plan reports with where they began and what they led to, in the order of the text. */
export function changesOf(figures: readonly FigureEntry[], context: Context): ChangeLine[] {
  return figures.flatMap((figure) => {
    const { change, part, subject, value } = figure
    if (part !== 'to' || subject === null || value === null || change?.from == null) return []
    return [describe(figure, subject, value, { ...change, from: change.from }, context)]
  })
}

function describe(
  figure: FigureEntry,
  subject: NonNullable<FigureEntry['subject']>,
  value: number,
  change: Change & { from: number },
  context: Context,
): ChangeLine {
  const { lang, hrefOfParagraph } = context
  const scale = figure.unit.zh.replace('/人·', '/')
  const unit = { zh: scale, en: figure.unit.en?.replace(/^(\w+) per person per (\w+)$/, '$1 a $2') ?? null }
  const isPlain = !figure.approximate && figure.operator === '=' && figure.upper === null
  const none = { zh: '', en: '' }
  return {
    id: figure.id,
    href: hrefOfParagraph(figure.source.anchor),
    name: subject[lang] ?? subject.zh,
    chinese: lang === 'en' && subject.en === null,
    topic: figure.topic,
    from: {
      value: change.from,
      text: startText(lang, change.from, change.fromBetween, unit),
      number: startText(lang, change.from, change.fromBetween, none),
      year: change.since?.to ?? null,
      bound: null,
    },
    to: {
      value,
      text: isPlain ? withUnit(lang, formatQuantity(lang, value), unit) : figureValue(lang, figure),
      number: formatQuantity(lang, value),
      year: figure.period?.to ?? null,
      bound: null,
    },
    how: change.computed.includes('from') ? arithmetic(lang, value, change) : null,
    since: change.since && periodText(lang, change.since),
    scale,
    unit: unit[lang] ?? unit.zh,
    doubts: doubtsOf(figure, context),
    words: searchKey(`${subject.zh} ${subject.en ?? ''}`),
  }
}

/** How a start follows from the numbers that the plan prints: 821 − 271; 2,142 ÷ 1.4947. */
function arithmetic(lang: Language, to: number, { difference, rate }: Change): string {
  const number = (value: number) => formatQuantity(lang, value)
  if (difference !== null)
    return `${number(to)} ${difference < 0 ? '+' : '−'} ${number(Math.abs(difference))}`
  return rate === null ? '' : `${number(to)} ÷ ${number(1 + rate / 100)}`
}
