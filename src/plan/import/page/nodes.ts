import type { CheerioAPI } from 'cheerio'

/** A node of a parsed page, and an element among them. */
export type PageNode = NonNullable<ReturnType<CheerioAPI['root']>[0]>['children'][number]
export type PageElement = Extract<PageNode, { attribs: unknown }>
