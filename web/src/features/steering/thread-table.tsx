import type { Draaddata } from '../../api/types.ts';
import { formatCents, formatPercentage, shareOf } from '../../format/index.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { steeringText } from './steering.nl.ts';

const text = steeringText.thread;
const SHOWN_COLUMNS = 4;

interface Row {
  readonly key: string;
  readonly names: readonly string[];
  readonly cents: number;
}

/** The same euros as the picture, added up over the first columns; with a followed thread only that one. */
export function ThreadTable({ picture, followed }: { picture: Draaddata; followed: string | undefined }) {
  const kinds = picture.kolommen.slice(0, SHOWN_COLUMNS);
  const rows = addUp(picture, followed, kinds.length);
  const total = rows.reduce((sum, row) => sum + row.cents, 0);
  const columns: Column<Row>[] = [
    ...kinds.map((kind, index) => ({
      key: kind.soort,
      header: kind.label,
      rowHeader: index === 0,
      cell: (row: Row) => row.names[index] ?? '',
    })),
    { key: 'goed', header: text.approved, numeric: true, cell: (row) => formatCents(row.cents) },
    { key: 'deel', header: text.share, numeric: true, cell: (row) => formatPercentage(shareOf(row.cents, total)) },
  ];
  return (
    <DataTable
      caption={text.tableCaption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      totals={{ [kinds[0]?.soort ?? '']: text.together, goed: formatCents(total), deel: formatPercentage(100) }}
    />
  );
}

function addUp(picture: Draaddata, followed: string | undefined, depth: number): readonly Row[] {
  const labels = new Map(picture.kolommen.flatMap((column) => column.knopen.map((node) => [node.id, node.label])));
  const flows = picture.stromen.filter((flow) => followed === undefined || flow.pad.includes(followed));
  const groups = Map.groupBy(flows, (flow) => flow.pad.slice(0, depth).join('|'));
  return [...groups].map(([key, own]) => ({
    key,
    names: (own[0]?.pad ?? []).slice(0, depth).map((id) => labels.get(id) ?? ''),
    cents: own.reduce((sum, flow) => sum + flow.bedragCent, 0),
  }));
}
