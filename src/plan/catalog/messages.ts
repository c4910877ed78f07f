import type { Plan } from '../model/tree.ts'
import { titleId, walk } from '../model/walk.ts'

/** A text to translate, with all its places; ids and lines are in the order of the plan. */
export interface Message {
  /** The published Chinese, without heading numbers and without the —— of a bullet. */
  msgid: string
  /** An id if this place has its own translation; otherwise null. */
  msgctxt: string | null
  ids: readonly string[]
  /** Lines of plan.txt, one for each id. */
  lines: readonly number[]
  kind: 'title' | 'heading' | 'lead' | 'text'
}

/**
 * List the texts to translate in the order of the plan: the title, the headings, and the run-in lead and text of each
 * paragraph. Equal texts are one message.
 */
export function extractMessages(plan: Plan): Message[] {
  const messages = new Map<string, Message & { ids: string[]; lines: number[] }>()
  const add = (kind: Message['kind'], msgid: string, id: string, line: number) => {
    const known = messages.get(msgid)
    if (known) {
      known.ids.push(id)
      known.lines.push(line)
    } else messages.set(msgid, { msgid, msgctxt: null, ids: [id], lines: [line], kind })
  }
  add('title', plan.title.value, titleId, plan.title.line)
  for (const node of walk(plan)) {
    if (node.type === 'division') {
      add('heading', node.title, node.id, node.line)
      continue
    }
    for (const part of node.children) add(part.type, part.value, node.id, node.line)
  }
  return [...messages.values()]
}
