import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Wording, Topic, Chapter } from '../../presentation/row.ts'
import { everything, isSameView, sorts, type Sort, type View } from './view.ts'
import type { ExplorerWords } from './words.ts'

interface Props {
  w: ExplorerWords
  view: View
  topics: readonly Topic[]
  chapters: readonly Chapter[]
  /** Whether any target has a baseline. */
  baselines: boolean
  /** How many targets are shown, in words. */
  outcome: string
  change: (part: Partial<View>) => void
}

/** The filters, in sight while the page scrolls; on phones they are one row that opens. */
export function Filters({ w, view, topics, chapters, baselines, outcome, change }: Props) {
  const [open, setOpen] = useState(false)
  const wordings: readonly (readonly [Wording, string])[] = [
    ['firm', w.wordingFirm],
    ['aspirational', w.wordingAspirational],
    ['both', w.wordingBoth],
  ]
  const sortNames: Record<Sort, string> = {
    topic: w.sortTopic,
    text: w.sortText,
    name: w.sortName,
    year: w.sortYear,
  }
  // Without topics the rows are in the order of the text.
  const offered = sorts.filter((sort) => sort !== 'topic' || topics.length > 0)
  const isFiltered = !isSameView({ ...view, sort: everything.sort }, everything)
  return (
    <div class="filters scripted no-print" role="group" aria-label={w.filters}>
      <p class="filters-bar">
        <button
          class="unfold"
          type="button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open)
          }}
        >
          {w.filters}
        </button>
        <span aria-hidden="true">{outcome}</span>
        {isFiltered && (
          <button
            class="clear"
            type="button"
            onClick={() => {
              change({ ...everything, sort: view.sort })
            }}
          >
            {w.clearFilters}
          </button>
        )}
      </p>
      <div class={open ? 'folded open' : 'folded'}>
        {topics.length > 0 && (
          <Choices legend={w.filterTopic} isNamed>
            {topics.map(({ id, name }) => (
              <Toggle
                pressed={view.topics.includes(id)}
                toggle={(on) => {
                  const kept = topics.filter((topic) =>
                    topic.id === id ? on : view.topics.includes(topic.id),
                  )
                  change({ topics: kept.map((topic) => topic.id) })
                }}
              >
                {name}
              </Toggle>
            ))}
          </Choices>
        )}
        <Choices legend={w.filterWording}>
          {wordings.map(([wording, name]) => (
            <Toggle
              pressed={view.wording === wording}
              toggle={(on) => {
                change({ wording: on ? wording : null })
              }}
            >
              {name}
            </Toggle>
          ))}
        </Choices>
        <Choices legend={w.filterChapter} isNamed>
          {chapters.map(({ number, name }) => (
            <Toggle
              pressed={view.chapter === number}
              toggle={(on) => {
                change({ chapter: on ? number : null })
              }}
            >
              {name}
            </Toggle>
          ))}
        </Choices>
        {(baselines || view.baseline) && (
          <Choices legend={w.filterBaseline}>
            <Toggle
              pressed={view.baseline}
              toggle={(baseline) => {
                change({ baseline })
              }}
            >
              {w.yes}
            </Toggle>
          </Choices>
        )}
        <label class="choice">
          <span>{w.filterWords}</span>
          <input
            type="search"
            value={view.words}
            maxLength={100}
            autocomplete="off"
            onInput={({ currentTarget }) => {
              change({ words: currentTarget.value })
            }}
          />
        </label>
        <label class="choice">
          <span>{w.sort}</span>
          <select
            value={offered.includes(view.sort) ? view.sort : offered[0]}
            onChange={({ currentTarget }) => {
              change({ sort: sorts.find((sort) => sort === currentTarget.value) ?? everything.sort })
            }}
          >
            {offered.map((sort) => (
              <option value={sort}>{sortNames[sort]}</option>
            ))}
          </select>
        </label>
      </div>
    </div>
  )
}

interface ChoicesProps {
  legend: string
  /** Whether the choices say by themselves what they are of, where there is room. */
  isNamed?: boolean
  children: ComponentChildren
}

function Choices({ legend, isNamed = false, children }: ChoicesProps) {
  return (
    <fieldset class={isNamed ? 'choice named' : 'choice'}>
      <legend>{legend}</legend>
      <span>{children}</span>
    </fieldset>
  )
}

interface ToggleProps {
  pressed: boolean
  toggle: (on: boolean) => void
  children: ComponentChildren
}

function Toggle({ pressed, toggle, children }: ToggleProps) {
  return (
    <button
      class="toggle"
      type="button"
      aria-pressed={pressed}
      onClick={() => {
        toggle(!pressed)
      }}
    >
      {children}
      {pressed && <span aria-hidden="true"> ×</span>}
    </button>
  )
}
