import type { Row } from '../../presentation/row.ts'

interface Props {
  /** Shares. */
  rows: readonly Row[]
  /** The ids of the rows that a filter leaves. */
  left: ReadonlySet<string> | undefined
}

/** A ruler from 0 to 100 with a mark at each share: a disc, or an open arrow to the open side of a bound. */
export function Ruler({ rows, left }: Props) {
  return (
    <svg class="ruler" width="100%" height="34" aria-hidden="true">
      <line x1="0" x2="100%" y1="10" y2="10" />
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <line x1={`${value}%`} x2={`${value}%`} y1="6" y2="14" />
          <text x={`${value}%`} y="30" text-anchor={anchors[value]}>
            {value}
          </text>
        </g>
      ))}
      {rows.map(({ id, share, target }) => (
        <g class={left && !left.has(id) ? 'mark dimmed' : 'mark'} key={id}>
          {share?.to != null && <line x1={`${share.from}%`} x2={`${share.to}%`} y1="10" y2="10" />}
          {[share?.from, share?.to].map(
            (value, end) =>
              value != null && (
                <svg x={`${value}%`} y="10" width="1" height="1" overflow="visible" key={end}>
                  {target.bound ? (
                    <path d={target.bound === '>=' ? 'M-4-6 4 0-4 6' : 'M4-6-4 0 4 6'} />
                  ) : (
                    <circle r="5" />
                  )}
                </svg>
              ),
          )}
        </g>
      ))}
    </svg>
  )
}

const anchors: Readonly<Record<number, string>> = { 0: 'start', 50: 'middle', 100: 'end' }
