/** What a promise's verb says of its number. */
export type VerbKind =
  /** The number is the state to be reached: 达到, 提高到, 保持在. */
  | 'level'
  /** The number is the difference: 提高10个百分点, 下降13%. */
  | 'change'
  /** Things that will be there: 建成, 培育. */
  | 'stock'
  /** Things that will be done, summed over a time: 新增, 改造, 培训. */
  | 'flow'
  /** Verbs of support that name a number only where it is one to be reached: 推动1万家企业. */
  | 'weak'

const stems =
  '提高 提升 上升 攀升 回升 跃升 升 增加 增长 增 扩大 扩展 扩充 扩 拓展 发展 壮大 恢复 降低 下降 降 回落 减少 减 压减 压缩 压降 缩短 缩减 缩小 收窄 控制 保持 稳定 维持 巩固 调整 改善 优化 实现 推进 集聚 延长 延伸 突破 普及 归集 覆盖 压 落实'
const changes =
  '提高 提升 上升 增加 增长 扩大 降低 下降 减少 压减 压降 压缩 削减 缩减 缩短 缩小 递增 增幅 增收 减排 延长 改善 加快 翻 增 减 降 升 快于 节约 提升了 增加了'
const stocks =
  '建成 建设 建立 建有 建好 办好 建起 设立 设有 设置 开设 打造 创建 创成 创树 培育 培植 培塑 孵化 形成 拥有 组建 布局 配备 配置 配齐 配建 配套 发展 壮大 聚集 集聚 汇聚 储备 开办 推出 推介 出版 发布 出台 构建 搭建 获批 获得 获评 做强 做大 入选 汇集 举办 推广 建 掌握 保有 用好 达标 命名 认定 评定 开行 开通 保障 具备 争创 建强 建优 开发 应用 有'
const flows =
  '新增 净增 增设 增加 新建 新改建 新扩建 新改扩建 新建改建 新建改造 新建扩建 改建 扩建 改扩建 改造 提升改造 改造提升 新开 新开通 新设 新设立 新认定 新培育 新引进 新登记 新创建 新打造 新发展 新建成 新开工 新投放 新投运 完成 培训 轮训 培养 引进 引育 招引 招聘 招募 招录 招收 输送 发放 投入 投资 资助 救助 帮扶 安置 转移 迁移 搬迁 转化 吸纳 带动 促进 整治 治理 修复 造林 绿化 植树 补植 栽植 淘汰 关停 压减 取缔 拆除 消除 退出 化解 减少 扩招 放流 制定 制订 修订 制修订 征集 开工 开建 竣工 投放 投产 筹集 筹措 争取 落实 安排 组织 开展 实施 承办 创作 评选 遴选 选拔 选树 选派 表彰 授牌 推荐 惠及 受益 收储 办理 排查 检查 抽检 筛查 提供 募集 签约 引入 派遣 配送 清理 更新 更换 铺设 敷设 架设 安装 加装 布设 建设改造 建设提升 提标改造 盘活 培训培养 转型 提质改造 挖掘 支出 下达 辐射 参与制修订 主导制定 参与制定 解决 供应 引培 回收 减排 节约 服务 接待 种植 发行 资助奖励 颁发 发展党员 实现就业 落地 签订 对接 兑现 流转 划定 保护 打通 启动 撬动 创排 编排 排演 演出 放映 疏浚 清淤 硬化 加固 除险加固 腾退 处置 调解 受理 审结 立案 编制 编纂 整理 抢救 征收 收回 复垦 投用 交付 入库 申报 授权 登记 结对 走访 慰问 接种 义诊 宣讲 展演 聘请 新创排 新创 新编 吸引'
const weaks = '推进 推动 引导 鼓励 支持 扶持 加快 统筹 指导 助力 助推 激励 抓好 做好'

const kinds = new Map<string, VerbKind>()
const add = (words: string, kind: VerbKind) => {
  for (const word of words.split(' ')) kinds.set(word, kind)
}
add(weaks, 'weak')
add(flows, 'flow')
add(stocks, 'stock')

/** The kind of a verb that has its number, or what it counts, as its object; null for any other word. */
export function kindOfVerb(word: string): VerbKind | null {
  return kinds.get(word) ?? null
}

/** Verbs that are hardly ever part of a noun, so that they govern also where they stand in the middle of a clause. */
const firm =
  '建成 新增 净增 新建 新改建 改建 扩建 改扩建 新改扩建 完成 配备 配置 拥有 设有 建有 打造 创建 培育 引进 发放 惠及 带动 投入 安排 举办 开展 设立 建立 筹集 修复 淘汰 组建 实施 形成 认定 吸纳 争取 提供 获得 获批 推出 遴选 受益 建好 办好 增加 减少 输送 招聘 招录 选派 评选 命名 制定 发布 出台 竣工 开工 关停 化解 压减 安置 搬迁 资助 筹措 募集 储备'

const longestVerb = Math.max(...[...kinds.keys()].map((word) => word.length))

/** The verb a text begins with, the longest that fits. */
export function verbAtStart(text: string): string | null {
  for (let length = Math.min(longestVerb, text.length); length > 0; length--) {
    const word = text.slice(0, length)
    if (kinds.has(word)) return word
  }
  return null
}

/** The verb a text ends with, the longest that fits. */
export function verbAtEnd(text: string): string | null {
  for (let length = Math.min(longestVerb, text.length); length > 0; length--) {
    const word = text.slice(-length)
    if (kinds.has(word)) return word
  }
  return null
}

const firmPattern = new RegExp(
  firm
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

/** The last verb in a text that can govern what stands behind it from the middle of a clause, with its place. */
export function innerVerbOf(text: string): { word: string; index: number } | null {
  let found: { word: string; index: number } | null = null
  for (const match of text.matchAll(firmPattern)) found = { word: match[0], index: match.index }
  return found
}

const levels = new Set([
  '达到',
  '达',
  '在',
  '达成',
  '达至',
  '占',
  '占到',
  '占比',
  '为',
  '是',
  '约为',
  '取得',
  '实现',
  '保持',
  '稳定',
  '维持',
  '达标',
  '迈上',
  '跨上',
  '降幅达',
  '增长达',
])
for (const stem of stems.split(' ')) for (const end of ['到', '至', '在', '为']) levels.add(stem + end)
const changeWords = new Set(changes.split(' '))

/** 增长率在10%左右, not 在3个县. */
const measuredAt = /[率幅比重度额量]在$/

/** The word a text ends with that makes the number behind it a level or a change; the longest that fits. */
export function reachAtEnd(text: string): { word: string; kind: 'level' | 'change' } | null {
  for (let length = Math.min(5, text.length); length > 0; length--) {
    const word = text.slice(-length)
    if (word === '在' && !measuredAt.test(text)) continue
    if (levels.has(word)) return { word, kind: 'level' }
    if (changeWords.has(word)) return { word, kind: 'change' }
  }
  return null
}
