import { isDifference } from '../i18n/line.ts'
import type { StatementEntry, TargetEntry } from '../schemas/targets.ts'
import type { Form, Row } from './row.ts'

type Stated = Pick<StatementEntry, 'value' | 'upper' | 'operator' | 'operatorText'>
type Counted = Pick<TargetEntry, 'measure' | 'unit'>

/**
 * What a statement is of: all of a set, in words or as 100%; a share of one; or a number. A difference, 下降5%, and what
 * is done each year are numbers, for they have no place between nothing and all.
 */
export function formOf(target: Counted, statement: Stated): Form {
  if (statement.value === null) return 'all'
  const share = shareOf(target, statement)
  if (share === null) return 'number'
  return share.from === 100 && statement.operator !== '<=' ? 'all' : 'share'
}

/** The place of a share from 0 to 100, with the end of a range; null for all that is no share. */
export function shareOf({ measure, unit }: Counted, statement: Stated): Row['share'] {
  const scale = { '%': 1, '‰': 0.1 }[unit.zh]
  const { value, upper } = statement
  if (scale === undefined || value === null || measure !== 'level' || isDifference(statement)) return null
  const share = { from: value * scale, to: upper === null ? null : upper * scale }
  return share.from < 0 || (share.to ?? share.from) > 100 ? null : share
}
