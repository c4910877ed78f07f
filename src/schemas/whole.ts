/** What words for all of a set (全覆盖) come to where a number is compared with them: 100 %. */
const whole = 100

/**
 * A value to compare with others: words for all of a set, whose value is null, count as 100 %. Only for deciding what is
 * more, less, or reached; it is printed and published nowhere.
 */
export function comparable(value: number | null): number {
  return value ?? whole
}
