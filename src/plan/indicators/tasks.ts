import type { TargetEntry } from '../../schemas/targets.ts'
import type { Task } from '../../schemas/tasks.ts'
import { pattern } from '../lexicon/lexicon.ts'
import type { Edition } from '../catalog/translate.ts'
import type { Division, Paragraph, Plan } from '../model/tree.ts'

/** Words in the heading of a chapter of tasks. */
const tasksHeading = pattern`{noun.tasks}`

/** List the tasks of a plan: the paragraphs of its chapters of tasks that open with a run-in lead. */
export function listTasks(plan: Plan, english: Edition, targets: readonly TargetEntry[]): Task[] {
  const byAnchor = new Map<string, string[]>()
  for (const { id, statements } of targets) {
    for (const { source } of statements) {
      const ids = byAnchor.get(source.anchor) ?? []
      if (!ids.includes(id)) byAnchor.set(source.anchor, [...ids, id])
    }
  }
  const chapters = plan.children.filter(
    (child): child is Division => child.type === 'division' && tasksHeading.test(child.title),
  )
  return chapters.flatMap((chapter) =>
    [...paragraphsOf(chapter, [])].flatMap(({ paragraph, above }): Task[] => {
      const [lead] = paragraph.children
      if (lead.type !== 'lead') return []
      const rendering = english.renderings.get(paragraph.id)
      const en = rendering?.lang === 'en' ? (rendering.lead?.replace(/\.\s*$/, '') ?? null) : null
      const idOf = (level: Division['level']) =>
        above.find((division) => division.level === level)?.id ?? null
      return [
        {
          id: paragraph.id,
          name: { zh: lead.value.replace(/[。：]$/, ''), en },
          chapter: chapter.id,
          section: idOf('section'),
          item: idOf('item'),
          ordinal: paragraph.ordinal,
          line: paragraph.line,
          targets: byAnchor.get(paragraph.id) ?? [],
        },
      ]
    }),
  )
}

function* paragraphsOf(
  division: Division,
  above: readonly Division[],
): Generator<{ paragraph: Paragraph; above: readonly Division[] }> {
  for (const child of division.children) {
    if (child.type === 'division') yield* paragraphsOf(child, [...above, child])
    else yield { paragraph: child, above }
  }
}
