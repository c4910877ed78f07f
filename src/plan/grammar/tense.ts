/** Whether a stretch of text tells what was or promises what will be; null where it doesn't say. */
export type Tense = 'past' | 'future' | null

const pastHeading = new RegExp(
  [
    '(?:发展|工作|现实|良好|坚实)基础|基础条件|有利条件|制约因素|(?:规划|发展|建设|编制)背景|^背景',
    '(?:发展|建设|主要)成就|取得(?:的|了)?(?:主要|显著|积极|历史性|重大|新|明显)?(?:的)?(?:成效|成就|成绩|进展|突破)',
    '(?:主要|工作|建设|发展|历史性|显著|突出|改革)(?:成[效就绩]|进展)|回顾|现状|基本情况|(?:完成|实施|执行)情况',
    '“十三五”(?:时期|期间|以来)?[^，。]{0,12}(?:成[就效绩]|情况|进展|发展$|工作$)',
    '存在(?:的)?(?:主要|突出)?(?:问题|不足|短板)|问题(?:和|与|及)挑战|问题短板|短板(?:和|与)|主要问题|不足之处',
    '(?:面临|发展|国内外|当前)(?:的)?(?:形势|环境|机遇|挑战)|形势(?:和|与|分析|任务|要求)|机遇(?:和|与)?挑战|重大机遇',
  ].join('|'),
)
const futureHeading =
  /目标|指标|任务|要求|原则|思路|展望|愿景|远景|措施|保障|工程|项目|行动|计划|布局|路径|规划实施|组织实施|指导思想|举措/

/** What a heading says of all that stands under it. */
export function tenseOfHeading(heading: string): Tense {
  if (pastHeading.test(heading) && !/目标|指标体系/.test(heading)) return 'past'
  return futureHeading.test(heading) ? 'future' : null
}

const forecast =
  /人口(?:总数|规模|比例|占比)?将|预计|预测|测算(?!规模|产值)|估计|估算|推算|据(?:统计|调查|估)|将面临|缺口/

/** Whether a text foresees: a forecast is nobody's promise. */
export function foretells(text: string): boolean {
  return forecast.test(text)
}

/** Words that make a clause tell what has been done or how things stand. */
const done = new RegExp(
  [
    '(?<![对将把])已(?!知|有[^0-9，]{0,8}的|建成?的)|(?<!为|^除|[，。；]除)了(?!解|结)',
    '截[至止]到?(?!20(?:25|3)|“?十[四五六]五)|目前|当前|现有(?=[^，。；]{0,12}[0-9])|现已|(?<!公)共有(?!产权)|以来|先后|(?<!不)仅|只有|仍',
    '“十[一二三]五”规划(?!期)|荣获|获评|被评|被列|被授|被确|不足[0-9]|不到[0-9]|近[一二三四五六七八九十两]年|近年|过去|[五三四]年来|连年|多年',
  ].join('|'),
)
/** Words that are mostly found where something is told, and in promises too. */
const faint =
  /在册|建档立卡|出列|[比较]上年|(?<![一公总])共(?=[0-9新]|建成|完成|投[入资])|连续[0-9两三四五六七八九十多]|入选|圆满|超额|提前完成|顺利|成功(?!率)|历史(?:新高|最)|同比|高达|尚(?=未|无|有|不|存)|居全|(?<![进迈]入|进至|挤进|闯进)全[省国](?:首|第|前|领先|末)|位居|位列|名列|排名|居全[省国]|跃居|跻身|始终|圆满收官|明显增强|显著增强|成效显著|决定性|跨上|站上|获得.{0,12}(?:表彰|称号|奖)|^部分|下辖|累计有|在全[省国]率先|告别|十[一二三四五六七八九]连|首次|首家|(?<!未|人口)落户|低于全|高于全|获批.{0,8}试点|查清|改善明显/

/** Whether a clause speaks of what is done, whatever the sentence around it says. */
export function tellsPast(clause: string): boolean {
  return done.test(clause)
}

/** Whether a sentence sounds told where nothing else says what it is. */
export function tellsPastFaintly(sentence: string): boolean {
  return faint.test(sentence)
}

/** Words that only a promise has. */
const ahead =
  /力争|争取|确保|力求|努力|要(?:达|超|在|实)|必须|将(?!.{0,10}(?:纳入|作为|列入))|计划|拟|不得|有望|规划期|今后|未来|新一轮|每年|逐年|逐步|[五三两]年内/

/** Whether a sentence says by a word, not by a year, that it promises. */
export function tellsFuture(sentence: string): boolean {
  return ahead.test(sentence)
}
