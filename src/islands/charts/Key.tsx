import { WholeNumbers } from './WholeNumbers.tsx'

interface Props {
  /** How to read the chart. */
  note: string
  /** What each mark means, separated by bars. */
  keys: string
}

/** What a chart shows and what its marks mean, each mark on a line with its name. */
export function Key({ note, keys }: Props) {
  return (
    <p class="hint chart-key">
      <span>
        <WholeNumbers text={note} />
      </span>{' '}
      {keys.split('|').map((key) => (
        <>
          <span class="nowrap" key={key}>
            {key}
          </span>{' '}
        </>
      ))}
    </p>
  )
}
