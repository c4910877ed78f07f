/** The delimiters around a character, as bits: a number in a name is not a quantity. */
export const zone = { quoted: 1, titled: 2, bracketed: 4, numbered: 8 } as const

const pairs: Readonly<Record<string, { close: string; bit: number }>> = {
  '“': { close: '”', bit: zone.quoted },
  '‘': { close: '’', bit: zone.quoted },
  '「': { close: '」', bit: zone.quoted },
  '《': { close: '》', bit: zone.titled },
  '（': { close: '）', bit: zone.bracketed },
  '〔': { close: '〕', bit: zone.numbered },
  '[': { close: ']', bit: zone.numbered },
  '【': { close: '】', bit: zone.numbered },
}
const closing = new Set(Object.values(pairs).map(({ close }) => close))
const sentenceEnd = /[。！？!?\n]/

/**
 * For each UTF-16 unit of a text, the zones it is in. A mark without a partner in the same sentence opens none,
 * so that a forgotten bracket can't swallow what follows.
 */
export function findZones(text: string): Uint8Array {
  const zones = new Uint8Array(text.length)
  const open: { char: string; at: number }[] = []
  const depth = new Map<number, Int32Array>()
  const mark = (bit: number, start: number, end: number) => {
    const steps = depth.get(bit) ?? new Int32Array(text.length + 1)
    depth.set(bit, steps)
    steps[start] = (steps[start] ?? 0) + 1
    steps[end] = (steps[end] ?? 0) - 1
  }
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char in pairs) {
      open.push({ char, at })
    } else if (closing.has(char)) {
      const start = open.pop()
      const pair = start && pairs[start.char]
      if (start && pair?.close === char) mark(pair.bit, start.at, at + 1)
      else if (start) open.push(start)
    } else if (open.length > 0 && sentenceEnd.test(char) && !open.some((each) => each.char === '《')) {
      open.length = 0
    }
    if (open.length > 16) open.shift()
  }
  for (const [bit, steps] of depth) {
    let level = 0
    for (let at = 0; at < text.length; at++) {
      level += steps[at] ?? 0
      if (level > 0) zones[at] = (zones[at] ?? 0) | bit
    }
  }
  return zones
}
