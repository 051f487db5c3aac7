import { cents } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { sql } from '../../platform/db/index.ts';
import { headers } from './export.nl.ts';
import type { ExportList, Owned } from './export-list.ts';
import { daysAsked, partiesAsked } from './filter.ts';

type ClaimRow = Owned & {
  id: bigint;
  number: string;
  provider: string;
  municipality: string;
  period_from: PlainDate;
  period_through: PlainDate;
  received_on: PlainDate;
  line_count: number;
  refused_count: number;
  claimed_cents: bigint;
  approved_cents: bigint;
  refused_cents: bigint;
};

/** Declarations with their outcome; claimed = approved + refused on every row. */
export const claimsList: ExportList<ClaimRow> = {
  title: 'Declaraties',
  action: 'claims.export',
  recordKind: 'claim',
  columns: [
    { header: headers.claim, kind: 'integer', value: (row) => row.id },
    { header: headers.number, kind: 'text', value: (row) => row.number },
    { header: headers.provider, kind: 'text', value: (row) => row.provider },
    { header: headers.municipality, kind: 'text', value: (row) => row.municipality },
    { header: headers.from, kind: 'day', value: (row) => row.period_from },
    { header: headers.through, kind: 'day', value: (row) => row.period_through },
    { header: headers.received, kind: 'day', value: (row) => row.received_on },
    { header: headers.lines, kind: 'integer', value: (row) => row.line_count },
    { header: headers.refusedLines, kind: 'integer', value: (row) => row.refused_count },
    { header: headers.claimed, kind: 'cents', value: (row) => cents(row.claimed_cents) },
    { header: headers.approved, kind: 'cents', value: (row) => cents(row.approved_cents) },
    { header: headers.refused, kind: 'cents', value: (row) => cents(row.refused_cents) },
  ],
  rows: (filter) => sql`
    select c.municipality_id as organisation_id, c.id, c.number, p.name as provider, m.name as municipality, c.period_from,
           c.period_through, (c.received_at at time zone 'Europe/Amsterdam')::date as received_on, c.line_count,
           c.refused_count, c.claimed_cents, c.approved_cents, c.refused_cents
      from claim c join organisation p on p.id = c.provider_id join organisation m on m.id = c.municipality_id
     where ${sql.and([
       ...partiesAsked(filter),
       ...daysAsked(filter, sql`c.period_from`, sql`c.period_through`),
       ...(filter.claimId === undefined ? [] : [sql`c.id = ${filter.claimId}`]),
     ])}
     order by c.id`,
};
