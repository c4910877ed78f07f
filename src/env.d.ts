declare namespace App {
  interface Locals {
    /** The addresses in words of the plan's headings and paragraphs on this page, by id. */
    places?: import('./i18n/place.ts').Places
    /** The page of the plan's textual notes, and what a sign that leads there is called. */
    notes?: { address: string; name: string }
  }
}
