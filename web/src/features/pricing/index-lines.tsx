import type { Indexeringsvoorbeeld } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatEuros } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { indexationText } from './indexation.nl.ts';

const text = indexationText.outcome;
/** Rows of an indexation shown at first: a region has hundreds. */
export const AT_ONCE = 50;
type Line = Indexeringsvoorbeeld['regels'][number];

/** One row per tariff in a contract: what it was and what it becomes. */
export function IndexLines({ lines, caption }: { lines: readonly Line[]; caption: string }) {
  const withEffect = lines.some((line) => line.gevolgPerJaarCent !== null);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      first={AT_ONCE}
      rowKey={(line) => `${line.contractId} ${line.productId} ${line.gemeente}`}
      columns={[
        {
          key: 'contract',
          header: text.contract,
          rowHeader: true,
          cell: (line) => (
            <TwoLines
              first={<AppLink href={paths.contract(line.contractId, 'tarieven')}>{line.contract}</AppLink>}
              second={line.aanbieder}
            />
          ),
        },
        {
          key: 'product',
          header: text.product,
          cell: (line) => <TwoLines first={line.product} second={line.gemeente && text.municipality(line.gemeente)} />,
        },
        { key: 'was', header: text.before, numeric: true, cell: (line) => formatCents(line.oudCent) },
        { key: 'wordt', header: text.after, numeric: true, cell: (line) => formatCents(line.nieuwCent) },
        {
          key: 'index',
          header: text.percentage,
          numeric: true,
          cell: (line) => (
            <TwoLines
              first={indexationText.percent(line.percentage)}
              second={
                line.eersteJaar ? text.firstYearLine : line.onderVoorbehoudVanVerlenging ? text.extension : undefined
              }
            />
          ),
        },
        ...(withEffect
          ? [
              {
                key: 'gevolg',
                header: text.effect,
                numeric: true,
                cell: (line: Line) =>
                  line.gevolgPerJaarCent === null ? text.noVolume : formatEuros(line.gevolgPerJaarCent),
              },
            ]
          : []),
      ]}
    />
  );
}
