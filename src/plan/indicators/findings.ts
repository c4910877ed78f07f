import type { VFile } from 'vfile'
import type { FigureEntry } from '../../schemas/figures.ts'
import type { Edition } from '../catalog/translate.ts'
import type { TargetNamesFile } from '../seed/target-names.ts'
import type { Statement } from '../targets/statement.ts'
import type { NotedPlaces } from './noted-places.ts'
import type { SourcePlaces } from './source-places.ts'

/** What `gatherTargets` builds targets from. */
export interface Findings {
  statements: readonly Statement[]
  figures: readonly FigureEntry[]
  /** plan.txt. */
  text: VFile
  places: SourcePlaces
  english: Edition
  /** targets.yaml; null if there is none, and every statement is then a target of its own. */
  curation: TargetNamesFile | null
  /** Null if topics.yaml can’t be read. */
  topics: ReadonlySet<string> | null
  noted: NotedPlaces
  /** Whether every statement must be in targets.yaml. */
  strict: boolean
}
