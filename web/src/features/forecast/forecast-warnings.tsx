import type { Prognose, Prognoseregel } from '../../../../src/modules/forecast/api.ts';
import { formatDay, formatMillions } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { chance, subjectOf, forecastText as text } from './forecast.nl.ts';

const keyOf = ({ product, aanbieder, gemeente }: Prognoseregel) => `${product?.id}|${aanbieder?.id}|${gemeente?.id}`;

/** What passes its bound this year, the soonest first, weeks before it happens. */
export function ForecastWarnings({ found }: { found: Prognose }) {
  const { waarschuwingen: warnings, waarschuwingenTotaal: total, regel } = found;
  if (regel.gemeente !== null) return null;
  return (
    <section aria-labelledby="waarschuwingen">
      <BlockHeading id="waarschuwingen" title={text.warnings} />
      {warnings.length === 0 ? (
        <p>{text.noWarnings}</p>
      ) : (
        <>
          <p>{text.warned(total, warnings.length)}</p>
          <DataTable
            caption={text.warnings}
            captionHidden
            rows={warnings}
            rowKey={keyOf}
            columns={[
              {
                key: 'wie',
                header: text.testKind,
                rowHeader: true,
                cell: (row) => subjectOf(row, found.regio),
              },
              ...boundColumns(found),
              {
                key: 'vroegst',
                header: text.earliest,
                cell: ({ grens }) => (grens?.opZijnVroegstOp ? formatDay(grens.opZijnVroegstOp) : ''),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

/** The bound of a line, how far it is passed, how likely, and when. */
export const boundColumns = (found: Prognose): readonly Column<Prognoseregel>[] => [
  {
    key: 'grens',
    header: text.bound,
    numeric: true,
    cell: ({ grens }) => grens && <TwoLines first={formatMillions(grens.cent)} second={text.boundKinds[grens.soort]} />,
  },
  {
    key: 'verschil',
    header: text.difference,
    numeric: true,
    cell: ({ grens }) => grens && signedMillions(grens.verschilCent),
  },
  { key: 'kans', header: text.chance, numeric: true, cell: ({ grens }) => grens && chance(grens.kans) },
  { key: 'bereikt', header: text.when, cell: ({ grens }) => grens && text.reached(grens, found.gemaaktOp) },
];

const signedMillions = (cents: number): string => `${cents > 0 ? '+\u00a0' : ''}${formatMillions(cents)}`;
