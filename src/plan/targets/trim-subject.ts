const year = '(?:(?:19|20)\\d\\d|二[〇零]..)(?:-\\d{4})?年'
const five = '[“"]?(?:十[一二三四五六七八九]?|二十)五[”"]?'

/** What may stand before a subject and is no part of it: a list’s number, a time, a hedge, an adverb, a verb. */
const leading = new RegExp(
  `^(?:${[
    '[—\\-·•\\s，、：；]+|[（(]?[0-9一二三四五六七八九十]+[）)、.．]+|[和与及](?!谐)|其中|我市|我省|全市|全省|全县|全区',
    `(?:到|至|在|截至|力争到?|争取到?)?${year}(?:\\d{1,2}月)?(?:底|末)?(?:以?前|之前)?|到?${five}(?:期?末|期间|时期)`,
    '规划期(?:内|末|间)?|[一二两三四五]年(?:内|来)|每年|年均(?=增|新)|累计',
    '推动实现|推动|推进|鼓励|引导|探索|积极争取|力争|争取|努力|力求|有望|确保|保证|实现|使之|使得?|让|保持|统筹推进|统筹|把|要|将|达到(?=.)',
    '全面|基本(?=实现|建立|建成|形成|完成|消除|普及)|逐步|加快|大力|积极|稳步|同时|并|且|进一步|继续|再|共(?![同享建治性])',
    '高(?:标准|质量)(?=实现|建设|打造|完成)',
  ].join('|')})+`,
)
/** What may stand behind a subject: adverbs, verbs and the words of comparison. */
const trailing = new RegExp(
  `(?:${[
    '[，、：；]|双双|均|都|皆|各|分别|要|将|也|应(?!用)|须|总体|已|再|进一步|力争|争取|确保|努力|预期|常年|年底|同步|基本|持续|稳步|逐步|全面|不断|最大限度',
    '达到|达|累计|总数|总计|合计|五年|年均|每年|的|并|且|至少有?|可|配备|拥有|(?<=[\\p{Script=Han}]{2})为',
    `(?:到|至)?${year}(?:底|末)?(?:以?前)?|(?:比|较|与)(?:${five}末?|${year}(?:底|末)?|上年|基期年?)(?:相比)?`,
  ].join('|')})+$`,
  'u',
)

/** The subject in a stretch of text: without the time before it and the adverbs behind it. */
export function trimSubject(stretch: string): string {
  let text = stretch
  // Two rounds: a trimmed verb may bare a time behind it.
  for (let round = 0; round < 2; round++) text = text.slice(leading.exec(text)?.[0].length ?? 0)
  const tail = trailing.exec(text)
  const trimmed = tail ? text.slice(0, tail.index) : text
  return balance(trimmed)
}

/** Brackets and quotation marks that lost their partner to trimming go too. */
function balance(text: string): string {
  let result = text
  for (const [open, close] of [
    ['（', '）'],
    ['“', '”'],
    ['《', '》'],
  ] as const) {
    if (!result.includes(open) && result.includes(close)) result = result.replaceAll(close, '')
    if (result.includes(open) && !result.includes(close)) result = result.replaceAll(open, '')
  }
  return result
}

const measureNoun =
  /(?:[\p{Script=Han}]{0,4}(?:率|比例|占比|比重|总量|规模|面积|强度|人数|浓度|总额|收入|产量|数量|数))$/u

/** The subjects of 分别 and 均: 甲、乙和丙的比例 are three. Brackets and quotations are never cut. */
export function splitSubjects(subject: string, count: number | null): string[] {
  const cuts = findCuts(subject)
  const chosen = choose(cuts, count)
  if (!chosen) return [subject]
  const parts: string[] = []
  let from = 0
  for (const { at, length } of chosen) {
    parts.push(subject.slice(from, at))
    from = at + length
  }
  parts.push(subject.slice(from))
  if (parts.some((part) => part === '') || parts.length > 12) return [subject]
  return complete(parts)
}

interface Cut {
  at: number
  length: number
  comma: boolean
}

function findCuts(subject: string): Cut[] {
  const cuts: Cut[] = []
  let depth = 0
  for (let at = 0; at < subject.length && at < 300; at++) {
    const char = subject.charAt(at)
    if ('（“《'.includes(char)) depth++
    else if ('）”》'.includes(char)) depth--
    if (depth > 0) continue
    const word = /^(?:、|以及|和(?!谐)|与|或者?|及(?!其|时|格|以上|以下))/.exec(
      subject.slice(at, at + 3),
    )?.[0]
    if (word === undefined || at === 0) continue
    cuts.push({ at, length: word.length, comma: word === '、' })
    at += word.length - 1
  }
  // 县、乡、村三级 is one thing.
  return cuts.filter(({ at }) => !series.test(subject.slice(Math.max(0, at - 3), at + 16)))
}

const series =
  /^[\p{Script=Han}、]{0,3}(?:、|和|与)(?:[\p{Script=Han}]{1,2}(?:、|和|与)){0,4}[\p{Script=Han}]{1,2}[两二三四五][级方类端]/u

/** All cuts where their number fits, else the commas alone, else the conjunctions alone. */
function choose(cuts: readonly Cut[], count: number | null): readonly Cut[] | null {
  if (cuts.length === 0) return null
  if (count === null) return cuts
  const sets = [cuts, cuts.filter(({ comma }) => comma), cuts.filter(({ comma }) => !comma)]
  return sets.find((set) => set.length === count - 1) ?? null
}

/** Parts that share a noun or a beginning get it back: 婚姻、收养登记合格率 and 设施覆盖率和达标率. */
function complete(parts: readonly string[]): string[] {
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  return parts.map((part, index) => {
    if (index < parts.length - 1 && !measureNoun.test(part) && measureNoun.test(last)) {
      const at = last.indexOf('占')
      const above = parts.length === 2 && part.includes('占') && at < 0
      if (above) return part + (/的?(?:比例|比重)$/.exec(last)?.[0] ?? '')
      return last.length > part.length + 1 ? part + last.slice(part.length) : part
    }
    if (index > 0 && part.length <= 6 && measureNoun.test(part) && measureNoun.test(first)) {
      return sharedHead(first, part) + part
    }
    if (index === parts.length - 1 && first.includes('占') && !part.includes('占')) {
      return first.slice(0, first.indexOf('占') + 1) + part
    }
    return part
  })
}

/** 城市社区养老服务设施 of 城市社区养老服务设施覆盖率, before 配建达标率. */
function sharedHead(first: string, part: string): string {
  const noun =
    /(?:覆盖|达标|普及|合格|参保|入园|入学|巩固|配建达标|注册|登记|就业|治理|利用|处理|处置|结案|成功|规范化?|签约|管理|服务|健康|培训)?率$/.exec(
      first,
    )?.[0]
  return noun !== undefined &&
    noun.length > 1 &&
    first.length > noun.length + 3 &&
    part.length <= noun.length + 3
    ? first.slice(0, -noun.length)
    : ''
}
