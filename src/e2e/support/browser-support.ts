import bcd, {
  type CompatStatement,
  type SupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' }
import { parse as parseScript, type AnyNode } from 'acorn'
import { parse as parseStyle, walk, type CssNode } from 'css-tree'

/** The oldest versions that the site supports. */
const supported = { chrome: 86, safari: 14, firefox: 91 } as const

/** An entry of MDN's tables: which browsers have it, and the entries under it. */
interface Entry {
  __compat?: CompatStatement
  [part: string]: Entry | CompatStatement | undefined
}

// The types of the package don't let an index run over their one key that is no entry.
const tables = bcd as unknown as { css: Entry; api: Entry; javascript: Entry }

/** The entry of a table under a path of keys, if there is one. */
function entry(table: Entry | undefined, ...path: string[]): Entry | undefined {
  return path.reduce<Entry | undefined>(
    (found, key) => (found && Object.hasOwn(found, key) ? (found[key] as Entry) : undefined),
    table,
  )
}

/** What a style sheet uses that a supported browser lacks: `property: value`, `@rule`, `:pseudo-class`. */
export function newStyles(css: string): string[] {
  const found = new Set<string>()
  const note = (name: string, feature: Entry | undefined) => {
    if (feature?.__compat && isNew(feature.__compat)) found.add(name)
  }
  const outer: CssNode[] = []
  walk(parseStyle(css), {
    enter(node: CssNode) {
      // What is inside @supports is used only where it is supported.
      const isOptional = outer.some((each) => each.type === 'Atrule' && each.name === 'supports')
      const isNested = node.type === 'Rule' && outer.some(({ type }) => type === 'Rule')
      outer.push(node)
      if (isOptional) return
      if (isNested || node.type === 'NestingSelector') found.add('nesting')
      if (node.type === 'Atrule') note(`@${node.name}`, entry(tables.css, 'at-rules', node.name))
      if (node.type === 'Feature')
        note(`(${node.name})`, entry(tables.css, 'at-rules', 'media', node.name.replace(/^(min|max)-/, '')))
      // One with a prefix is one engine's own.
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
        if (!node.name.startsWith('-')) note(`:${node.name}`, entry(tables.css, 'selectors', node.name))
      if (node.type !== 'Declaration' || node.property.startsWith('-')) return
      const property = entry(tables.css, 'properties', node.property)
      note(node.property, property)
      walk(node.value, (value) => {
        if (value.type === 'Identifier') note(`${node.property}: ${value.name}`, entry(property, value.name))
        if (value.type === 'Function') note(`${value.name}()`, functions.get(value.name))
        if (value.type === 'Dimension') note(value.unit, unitEntry(value.unit))
      })
    },
    leave() {
      outer.pop()
    },
  })
  return [...found].toSorted()
}

function unitEntry(unit: string): Entry | undefined {
  const kinds: Record<string, string> = { d: 'dynamic', l: 'large', s: 'small' }
  const kind = /^[dls]v/.test(unit) ? `viewport_percentage_units_${kinds[unit.charAt(0)] ?? ''}` : unit
  return entry(tables.css, 'types', 'length', kind)
}

/**
 * What a script uses that a supported browser lacks: syntax after ES2020, global objects, and methods. Of a method only
 * the name is known: it is reported if no object of a supported browser has a method of that name. What the script looks
 * for first, with `?.`, `in` or `typeof`, is not reported.
 */
export function newScripts(code: string, sourceType: 'module' | 'script'): string[] {
  let tree: AnyNode
  try {
    tree = parseScript(code, { ecmaVersion: 2020, sourceType })
  } catch (error) {
    return [`syntax: ${String(error)}`]
  }
  const found = new Set<string>()
  const asked = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'BinaryExpression' && node.operator === 'in' && node.left.type === 'Literal')
      asked.add(String(node.left.value))
    if (node.type === 'UnaryExpression' && node.operator === 'typeof') {
      const { argument } = node
      if (argument.type === 'Identifier') asked.add(argument.name)
      if (argument.type === 'MemberExpression' && argument.property.type === 'Identifier')
        asked.add(argument.property.name)
    }
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
    const { callee } = node
    if (callee.type === 'Identifier') {
      const compat = globals.get(callee.name)?.__compat
      if (compat && isNew(compat)) found.add(callee.name)
    }
    if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return
    const { name } = callee.property
    if (callee.optional || (node.type === 'CallExpression' && node.optional)) asked.add(name)
    const owner = callee.object.type === 'Identifier' ? globals.get(callee.object.name) : undefined
    const own = entry(owner, `${name}_static`)?.__compat
    if (own ? isNew(own) : methods.get(name)?.every(isNew)) found.add(`.${name}()`)
  })
  return [...found].filter((name) => !asked.has(name.replace(/^\.|\(\)$/g, ''))).toSorted()
}

/** Whether a supported browser lacks it. A name with a prefix will do, as the build writes both in style sheets. */
function isNew({ support }: CompatStatement): boolean {
  return Object.entries(supported).some(([browser, version]) => {
    const statement: SupportStatement | undefined = support[browser as keyof typeof supported]
    return ![statement ?? []]
      .flat()
      .some(
        ({ version_added: added, version_removed: removed, flags, alternative_name: alias }) =>
          typeof added === 'string' &&
          parseFloat(added.replace('≤', '')) <= version &&
          [removed, flags, alias].every((each) => each === undefined),
      )
  })
}

/** Every child of a node, and theirs. */
function visit(node: AnyNode, see: (node: AnyNode) => void) {
  see(node)
  for (const value of Object.values(node).flat() as unknown[])
    if (typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string')
      visit(value as AnyNode, see)
}

const builtins = Object.entries(entry(tables.javascript, 'builtins') ?? {})

const globals = new Map([...Object.entries(tables.api), ...builtins] as [string, Entry][])

/** The objects whose methods scripts of pages use; in the whole platform, every word is some method's name. */
const platform =
  /^(Abort|CSS|Clipboard|DOM|Document|Element|Event|Form|HTML|History|Intersection|Location|Media|Mutation|Navigator|Node|Range|Request|Resize|Response|Selection|Shadow|Storage|URL|Window$)/

/** For each method's name, its support in the objects that have one. */
const methods = new Map<string, CompatStatement[]>()
for (const [object, parts] of globals) {
  if (!platform.test(object) && !builtins.some(([name]) => name === object)) continue
  for (const [key, part] of Object.entries(parts)) {
    const compat = key === '__compat' ? undefined : (part as Entry).__compat
    const name = key.replace(/_static$/, '')
    if (compat) methods.set(name, [...(methods.get(name) ?? []), compat])
  }
}

const functions = new Map<string, Entry>()
collect(entry(tables.css, 'types') ?? {})

function collect(types: Entry) {
  for (const [name, type] of Object.entries(types)) {
    if (name === '__compat') continue
    if (!functions.has(name)) functions.set(name, type as Entry)
    collect(type as Entry)
  }
}
