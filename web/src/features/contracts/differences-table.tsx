import type { Verschil } from '../../api/register-types.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { registerText } from './register.nl.ts';

const text = registerText.differences;

/** Every day and amount that a change makes otherwise, before and after beside each other. */
export function DifferencesTable({ differences }: { differences: readonly Verschil[] }) {
  return (
    <DataTable
      caption={text.caption}
      captionHidden
      rows={differences}
      rowKey={(row) => `${row.bepaling} ${row.verandering} ${row.wat} ${row.dagVoor} ${row.dagNa}`}
      columns={[
        {
          key: 'wat',
          header: text.what,
          rowHeader: true,
          cell: (row) => <TwoLines first={row.wat} second={row.bepaling && `${text.clause} ${row.bepaling}`} />,
        },
        { key: 'verandering', header: text.changeHeader, cell: (row) => text.change[row.verandering] },
        { key: 'was', header: text.before, cell: (row) => <Moment day={row.dagVoor} cents={row.bedragVoorCent} /> },
        { key: 'wordt', header: text.after, cell: (row) => <Moment day={row.dagNa} cents={row.bedragNaCent} /> },
      ]}
    />
  );
}

function Moment({ day, cents }: { day: string | null; cents: number | null }) {
  if (day === null && cents === null) return <span className="muted">{text.nothing}</span>;
  const amount = cents === null ? undefined : formatCents(cents);
  return (
    <TwoLines first={<span className="nowrap">{day ? formatDay(day) : amount}</span>} second={day ? amount : null} />
  );
}
