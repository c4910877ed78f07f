/** A node of an ARIA snapshot, as its line is printed, with those under it. */
interface Node {
  line: string
  children: Node[]
}

/** Longer names are text of the plan rather than names of controls. */
const longestName = 40

/**
 * The roles and names in an ARIA snapshot of Playwright, one a line. Texts, addresses, long names and the names of what
 * is in a table are left out, and of siblings that are alike and follow one another there is one: what a page is built
 * of, whatever the plan says.
 */
export function outlineOf(snapshot: string): string {
  const root: Node = { line: '', children: [] }
  const open: { indent: number; node: Node }[] = [{ indent: -1, node: root }]
  for (const line of snapshot.split('\n')) {
    const indent = line.search(/\S/)
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const node = { line: shorten(line.trim(), open.some(isRow)), children: [] }
    open.at(-1)?.node.children.push(node)
    open.push({ indent, node })
  }
  return `${print(root.children, '').join('\n')}\n`
}

const isRow = ({ node }: { node: Node }) => /^- (row|caption|listbox)\b/.test(node.line)

/** A line without its text and its colon; its name stays if it is short and not `nameless`. */
function shorten(line: string, nameless: boolean): string {
  const parts = /^- '?([\w/]+)( "(?:[^"\\]|\\.)*")?((?: \[[^\]]*\])*)/.exec(line)
  const [, role = '', name = '', states = ''] = parts ?? []
  const hasName = !nameless && role !== 'row' && name.length <= longestName
  return `- ${role}${hasName ? name : ''}${states}`
}

function print(nodes: readonly Node[], indent: string): string[] {
  const shapes = nodes
    .filter(({ line }) => !/^- (text|\/\w+)$/.test(line))
    .map(({ line, children }) => [indent + line, ...print(children, `${indent}  `)].join('\n'))
  return shapes.filter((shape, index) => shape !== shapes[index - 1])
}
