import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import type { AgreedAmount, AgreedBound } from '../../domain/funding/agreed-part.ts';
import type { BoundSignal } from '../../domain/funding/running-bounds.ts';

/** A bound in one period of care, as its use is kept. */
export type OpenBound = {
  readonly termsKey: string;
  readonly account: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly bound: AgreedBound;
};

/** Begins to keep the use of a bound in a period, when that is not done yet. */
export const openBound = (tx: Tx, regionId: number, { termsKey, account, from, through, bound }: OpenBound) =>
  tx.execute('select rd.open_bound($1, $2, $3, $4, $5, $6, $7::int[], $8::text[])', [
    regionId,
    termsKey,
    account,
    bound.measure,
    from,
    through,
    bound.productIds,
    bound.per,
  ]);

/** What is used of each account; held until the transaction ends, so that two declarations count one after the other. */
export async function holdBounds(
  tx: Tx,
  regionId: number,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (accounts.length === 0) return new Map();
  const rows = await tx.query<{ account: string; used: bigint }>('select * from rd.hold_bounds($1, $2::text[])', [
    regionId,
    accounts,
  ]);
  return new Map(rows.map(({ account, used }) => [account, Number(used)]));
}

/** Adds what a decision changed. */
export async function countBounds(tx: Tx, regionId: number, changes: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...changes].filter(([, change]) => change !== 0);
  if (changed.length === 0) return;
  await tx.execute('select rd.count_bounds($1, $2::text[], $3::bigint[])', [
    regionId,
    changed.map(([account]) => account),
    changed.map(([, change]) => change),
  ]);
}

type Signalled = {
  readonly claimId: bigint;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
};

/** Keeps that shares of bounds were passed; each is told once, whoever passes it again. */
export async function recordSignals(tx: Tx, claim: Signalled, signals: readonly BoundSignal[]): Promise<void> {
  if (signals.length === 0) return;
  await tx.execute(
    `insert into bound_signal (region_id, account, share, bound_name, used, bound_limit, measure, claim_id, provider_id, municipality_id)
     select $1, s.account, s.share, s.name, s.used, s."limit", s.measure, $2, $3, $4
       from jsonb_to_recordset($5::jsonb) as s(account text, share text, name text, used bigint, "limit" bigint, measure text)
     on conflict do nothing`,
    [
      claim.regionId,
      claim.claimId,
      claim.providerId,
      claim.municipalityId,
      JSON.stringify(
        signals.map(({ account, share, name, used, limit, measure }) => ({
          account,
          share: `${share.numerator}/${share.denominator}`,
          name,
          used,
          limit: Math.floor(limit),
          measure,
        })),
      ),
    ],
  );
}

/** What contracts under terms agree per product and year: of one provider, or of all (null). */
export async function agreedAmounts(
  tx: Tx,
  regionId: number,
  termsKey: string,
  providerId: number | null,
): Promise<AgreedAmount[]> {
  const rows = await tx.query<{
    contractId: number;
    providerId: number;
    productId: number;
    year: number;
    volume: bigint | null;
    limitCents: bigint | null;
  }>(
    `select contract_id as "contractId", provider_id as "providerId", product_id as "productId", year, volume,
            limit_cents as "limitCents" from rd.agreed_under_terms($1, $2, $3)`,
    [regionId, termsKey, providerId],
  );
  return rows.map((row) => ({
    ...row,
    volume: row.volume === null ? null : Number(row.volume),
    limitCents: row.limitCents as Cents | null,
  }));
}
