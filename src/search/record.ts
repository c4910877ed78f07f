/** The end of a block in an indexed text: it is no character of any word. */
export const blockEnd = '\u2060'

/** White space in an indexed Chinese text, whose words are single characters: it belongs to the word before it. */
export const encodedSpaces: Readonly<Record<string, string>> = { ' ': '\u2063', '\u3000': '\u2064' }

/**
 * The words that stand in every record after its last block, and in no text: what is found with them is in that plan,
 * or on that page of it. (Pagefind has filters for this, and writes them in another order each time.)
 */
export const planWord = (plan: string) => `ω${plan.replace(/\W/g, 'ω')}`
export const pageWord = (page: string) => `ω${page.replace(/\W/g, 'ω')}`

/** What the engine keeps of a record, as the build gave it. */
export interface Fragment {
  content: string
  meta: Readonly<Record<string, string>>
}

/** A heading, or a paragraph under it. */
export interface RecordBlock {
  id: string
  text: string
}

/** The smallest heading there is and its own paragraphs: what is found as one. */
export interface PlanRecord {
  plan: string
  /** Its page under the site's base, without the language: `<plan>/chapter-3/`. */
  page: string
  /** What its page calls itself, 第三章; empty where the plan begins. */
  label: string
  /** Its place in the plan, from 0. */
  order: number
  /** The headings it stands under, outermost first and its own last. */
  headings: RecordBlock[]
  blocks: RecordBlock[]
}

/** A record of the Chinese index, with its text as it is published. */
export function readChinese({ content, meta }: Fragment): PlanRecord {
  const texts =
    meta['written'] ??
    Object.entries(encodedSpaces).reduce(
      (text, [space, gap]) => text.split(gap).join(space),
      content.replace(/ /g, ''),
    )
  return readRecord(texts.split(blockEnd), meta)
}

/** A record of the English index. */
export function readEnglish({ content, meta }: Fragment): PlanRecord {
  return readRecord(content.split(blockEnd), meta)
}

function readRecord(texts: string[], meta: Fragment['meta']): PlanRecord {
  return {
    plan: meta['plan'] ?? '',
    page: meta['page'] ?? '',
    label: meta['label'] ?? '',
    order: Number(meta['order']),
    headings: JSON.parse(meta['headings'] ?? '[]') as RecordBlock[],
    blocks: (meta['ids'] ?? '').split(' ').map((id, index) => ({ id, text: texts[index]?.trim() ?? '' })),
  }
}
