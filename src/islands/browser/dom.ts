type Child = Node | string | null | undefined | false

/** Create an element with attributes and children; null, undefined and false are left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number | null | undefined | false>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value))
  for (const child of children)
    if (child !== null && child !== undefined && child !== false) element.append(child)
  return element
}
