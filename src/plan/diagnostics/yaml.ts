import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { isCollection, isPair, isScalar, LineCounter, parseDocument, type Node } from 'yaml'
import type { z } from 'zod'
import { report } from './report.ts'

/** The value of a YAML file, and the places of its parts. */
export interface YamlFile<Value> {
  file: VFile
  value: Value
  /** The place of the value at a path, or of the nearest value that contains it. */
  placeOf: (path: readonly PropertyKey[]) => Point
}

/** Read a YAML file against a schema; null if there are faults, which are all reported on the file with their places. */
export function readYaml<Schema extends z.ZodType>(
  file: VFile,
  schema: Schema,
): YamlFile<z.output<Schema>> | null {
  const counter = new LineCounter()
  const document = parseDocument(String(file), { lineCounter: counter })
  for (const { message, pos } of document.errors) {
    const { line, col } = counter.linePos(pos[0])
    report(file, 'settings-syntax', { line, column: col }, message.split('\n')[0]?.replace(/:$/, '') ?? '')
  }
  if (document.errors.length > 0) return null

  const placeOf = (path: readonly PropertyKey[]): Point => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document.contents, path.slice(0, length))
      if (offset === undefined) continue
      const { line, col } = counter.linePos(offset)
      return { line, column: col }
    }
    return { line: 1, column: 1 }
  }
  const result = schema.safeParse(document.toJS())
  if (result.success) return { file, value: result.data, placeOf }
  for (const issue of result.error.issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    for (const path of paths) {
      report(file, 'settings-value', placeOf(path), path.join('.') || 'the file', issue.message)
    }
  }
  return null
}

/** The UTF-16 offset of the value at a path, or of its key if it has no value. */
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
  return (node as Node | null)?.range?.[0]
}
