import type { OpenbareProcedureItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { proceduresText as text } from './procedures.nl.ts';

/** How a public procedure reads in a list: for anybody, and at the desk of a provider. */
export const procedureColumns: readonly Column<OpenbareProcedureItem>[] = [
  {
    key: 'titel',
    header: text.procedure,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.publicProcedure(row.id)}>{row.titel}</AppLink>}
        second={`${row.nummer}, ${row.soort}`}
      />
    ),
  },
  { key: 'regio', header: text.region, cell: (row) => row.regio.naam },
  { key: 'fase', header: text.phase, cell: (row) => row.fase },
  {
    key: 'aanmelden',
    header: text.joining,
    cell: ({ aanmelden }) => <span className={aanmelden.kan ? undefined : 'muted'}>{aanmelden.zin}</span>,
  },
];
