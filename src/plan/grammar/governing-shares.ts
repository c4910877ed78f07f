import { isGoal } from './governing-verbs.ts'
import { beginsNoun, type Earlier, type Governor } from './governor.ts'
import type { Phrase } from './analyzed-block.ts'

const headOfClause =
  /(?:^|使|让|确保|保证|推动|实现|力争|争取|保障|末|期间|其中|年|底|前|全国|全市|全省|全县|全区|至少)$/

const covering = /(?:覆盖|惠及|延伸到|建成|完成|培训|创建|支持|带动|吸纳)(?:全市|全省|全县|全区)?$/

const doing =
  /实现|达到|达标|完成|通过|建成|建立|建有|开展|接受|享有|享受|纳入|配备|设立|设有|获得|用上|参与|参加|拥有|掌握|创建|成为|进入|具备|开设|开通|落实|使用|采用|覆盖|通|得到|能|就读|入学|就业|居住|符合|应用|推行|普及|改造|上云|上平台|延伸|服务/

/** 65%以上的患者接受服务, 覆盖80%以上的村: a share of the things behind it. */
export function shareOf({ quantity, wording }: Phrase, left: string, right: string): Governor | null {
  if (quantity.kind !== 'ratio' || !/^的?[\p{Script=Han}“（]/u.test(right)) return null
  if (/^(?:和|与|及|以及|的(?:比例|速度|增速|标准|目标))/.test(right)) return null
  const verb = covering.exec(left)?.[0]
  if (verb !== undefined) {
    return { shape: 'object', verb, verbKind: 'stock', at: wording.start - verb.length }
  }
  if (!headOfClause.test(left) || !(doing.test(right) || (wording.suffix !== '' && right.length > 8)))
    return null
  return { shape: 'share', verb: null, verbKind: 'level', at: wording.start }
}

/** 为2.6万名妇女提供筛查: those for whom something is done. */
export function served(phrase: Phrase, left: string, right: string): Governor | null {
  const verb =
    phrase.wording.reach === '为'
      ? '为'
      : /(?:为|向|面向|对|帮助)(?=(?:全市|全省|全县|全区)?$)/.exec(left)?.[0]
  if (verb === undefined || phrase.quantity.kind !== 'count' || !isGoal(phrase)) return null
  if (!/^[^，]{1,24}?(?:提供|开展|实施|发放|进行|配备|办理|培训|改造)/.test(right)) return null
  return { shape: 'object', verb, verbKind: 'flow', at: phrase.wording.start }
}

/** 5个左右中心镇达到小城市标准: things at the head of a clause and what they will do. */
export function countShare(phrase: Phrase, right: string, earlier: Earlier | null): Governor | null {
  if (phrase.quantity.kind !== 'count' || !beginsNoun.test(right) || /均|都|全部/.test(right)) return null
  const listed =
    earlier?.governor && (earlier.phrase.clause === phrase.clause || earlier.governor.shape === 'object')
  if (listed || !/^的?[^的]{2,16}?(?:达到|完成|实现|通过|建成|达标|实施)/.test(right)) return null
  return { shape: 'share', verb: null, verbKind: 'level', at: phrase.wording.start }
}
