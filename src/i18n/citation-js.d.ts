/** What tests use of a library that has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string)
    /** The entries as CSL-JSON. */
    data: Record<string, unknown>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
