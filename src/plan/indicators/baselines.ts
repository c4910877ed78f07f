import type { FigureEntry } from '../../schemas/figures.ts'
import type { Baseline } from '../../schemas/targets.ts'
import type { TargetNamesFile } from '../seed/target-names.ts'
import { report } from '../diagnostics/report.ts'
import { baselineOf } from '../targets/tables/match-rows.ts'

/**
 * The figure that targets.yaml names as the baseline of a target: `c1-s1-i3-p1 66家`, paragraph and figure as written.
 * It must be exactly one figure, in the unit of the target; otherwise a finding is reported and the result is null.
 */
export function readBaseline(
  { file, value, placeOf }: TargetNamesFile,
  figures: readonly FigureEntry[],
  index: number,
  unit: string,
): Baseline | null {
  const name = value.targets[index]?.baseline
  if (name == null) return null
  const place = placeOf(['targets', index, 'baseline'])
  const [anchor = '', text = ''] = name.split(' ')
  const near = figures.filter(({ source }) => source.anchor === anchor)
  const [figure, ...others] = near.filter(({ valueText }) => valueText === text)
  if (!figure || others.length > 0) {
    const listed = near.map(({ valueText }) => valueText).join(', ')
    report(file, 'target-baseline', place, name, figure ? others.length + 1 : 0, listed)
    return null
  }
  if (figure.unit.zh !== unit) {
    report(file, 'target-baseline-unit', place, figure.unit.zh, unit)
    return null
  }
  return baselineOf(figure)
}
