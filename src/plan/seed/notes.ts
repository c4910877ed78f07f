import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { type GivenNote, givenNoteSchema } from '../../schemas/notes.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { nearestOf } from '../text/similarity.ts'
import type { Plan } from '../model/tree.ts'
import { readYaml } from '../diagnostics/yaml.ts'
import { walk } from '../model/walk.ts'

/** The notes of notes.yaml, and the places of the targets they name. */
export interface NotesFile {
  file: VFile
  notes: readonly GivenNote[]
  placeOfTarget: (note: GivenNote, index: number) => Point
}

/**
 * Read notes.yaml, whose value is text, and check each quotation against the plan. Faults are reported on the file, and
 * the note left out; null where its form is wrong.
 */
export function readNotes(file: VFile, plan: Plan): NotesFile | null {
  const yaml = readYaml(file, z.array(givenNoteSchema))
  if (!yaml) return null
  const texts = new Map([...walk(plan)].map((node) => [node.id, node.published.value]))
  const seen = new Set<string>()
  const notes = yaml.value.filter((note, index) => {
    const known = !seen.has(note.id)
    if (!known) report(file, 'note-repeat', yaml.placeOf([index, 'id']), note.id)
    seen.add(note.id)
    const places = note.places.map(({ id, quote }, at) => {
      const place = yaml.placeOf([index, 'places', at])
      const text = texts.get(id)
      if (text === undefined) {
        report(file, 'note-place', place, id)
        return false
      }
      const count = text.split(quote).length - 1
      if (count !== 1) report(file, 'note-quote', place, opening(quote), count, id)
      return count === 1
    })
    return known && !places.includes(false)
  })
  const placeOfTarget = (note: GivenNote, at: number) =>
    yaml.placeOf([yaml.value.indexOf(note), 'targets', at])
  return { file, notes, placeOfTarget }
}

/** Report each target that a note names and the plan does not have. */
export function checkNotedTargets({ file, notes, placeOfTarget }: NotesFile, ids: readonly string[]): void {
  const known = new Set(ids)
  for (const note of notes) {
    for (const [at, id] of (note.targets ?? []).entries()) {
      if (!known.has(id)) report(file, 'note-target', placeOfTarget(note, at), id, nearestOf(id, ids))
    }
  }
}
