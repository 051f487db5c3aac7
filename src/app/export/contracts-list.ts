import { cents } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { sql } from '../../platform/db/index.ts';
import { headers, VARIANTS } from './export.nl.ts';
import type { ExportList, Owned } from './export-list.ts';
import { daysAsked } from './filter.ts';

type ContractRow = Owned & {
  number: string;
  name: string;
  provider: string;
  agb_code: string;
  purchaser: string;
  variant: keyof typeof VARIANTS;
  from_on: PlainDate;
  through_on: PlainDate;
  budget_cents: bigint;
  approved_cents: bigint;
};

/** Contracts with their budget and what was approved on them, over all years. */
export const contractsList: ExportList<ContractRow> = {
  title: 'Contracten',
  action: 'contracts.export',
  recordKind: 'contract',
  columns: [
    { header: headers.number, kind: 'text', value: (row) => row.number },
    { header: headers.name, kind: 'text', value: (row) => row.name },
    { header: headers.provider, kind: 'text', value: (row) => row.provider },
    { header: headers.agb, kind: 'text', value: (row) => row.agb_code },
    { header: headers.purchaser, kind: 'text', value: (row) => row.purchaser },
    { header: headers.variant, kind: 'text', value: (row) => VARIANTS[row.variant] },
    { header: headers.from, kind: 'day', value: (row) => row.from_on },
    { header: headers.through, kind: 'day', value: (row) => row.through_on },
    { header: headers.budget, kind: 'cents', value: (row) => cents(row.budget_cents) },
    { header: headers.approved, kind: 'cents', value: (row) => cents(row.approved_cents) },
  ],
  rows: (filter) => sql`
    select c.region_id as organisation_id, c.number, c.name, p.name as provider, p.agb_code, b.name as purchaser, c.variant,
           c.from_on, c.through_on,
           coalesce((select sum(budget_cents) from contract_product cp where cp.contract_id = c.id), 0)::bigint as budget_cents,
           coalesce((select sum(approved_cents) from utilisation u where u.contract_id = c.id), 0)::bigint as approved_cents
      from contract c join organisation p on p.id = c.provider_id join organisation b on b.id = c.purchaser_id
     where ${sql.and([
       ...(filter.provider === undefined ? [] : [sql`p.agb_code = ${filter.provider}`]),
       ...(filter.municipality === undefined
         ? []
         : [
             sql`exists (select from contract_party o join organisation m on m.id = o.organisation_id
                          where o.contract_id = c.id and m.cbs_code = ${filter.municipality})`,
           ]),
       ...daysAsked(filter, sql`c.from_on`, sql`coalesce(c.terminated_on, c.through_on)`),
     ])}
     order by c.number, c.id`,
};
