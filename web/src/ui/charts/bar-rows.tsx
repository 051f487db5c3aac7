import type { ReactNode } from 'react';
import './bar-rows.css';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** A second line under the name. */
  readonly note?: string | undefined;
  /** The number at the end of the row, as text. */
  readonly value: string;
  /** The drawing of this row, in per cent of the width: the row is as wide as the screen lets it be. */
  readonly drawing: ReactNode;
  /** What the row consists of; a row without parts cannot be opened. */
  readonly parts?: ReactNode;
  /** Stands out: a total, or the row it is about. */
  readonly strong?: boolean;
}

/** A line across all rows, with its words above the first. */
export interface BarMark {
  readonly key: string;
  readonly label: string;
  /** Where it stands, in per cent of the width. */
  readonly at: number;
}

/**
 * A chart of rows, each a name, a drawing and a number. A row opens to its parts with a click or with Enter: it is a
 * `<details>`, so it works without script, at 320 px and in print. The drawing itself is hidden from a screen reader,
 * which hears name and number; a table of the same numbers belongs beside it (see ChartFigure).
 */
export function BarRows({
  label,
  rows,
  marks = [],
}: {
  label: string;
  rows: readonly BarRow[];
  marks?: readonly BarMark[];
}) {
  return (
    <div className="bar-rows">
      {marks.length > 0 && <MarkLabels marks={marks} />}
      <ol className="plain-list" aria-label={label}>
        {rows.map((row) => (
          <li key={row.key} className={row.strong ? 'bar-rows__row bar-rows__row--strong' : 'bar-rows__row'}>
            {row.parts === undefined ? (
              <div className="bar-rows__line">
                <Line row={row} marks={marks} />
              </div>
            ) : (
              <details>
                <summary className="bar-rows__line bar-rows__line--opens">
                  <Line row={row} marks={marks} />
                </summary>
                <div className="bar-rows__parts">{row.parts}</div>
              </details>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Line({ row, marks }: { row: BarRow; marks: readonly BarMark[] }) {
  return (
    <>
      <span className="bar-rows__name">
        <span className="bar-rows__name-text">{row.name}</span>
        {row.note && <span className="table__second">{row.note}</span>}
      </span>
      <svg className="bar-rows__drawing chart__svg" aria-hidden="true" focusable="false">
        {row.drawing}
        {marks.map((mark) => (
          <line key={mark.key} className="chart__limit" x1={`${mark.at}%`} x2={`${mark.at}%`} y1="0" y2="100%" />
        ))}
      </svg>
      <span className="bar-rows__value">{row.value}</span>
    </>
  );
}

const MIDDLE_FROM = 25;
const MIDDLE_UNTIL = 75;
const anchorOf = (at: number): 'start' | 'middle' | 'end' =>
  at < MIDDLE_FROM ? 'start' : at > MIDDLE_UNTIL ? 'end' : 'middle';

function MarkLabels({ marks }: { marks: readonly BarMark[] }) {
  return (
    <div className="bar-rows__line bar-rows__marks" aria-hidden="true">
      <span />
      <svg className="bar-rows__mark-labels chart__svg" aria-hidden="true" focusable="false">
        {marks.map((mark, index) => (
          <text
            key={mark.key}
            className="chart__text--dark"
            x={`${mark.at}%`}
            y={`${14 + 16 * index}`}
            textAnchor={anchorOf(mark.at)}
          >
            {mark.label}
          </text>
        ))}
      </svg>
      <span />
    </div>
  );
}
