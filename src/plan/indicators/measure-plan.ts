import type { VFile } from 'vfile'
import { lengthOf } from '../lines/lines.ts'
import type { FiguresEntry } from '../../schemas/figures.ts'
import type { Note } from '../../schemas/notes.ts'
import type { PlanEntry } from '../../schemas/plan.ts'
import type { ReferencesEntry } from '../../schemas/references.ts'
import type { TargetsEntry } from '../../schemas/targets.ts'
import type { TasksEntry } from '../../schemas/tasks.ts'
import { checkNotedTargets, type NotesFile } from '../seed/notes.ts'
import { readFigureNames } from '../seed/figure-names.ts'
import { readTargetNames } from '../seed/target-names.ts'
import { extractFigures } from '../targets/figures/extract-figures.ts'
import { gatherTargets, withObservations } from './gather-targets.ts'
import { publishFigures } from './publish-figures.ts'
import { NotedPlaces } from './noted-places.ts'
import { blocksOf, SourcePlaces } from './source-places.ts'
import { parseProgress } from '../seed/progress.ts'
import { reportNumbers } from './report-numbers.ts'
import { listReferences } from './references.ts'
import type { Figure } from '../targets/statement.ts'
import { extractStatements } from '../targets/extract-statements.ts'
import { readTextAndTables } from '../targets/text-and-tables.ts'
import { listTasks } from './tasks.ts'
import type { Edition } from '../catalog/translate.ts'
import type { Plan } from '../model/tree.ts'
import { walk } from '../model/walk.ts'

/** A parsed plan with the files of its seed about targets; null if the seed has none. */
export interface PlanSource {
  id: string
  plan: Plan
  english: Edition
  period: PlanEntry['period']
  state: PlanEntry['state']
  /** plan.txt. */
  text: VFile
  /** targets.yaml, figures.yaml, references.yaml and progress.csv. */
  targets: VFile | null
  figures: VFile | null
  references: VFile | null
  progress: VFile | null
  notes: NotesFile | null
  /** Ids of seeds/topics.yaml; null if it can't be read. */
  topics: ReadonlySet<string> | null
  /** Whether every statement must be in targets.yaml, and every figure in figures.yaml. */
  strict: boolean
}

/** Extract the data of a plan: targets with their observations, other figures, tasks and references. */
export function extractData(source: PlanSource): {
  /** Whether the names of the targets are known: targets.yaml can be read, or there is none. */
  named: boolean
  targets: TargetsEntry
  figures: FiguresEntry
  tasks: TasksEntry
  references: ReferencesEntry
  /** The notes with the targets they are about. */
  notes: Note[]
} {
  const { id, plan, english, topics, strict } = source
  const blocks = blocksOf(plan)
  const places = new SourcePlaces(plan, String(source.text))
  const period = { periodStart: source.period.from, periodEnd: source.period.to }
  const read = readTextAndTables(blocks, period)
  reportNumbers(source.text, read, places)
  const notes = source.notes?.notes ?? []
  const noted = new NotedPlaces(notes, blocks)
  const found = withoutNumbers(extractFigures(blocks, period, read), plan)
  const names = source.figures && readFigureNames(source.figures)
  const figures = publishFigures(found, { places, english, noted, topics, strict, names })
  const curation = source.targets && readTargetNames(source.targets)
  const named = curation !== null || source.targets === null
  const gathered = gatherTargets({
    statements: extractStatements(blocks, period, read),
    figures,
    text: source.text,
    places,
    english,
    topics,
    strict: strict && named,
    noted,
    curation,
  })
  const ids = named ? gathered.map((target) => target.id) : null
  if (source.notes && ids) checkNotedTargets(source.notes, ids)
  const observations = source.progress ? parseProgress(source.progress, ids, source.period) : new Map()
  const targets = withObservations(gathered, observations, figures, source)
  return {
    named,
    targets: { plan: id, targets },
    figures: { plan: id, figures },
    tasks: { plan: id, tasks: listTasks(plan, english, targets) },
    references: { plan: id, references: listReferences(plan, english, source.references) },
    notes: notes.map((note) => ({
      ...note,
      targets: targets.filter((target) => target.notes.includes(note.id)).map((target) => target.id),
    })),
  }
}

/** Remove the numbers of headings, 1. or （2）. */
function withoutNumbers(figures: readonly Figure[], plan: Plan): Figure[] {
  const numbers = new Map(
    [...walk(plan)].map((node) => [node.id, node.type === 'division' ? lengthOf(node.number) : 0]),
  )
  return figures.filter(({ anchor, valueSpan }) => valueSpan[0] >= (numbers.get(anchor) ?? 0))
}
