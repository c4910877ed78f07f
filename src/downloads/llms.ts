import type { ListItem, Root, RootContent } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** A file worth reading: its name, its address, and a word on what it is. */
export interface Link {
  name: string
  url: string
  note?: string
}

export interface Section {
  heading: string
  links: readonly Link[]
}

const processor = unified().use(remarkStringify, { bullet: '-' }).freeze()

/** A guide to the site for language models, after llmstxt.org: name, summary, remarks, then lists of links. */
export function makeLlms(
  name: string,
  summary: string,
  remarks: readonly string[],
  sections: readonly Section[],
): string {
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: name }] },
    { type: 'blockquote', children: [paragraph(summary)] },
    ...remarks.map(paragraph),
    ...sections.flatMap(({ heading, links }): RootContent[] => [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] },
      { type: 'list', spread: false, children: links.map(item) },
    ]),
  ]
  const root: Root = { type: 'root', children }
  return processor.stringify(root)
}

function item({ name, url, note }: Link): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url, children: [{ type: 'text', value: name }] },
          ...(note === undefined ? [] : [{ type: 'text' as const, value: `: ${note}` }]),
        ],
      },
    ],
  }
}

function paragraph(value: string): RootContent & { type: 'paragraph' } {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
