import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';
import {
  containing,
  countListed,
  type KeysetOrder,
  type KeysetRow,
  keysetPage,
} from '../../../platform/db/keyset-page.ts';

import type { VerdictSign } from './verdict-signs.ts';

export type LineFilter = {
  readonly claimId: number;
  readonly declarationYear: number;
  readonly verdict?: VerdictSign | undefined;
  /** Bit of a rule that the line must break. */
  readonly ruleBit?: number | undefined;
  /** Part of the provider's reference or the product code, or a whole allocation number. */
  readonly search?: string | undefined;
  readonly sign?: 'D' | 'C' | undefined;
  /** Claimed, in cents and unsigned as sent, both ends included. */
  readonly fromCents?: number | undefined;
  readonly throughCents?: number | undefined;
};

export type LineRow = {
  id: number;
  reference: string;
  allocation_number: bigint;
  product_code: string;
  product: string | null;
  from_on: PlainDate;
  through_on: PlainDate;
  volume: bigint;
  unit: string;
  sign: 'D' | 'C';
  amount_cents: bigint;
  approved_cents: bigint;
  verdict: VerdictSign;
  failed_rules: bigint;
};

/** Lines of one declaration; `id` is the sequence number within it, `reference` the provider's own. */
const lines = (filter: LineFilter) => sql`
  select l.seq as id, l.reference, l.allocation_number, l.product_code, p.name as product, l.from_on, l.through_on,
         l.volume, l.unit, l.sign, l.amount_cents, l.approved_cents, l.verdict, l.failed_rules
    from claim_line l left join product p on p.id = l.product_id
   where ${conditions(filter)}`;

export const listLines = (
  tx: Tx,
  filter: LineFilter,
  order: KeysetOrder,
  page: Parameters<typeof keysetPage>[3],
): Promise<(LineRow & KeysetRow)[]> => keysetPage<LineRow>(tx, lines(filter), order, page);

export const countLines = (tx: Tx, filter: LineFilter): Promise<number> =>
  countListed(tx, sql`select l.seq from claim_line l where ${conditions(filter)}`);

/** All lines of a declaration that fit the filter, in file order, in batches: for exports. */
export const allLines = (tx: Tx, filter: LineFilter): AsyncGenerator<LineRow[]> =>
  tx.cursor<LineRow>(sql`${lines(filter)} order by l.seq`);

function conditions(filter: LineFilter) {
  const { claimId, declarationYear, verdict, ruleBit, search, sign, fromCents, throughCents } = filter;
  return sql.and([
    sql`l.declaration_year = ${declarationYear}`,
    sql`l.claim_id = ${claimId}`,
    ...(verdict === undefined ? [] : [sql`l.verdict = ${verdict}`]),
    ...(ruleBit === undefined ? [] : [sql`l.failed_rules & (1::bigint << ${ruleBit}) <> 0`]),
    ...(sign === undefined ? [] : [sql`l.sign = ${sign}`]),
    ...(fromCents === undefined ? [] : [sql`l.amount_cents >= ${fromCents}`]),
    ...(throughCents === undefined ? [] : [sql`l.amount_cents <= ${throughCents}`]),
    ...(search === undefined
      ? []
      : [
          sql`l.reference ilike ${containing(search)} or l.product_code ilike ${containing(search)} or l.allocation_number::text = ${search}`,
        ]),
  ]);
}

/** Refused lines of a declaration counted by the set of rules they break. */
export const countByRules = (
  tx: Tx,
  claim: { readonly claimId: number; readonly declarationYear: number },
): Promise<{ failed_rules: bigint; lines: number; amount_cents: bigint }[]> =>
  tx.query(
    `select failed_rules, count(*)::int as lines,
            sum(case when sign = 'D' then amount_cents else -amount_cents end)::bigint as amount_cents
       from claim_line where declaration_year = $1 and claim_id = $2 and verdict = 'R' group by failed_rules`,
    [claim.declarationYear, claim.claimId],
  );
