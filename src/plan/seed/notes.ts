import type { VFile } from 'vfile'
import { z } from 'zod'
import { type Note, noteSchema } from '../../schemas/notes.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import type { Plan } from '../model/tree.ts'
import { readYaml } from '../diagnostics/yaml.ts'
import { walk } from '../model/walk.ts'

/**
 * Read notes.yaml, whose value is text, and check each quotation against the plan. Faults are reported on the file, and
 * their notes left out.
 */
export function readNotes(file: VFile, plan: Plan): Note[] {
  const yaml = readYaml(file, z.array(noteSchema))
  if (!yaml) return []
  const texts = new Map([...walk(plan)].map((node) => [node.id, node.published.value]))
  const seen = new Set<string>()
  return yaml.value.filter((note, index) => {
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
}
