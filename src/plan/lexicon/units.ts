/** What a unit counts: a share, a measured amount, or single things; `none` where a number has no unit. */
export type UnitKind = 'ratio' | 'amount' | 'count' | 'none'

export interface Unit {
  text: string
  kind: UnitKind
  end: number
}

const known: Readonly<Record<Exclude<UnitKind, 'none'>, string>> = {
  ratio: '% ‰ 个百分点 百分点 个千分点 倍 番',
  amount: [
    '元 美元 欧元 港元 日元 英镑 元人民币 块钱',
    '平方公里 平方千米 平方米 平米 公顷 亩 亩次 公里 千米 海里 米 厘米 毫米 km km2 km² m m2 m² hm2',
    '吨 吨标准煤 吨标煤 吨公里 载重吨 总吨 千克 公斤 斤 克 微克 毫克 kg t 担',
    '立方米 立方千米 标准立方米 标立方米 标方 立方 方 升 毫升',
    '千瓦时 千瓦 兆瓦 兆瓦时 吉瓦 瓦 度电 度 千伏安 兆伏安 千伏 伏 焦耳 吉焦 蒸吨 kV kW MW GW TW kWh MWh GWh MVA kVA',
    '小时 分钟 秒 天 日 个工作日 工作日 个月 月 周 年 岁 周岁 年期 课时 学时 机时',
    'PFlops PFLOPS EFlops EFLOPS Tbps Gbps Mbps Kbps PB TB GB EB ZB dB MPa Hz MHz GHz ℃ 摄氏度 分贝 人月 分',
  ].join(' '),
  count: [
    '个 家 名 条次 辆次 人 人次 人天 人年 位 张 处 所 座 条 件 件次 项 项次 户 户次 套 间 栋 幢 辆 台 台次 台套 架 架次 艘 艘次 列 部 本 册',
    '种 场 场次 次 篇 首 株 棵 头 只 羽 口 眼 根 支 枝 队 组 片 块 宗 单 起 例 份 枚 面 把 道 门 班 班次 届 期 批 批次 类 对',
    '标箱 标准箱 集装箱 TEU 泊位 床位 床 席 座位 车次 车位 乘次 航次 万人公里 盏 具 副 粒 尾 幅 桩 桶 箱 层 段 节 节课 堂 档 团 板 朵',
    '村 镇 乡镇 街镇 镇街 乡 县 区县 县市 县区 街道 社区 市县 行政村 自然村 国家 企业 项目 平台 机构 学校',
  ].join(' '),
}

const kinds = new Map<string, UnitKind>()
const lengths = new Map<string, number[]>()
for (const [kind, words] of Object.entries(known)) {
  for (const word of words.split(' ')) kinds.set(word, kind as UnitKind)
}
for (const word of kinds.keys()) {
  const first = word.charAt(0)
  const list = [...new Set([...(lengths.get(first) ?? []), word.length])]
  lengths.set(
    first,
    list.toSorted((a, b) => b - a),
  )
}

/** A unit's first character begins another word here: 3人均, 5户外, 2部门, 3个性化. */
const otherWords =
  /^(?:人(?:均|工智|才|民|大代|社局|居环)|户(?:外|籍|型)|部(?:门|委|署|级)|本(?:科|级|市|地)|个(?:性|体|别)|家(?:庭|具(?!有|备)|电|政|属)|口(?:岸|腔)|门(?:户|类|诊)|面(?:向|积|对)|道(?:路|德)|班(?:级|子|额)|条(?:件|例)|项(?:目)|件(?:套)|年(?:级|代|度|均|底|末|初|轻)|分(?:类|级|别|布|析|中心|公司|院)|度(?:假|过)|方(?:面|式|案|位|向)|位(?:居|于|列)|首(?:个|批|次|位)|头(?:部)|单(?:位|项|元)|团(?:队|体)|段(?:落)|例(?:如)|具(?:有|备|体)|把(?:握)|起(?:步|点|来)|对(?:口|接|外|标)|组(?:织|建|团|合)|节(?:能|水|约|点)|层(?:次|面|级)|片(?:区)|台(?:区)|处(?:置|理)|米(?:面))/

const per = /^\/(?:[每]?[十百千万亿]*)/

/** Read the unit that stands at a place: known ones by the longest match, others up to where the clause ends; null where there is none. */
export function readUnit(text: string, start: number): Unit | null {
  const base = readKnown(text, start) ?? readUnknown(text, start)
  if (!base) return null
  let { end } = base
  let kind = base.kind
  while (text.charAt(end) === '/' || (text.charAt(end) === '·' && end > start)) {
    const prefix = per.exec(text.slice(end, end + 6))
    const skipped = prefix?.[0].length ?? 1
    const below = readKnown(text, end + skipped)
    if (!below) break
    end = below.end
    if (kind !== 'ratio') kind = kind === 'count' && prefix && prefix[0].length > 1 ? 'ratio' : kind
  }
  return { text: end === base.end ? base.text : text.slice(start, end), kind, end }
}

function readKnown(text: string, start: number): Unit | null {
  for (const length of lengths.get(text.charAt(start)) ?? []) {
    const word = text.slice(start, start + length)
    const kind = kinds.get(word)
    if (kind === undefined) continue
    if (length === 1 && otherWords.test(text.slice(start, start + 3))) continue
    if (/[A-Za-z]$/.test(word) && /^[A-Za-z]/.test(text.charAt(start + length))) continue
    return { text: word, kind, end: start + length }
  }
  return null
}

const han = /^[\p{Script=Han}]$/u
/** What can't be part of a unit: bounds, particles, verbs that follow a bare number. */
const notUnit = /^[以及或和与的左上下至到多余内级大强佳星号路代维纵横轴带核区]/

/** A unit never seen before: what stands between the number and the end of the clause, at most three characters; else the one character before a noun. */
function readUnknown(text: string, start: number): Unit | null {
  let end = start
  while (
    end - start < 4 &&
    han.test(text.charAt(end)) &&
    !/^(?:以上|以下|以内|左右|及以|之内)/.test(text.slice(end, end + 2))
  )
    end++
  if (end === start || notUnit.test(text.charAt(start))) return null
  const word = text.slice(start, end)
  const closed =
    end - start <= 3 &&
    (end >= text.length || !han.test(text.charAt(end)) || /^[以左及之]/.test(text.charAt(end)))
  if (!closed) return null
  // 10万老年人 are 人: the noun names its own unit.
  const last = word.slice(-1)
  return { text: word.length > 1 && /[人户]/.test(last) ? last : word, kind: 'count', end }
}
