import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { isCollection, isPair, isScalar, LineCounter, parseDocument, type Node } from 'yaml'
import { z } from 'zod'
import { planFields, reservedPlanIds } from '../schemas/plan.ts'
import { report } from './diagnostics.ts'

/** plan.yaml: what a person knows of the plan and decides about its text. */
const settingsSchema = z.strictObject({
  ...planFields,
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  /** Lines of plan.txt, from 1, that belong to the page it was taken from and not to the plan. */
  wrapper: z.array(z.int().positive()),
  /** Single corrections of the text: on this line of plan.txt, these characters become those, for this reason. */
  repairs: z.array(
    z.strictObject({
      line: z.int().positive(),
      from: z.string().min(1),
      to: z.string(),
      reason: z.string().min(1),
    }),
  ),
  /** Addresses that went elsewhere: the old id, and the id it is now found at. */
  moved: z.record(z.string(), z.string()),
})

export type Settings = z.infer<typeof settingsSchema> & {
  file: VFile
  /** The place of a value in plan.yaml, given its path; undefined where it has none. */
  placeOf: (path: readonly PropertyKey[]) => Point | undefined
}

/** Read plan.yaml; every fault is reported on the file, and null says that there were some. */
export function parseSettings(file: VFile, folder: string): Settings | null {
  const counter = new LineCounter()
  const document = parseDocument(String(file), { lineCounter: counter })
  for (const { message, pos } of document.errors) {
    const { line, col } = counter.linePos(pos[0])
    report(file, 'settings-syntax', { line, column: col }, message.split('\n')[0]?.replace(/:$/, '') ?? '')
  }
  if (document.errors.length > 0) return null

  const placeOf = (path: readonly PropertyKey[]): Point | undefined => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document.contents, path.slice(0, length))
      if (offset === undefined) continue
      const { line, col } = counter.linePos(offset)
      return { line, column: col }
    }
    return { line: 1, column: 1 }
  }
  const result = settingsSchema.safeParse(document.toJS())
  if (!result.success) {
    for (const issue of result.error.issues) {
      report(file, 'settings-value', placeOf(issue.path), issue.path.join('.') || 'plan.yaml', issue.message)
    }
    return null
  }
  const { id } = result.data
  if ((reservedPlanIds as readonly string[]).includes(id)) report(file, 'plan-id-reserved', placeOf(['id']), id)
  if (id !== folder) report(file, 'plan-id-folder', placeOf(['id']), id, folder)
  return { ...result.data, file, placeOf }
}

/** Where the value at a path begins; keys are looked up pair by pair so that a key without a value has a place too. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = root
  for (const key of path) {
    if (!isCollection(node)) return undefined
    const next: unknown = node.items.find((item, index) =>
      isPair(item) ? isScalar(item.key) && String(item.key.value) === String(key) : index === key,
    )
    if (next === undefined) return undefined
    node = isPair(next) ? (next.value ?? next.key) : next
  }
  const range = (node as Node | null)?.range
  return range?.[0]
}
