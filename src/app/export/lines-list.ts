import { cents } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { rulesOfMask } from '../../modules/claims/index.ts';
import { sql } from '../../platform/db/index.ts';
import { headers, VERDICTS } from './export.nl.ts';
import type { ExportList, Owned } from './export-list.ts';
import { daysAsked, partiesAsked } from './filter.ts';

type LineRow = Owned & {
  claim_id: bigint;
  seq: number;
  provider: string;
  municipality: string;
  reference: string;
  allocation_number: bigint;
  product_code: string;
  from_on: PlainDate;
  through_on: PlainDate;
  volume: bigint;
  unit: string;
  sign: 'D' | 'C';
  amount_cents: bigint;
  verdict: 'A' | 'R';
  approved_cents: bigint;
  failed_rules: bigint;
};

/**
 * Declaration lines with their verdict and the rules they break. No name and no citizen number; lines of a child whose
 * residence is secret are left out (Regeling Jeugdwet 6a.6).
 */
export const linesList: ExportList<LineRow> = {
  title: 'Declaratieregels',
  action: 'claims.export',
  recordKind: 'claim-line',
  columns: [
    { header: headers.claim, kind: 'integer', value: (row) => row.claim_id },
    { header: headers.seq, kind: 'integer', value: (row) => row.seq },
    { header: headers.provider, kind: 'text', value: (row) => row.provider },
    { header: headers.municipality, kind: 'text', value: (row) => row.municipality },
    { header: headers.reference, kind: 'text', value: (row) => row.reference },
    { header: headers.allocation, kind: 'integer', value: (row) => row.allocation_number },
    { header: headers.product, kind: 'text', value: (row) => row.product_code },
    { header: headers.from, kind: 'day', value: (row) => row.from_on },
    { header: headers.through, kind: 'day', value: (row) => row.through_on },
    { header: headers.volume, kind: 'integer', value: (row) => row.volume },
    { header: headers.unit, kind: 'text', value: (row) => row.unit },
    { header: headers.claimed, kind: 'cents', value: (row) => cents(signed(row, row.amount_cents)) },
    { header: headers.verdict, kind: 'text', value: (row) => VERDICTS[row.verdict] },
    { header: headers.approved, kind: 'cents', value: (row) => cents(row.approved_cents) },
    { header: headers.rules, kind: 'text', value: (row) => rulesOfMask(Number(row.failed_rules)).join(' ') },
  ],
  rows: (filter) => sql`
    select l.municipality_id as organisation_id, l.claim_id, l.seq, p.name as provider, m.name as municipality, l.reference,
           l.allocation_number, l.product_code, l.from_on, l.through_on, l.volume, l.unit, l.sign, l.amount_cents, l.verdict,
           l.approved_cents, l.failed_rules
      from claim_line l join organisation p on p.id = l.provider_id join organisation m on m.id = l.municipality_id
      left join client k on k.id = l.client_id
     where ${sql.and([
       sql`k.secret_residence is not true`,
       ...partiesAsked(filter),
       ...daysAsked(filter, sql`l.from_on`, sql`l.through_on`),
       ...(filter.claimId === undefined ? [] : [sql`l.claim_id = ${filter.claimId}`]),
     ])}
     order by l.claim_id, l.seq`,
};

/** A credit line takes money back. */
const signed = ({ sign }: LineRow, amountCents: bigint): bigint => (sign === 'D' ? amountCents : -amountCents);
