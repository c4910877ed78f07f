declare namespace App {
  interface Locals {
    /** The addresses in words of the plan's headings and paragraphs on this page, by id. */
    places?: import('./i18n/place.ts').Places
    /** The margin notes of the page, by the id of the paragraph beside them. */
    marginNotes?: ReadonlyMap<string, readonly import('./i18n/promise.ts').MarginNote[]>
    /** What the plan reports in the paragraphs of the page, by their ids. */
    reportNotes?: ReadonlyMap<string, readonly import('./components/figures/report-notes.ts').ReportNote[]>
    /** Ids of the terms that can be looked up on this page; what is marked in the text goes by the place in this list. */
    terms?: readonly string[]
    /** The page of the plan's textual notes, and what a sign that leads there is called. */
    notes?: { address: string; name: string }
    /** Where errors in the paragraphs of this page are reported to. */
    report?: import('./i18n/report.ts').Report | undefined
  }
}
