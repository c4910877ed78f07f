import type { Point } from 'unist'
import type { VFile } from 'vfile'
import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  Parser,
  visit,
} from 'yaml'
import type { z } from 'zod'
import { checkCharacters, pointAt as pointIn } from './characters.ts'
import { report } from './report.ts'

/** The value of a YAML file, and the places of its parts. */
export interface YamlFile<Value> {
  file: VFile
  value: Value
  /** The place of the value at a path, or of the nearest value that contains it. */
  placeOf: (path: readonly PropertyKey[]) => Point
}

/** No file of a seed has a reason to exceed these. */
const mostCharacters = 1_000_000
const mostLevels = 24
/** So many faults of one file are listed; the others are only counted. */
const mostFaults = 50

/**
 * Read a YAML file against a schema; null if there are faults, which are reported on the file with their places. Refused
 * are also aliases, tags, keys given twice, and files that are too large or too deep: what a person writes by hand needs
 * none of them, and each can stand for more than it shows.
 */
export function readYaml<Schema extends z.ZodType>(
  file: VFile,
  schema: Schema,
): YamlFile<z.output<Schema>> | null {
  const document = parseYaml(file)
  if (!document) return null
  const { contents, pointAt } = document

  const placeOf = (path: readonly PropertyKey[]): Point => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(contents, path.slice(0, length))
      if (offset !== undefined) return pointAt(offset)
    }
    return { line: 1, column: 1 }
  }
  const result = schema.safeParse(document.value)
  if (result.success) return { file, value: result.data, placeOf }
  const faults = result.error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => ({ path, message: issue.message }))
  })
  reportSome(file, faults, ({ path, message }) => {
    report(file, 'settings-value', placeOf(path), path.join('.') || 'the file', message)
  })
  return null
}

interface ParsedYaml {
  contents: Node | null
  value: unknown
  pointAt: (offset: number) => Point
}

function parseYaml(file: VFile): ParsedYaml | null {
  const text = String(file)
  if (text.length > mostCharacters) {
    report(file, 'settings-size', { line: 1, column: 1 }, text.length, mostCharacters)
    return null
  }
  const counter = new LineCounter()
  const pointAt = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }
  // Its own check for keys given twice takes the square of their number.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false })
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    report(file, 'settings-form', pointIn(text, findDepth(text)), `more than ${mostLevels} levels`)
    return null
  }
  reportSome(file, document.errors, ({ message, pos }) => {
    report(file, 'settings-syntax', pointAt(pos[0]), message.split('\n')[0]?.replace(/:$/, '') ?? '')
  })
  const forms = document.errors.length > 0 ? [] : findForms(document)
  reportSome(file, forms, ({ what, offset }) => {
    report(file, 'settings-form', pointAt(offset), what)
  })
  if (document.errors.length + forms.length > 0 || !areSound(file, document, pointAt)) return null
  return { contents: document.contents, value: document.toJS(), pointAt }
}

/** The offset where a text is first nested too deeply. */
function findDepth(text: string): number {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) if (token.type === 'error') break
    // A document, and for each level a collection.
    if (parser.stack.length > mostLevels + 1) break
  }
  return parser.offset
}

/** What YAML has and a seed does not need: aliases, anchors, tags, and keys that come twice or are no scalars. */
function findForms(document: Document.Parsed): { what: string; offset: number }[] {
  const found: { what: string; offset: number }[] = []
  const add = (node: unknown, what: string) => {
    found.push({ what, offset: isNode(node) ? (node.range?.[0] ?? 0) : 0 })
  }
  visit(document, (_, node, path) => {
    if (isAlias(node)) add(node, `alias \`*${node.source}\``)
    else if (isNode(node)) {
      if (node.tag !== undefined) add(node, `tag \`${node.tag}\``)
      if ('anchor' in node) add(node, `anchor \`&${node.anchor}\``)
    }
    if (!isCollection(node)) return
    if (path.filter(isCollection).length === mostLevels) add(node, `more than ${mostLevels} levels`)
    const keys = new Set<string>()
    for (const item of node.items) {
      if (!isPair(item)) continue
      const { key, value } = item
      if (!isScalar(key)) {
        add(isNode(key) ? key : value, 'key, which is no word')
        continue
      }
      const name = String(key.value)
      if (keys.has(name)) add(key, `second key \`${name}\``)
      keys.add(name)
    }
  })
  return found
}

/** Report the characters that no value may have; what a repair replaces may have them all. */
function areSound(file: VFile, document: Document.Parsed, pointAt: (offset: number) => Point): boolean {
  const checks: boolean[] = []
  visit(document, {
    Scalar: (_, { value, range }, path) => {
      const pair = path.at(-1)
      const isReplaced = isPair(pair) && isScalar(pair.key) && pair.key.value === 'from'
      if (typeof value === 'string' && !isReplaced)
        checks.push(checkCharacters(file, value, pointAt(range?.[0] ?? 0)))
    },
  })
  return !checks.includes(false)
}

/** Report the first faults, and how many more there are. */
function reportSome<Fault>(file: VFile, faults: readonly Fault[], each: (fault: Fault) => void): void {
  for (const fault of faults.slice(0, mostFaults)) each(fault)
  if (faults.length > mostFaults)
    report(file, 'settings-more', { line: 1, column: 1 }, faults.length - mostFaults)
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
