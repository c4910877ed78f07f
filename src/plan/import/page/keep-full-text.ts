import type { Cheerio, CheerioAPI } from 'cheerio'
import type { PageElement } from './nodes.ts'

/** What an encyclopedia calls the chapter with the document itself. */
const fullText = /全文|原文|正文|规划内容|文件内容|政策内容|通知内容/

/**
 * Remove from an article of an encyclopedia the chapters about the document, so that the document itself remains; its
 * heading goes too. Nothing is removed from an article without a chapter for the full text.
 * @returns the heading of the chapter that is kept, and the removed chapters; null if nothing was removed
 */
export function keepFullText(
  $: CheerioAPI,
  root: Cheerio<PageElement>,
): { kept: string; removed: { heading: string; text: string }[] } | null {
  const heads = root.find('h2').toArray()
  const chosen = heads.find((head) => fullText.test($(head).text()))
  if (!chosen) return null
  /** The ancestors of heads are siblings, whatever each head is wrapped in. */
  const parent = $(chosen)
    .parents()
    .filter((_, each) => heads.every((head) => $(each).has(head).length > 0))
    .first()
  let open: { heading: string; text: string; kept: boolean } = { heading: '', text: '', kept: false }
  const chapters = [open]
  for (const child of parent.contents().toArray()) {
    const head = heads.find((each) => each === child || $(child).has(each).length > 0)
    if (head) {
      open = { heading: $(head).text().trim(), text: '', kept: head === chosen }
      chapters.push(open)
    }
    if (!open.kept || head) {
      open.text += $(child).text()
      $(child).remove()
    }
  }
  const removed = chapters.filter(({ text }) => text.trim() !== '')
  return { kept: $(chosen).text().trim(), removed }
}
