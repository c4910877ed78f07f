import { expect, test } from './support/site.ts'

const plan = 'jinan-civil-affairs-2021-2025'
const chapters = [1, 2, 3, 4].map((number) => `${plan}/chapter-${number}/`)
const pages = [
  '/',
  ...[`${plan}/`, ...chapters, ...chapters.map((chapter) => `bilingual/${chapter}`)].map((at) => `/${at}`),
  ...['targets/', 'targets/extreme-difficulty-institutional-care/', 'topics/elderly/'].map(
    (at) => `/${plan}/${at}`,
  ),
  ...['tasks/', 'references/', 'notes/'].map((at) => `/${plan}/${at}`),
  '/glossary/',
  `/en/${plan}/chapter-1/`,
]

/** The lines on the open page that break the rules of the Requirements for Chinese Text Layout. */
function faults(): string[] {
  const found: string[] = []
  const mayNotBegin = /^[，。、；：！？）》〉」』】〕”’·—…%‰]/u
  const mayNotEnd = /[（《〈「『【〔“‘]$/u
  const blocks = document.querySelectorAll<HTMLElement>('main :is(p, h1, h2, h3, h4, li, th, td, dt, dd, q)')
  for (const block of blocks) {
    const ofItself = Array.from(block.childNodes).some(
      (node) => node instanceof Text && node.data.trim() !== '',
    )
    if (!ofItself && !/^(P|H\d)$/.test(block.tagName)) continue
    const lines = linesOf(block)
    lines.slice(1).forEach((line, index) => {
      const before = lines[index] ?? ''
      const broken = `${before.slice(-8)}|${line.slice(0, 8)}`
      if (mayNotBegin.test(line) && !line.startsWith('——')) found.push(`begins: ${broken}`)
      if (mayNotEnd.test(before)) found.push(`ends: ${broken}`)
      const inNumber = /\d[余多]?[十百千万亿]*$/u.test(before) && /^[\p{Script=Han}\d]/u.test(line)
      const inUnit = /\d(?:分|小|平|公|百分|工作)$/u.test(before) && /^(?:钟|时|方|里|顷|点|日)/u.test(line)
      const inEnglish =
        /\d$/.test(before) && /^(?:thousand|million|billion|yuan|percent|minutes)\b/.test(line)
      if (inNumber || inUnit || inEnglish) found.push(`parts: ${broken}`)
    })
    const last = lines.at(-1) ?? ''
    const characters = last.replace(/[^\p{L}\p{N}]/gu, '')
    if (lines.length > 1 && /^\p{Script=Han}?$/u.test(characters)) found.push(`last line: ${last}`)
  }
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth - clientWidth} px`)
  return found

  /** The text of a block as it is broken into lines; what is hidden, or generated, is not in it. */
  function linesOf(block: HTMLElement): string[] {
    const lines: string[] = []
    let lastTop = -Infinity
    let lastLeft = Infinity
    const range = document.createRange()
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      for (let at = 0; at < text.length; at++) {
        if (/[\s\u200B\u2060]/.test(text.data.charAt(at))) continue
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        const box = Array.from(range.getClientRects()).at(-1)
        if (!box || box.width === 0) continue
        const middle = box.top + box.height / 2
        // A line begins further down and further left; what is raised or small does neither both.
        if (middle - lastTop > 8 && box.left < lastLeft) lines.push('')
        lines.push((lines.pop() ?? '') + text.data.charAt(at))
        lastTop = middle
        lastLeft = box.left
      }
    }
    return lines
  }
}

test('lines begin and end as they may, at every width', async ({ page }) => {
  for (const address of pages) {
    await page.goto(address)
    for (const width of [320, 360, 390, 834, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect.soft(await page.evaluate(faults), `${address} at ${width} px`).toEqual([])
    }
  }
})
