import { contractFormsText as text } from './contract-forms.nl.ts';

const SIZE = 240;
const EDGE = 28;
const LEAST = 1;
const MOST = 5;
const at = (points: number): number => EDGE + ((points - LEAST) / (MOST - LEAST)) * (SIZE - 2 * EDGE);

/** Forms as points in four quarters; the table beside it says the same in words. */
export function PlacesPicture({
  places,
}: {
  places: readonly { readonly naam: string; readonly resultaat: number; readonly inspanning: number }[];
}) {
  const middle = SIZE / 2;
  return (
    <figure className="form-picture">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={text.picture}>
        <rect x="0.5" y="0.5" width={SIZE - 1} height={SIZE - 1} className="form-picture__frame" />
        <path d={`M${middle} 0V${SIZE}M0 ${middle}H${SIZE}`} className="form-picture__line" />
        <text x="6" y="14">
          {text.more.resultaat} ↑
        </text>
        <text x={SIZE - 6} y={SIZE - 6} textAnchor="end">
          {text.more.inspanning} →
        </text>
        {places.map(({ naam, resultaat, inspanning }, index) => (
          <g key={naam} transform={`translate(${at(inspanning)} ${SIZE - at(resultaat)})`}>
            <circle r="9" className="form-picture__point" />
            <text className="form-picture__number" textAnchor="middle" dy="4">
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <ol className="small">
          {places.map(({ naam }) => (
            <li key={naam}>{naam}</li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
