/**
 * The characters that the CJK radicals from U+2E80 to U+2EF3 represent, in their order; a radical that represents none
 * is itself. Source: EquivalentUnifiedIdeograph.txt of the Unicode Character Database, version 15.0.
 */
const supplement = Array.from(
  '⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
)

/** Every radical of a text as the character that it represents, code point for code point. */
export function withoutRadicals(text: string): string {
  return text.replace(radicals, fromRadical)
}

/** A radical of either block, as programs that write PDF put it in the place of the character that looks the same. */
export const radical = /[\u2E80-\u2EF3\u2F00-\u2FD5]/

const radicals = new RegExp(radical, 'g')

/** The character that a radical (U+2E80 to U+2FD5) represents: ⼀ is 一, ⺠ is 民. Any other character is itself. */
export function fromRadical(character: string): string {
  const code = character.charCodeAt(0)
  // The data give the Kangxi radicals the characters that NFKC gives them.
  if (code >= 0x2f00 && code <= 0x2fd5) return character.normalize('NFKC')
  return supplement[code - 0x2e80] ?? character
}
