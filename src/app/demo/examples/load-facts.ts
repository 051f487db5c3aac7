import type { Cents } from '../../../kernel/money.ts';
import {
  addDays,
  earliest,
  epochDay,
  lastDayOfMonth,
  latest,
  type PlainDate,
  plainDateOf,
  yearOf,
} from '../../../kernel/plain-date.ts';
import type { ClaimLine } from '../../../modules/claims/index.ts';
import { loadTariffs } from '../../../modules/contracts/index.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';
import type { ExampleFacts, RunningAllocation, SentLine } from '../../../regions/index.ts';
import type { OpenPair } from './load-pairs.ts';

/** Providers send within some days after the month. */
const SENT_AFTER_DAYS = 10;

/** Day on an example: some days after the month to declare, and never after today (TR135). */
export const datedOn = (month: PlainDate, today: PlainDate): PlainDate =>
  earliest(addDays(lastDayOfMonth(month), SENT_AFTER_DAYS), today);

/** What example files for a pair are made from. Reads children's numbers: the caller has a purpose and logs it. */
export async function loadExampleFacts(
  tx: Tx,
  pair: OpenPair,
  { vault, today }: { readonly vault: BsnVault; readonly today: PlainDate },
): Promise<ExampleFacts> {
  const { senderAgb, receiverCbs, month } = pair;
  return {
    senderAgb,
    receiverCbs,
    month,
    datedOn: datedOn(month, today),
    last: {
      identification: pair.lastIdentification,
      number: pair.lastNumber,
      month: pair.lastMonth,
      lines: await paidLines(tx, pair, vault),
    },
    running: await runningAllocations(tx, pair, vault),
  };
}

type LineRow = {
  readonly seq: number;
  readonly bsn: Buffer;
  readonly clientId: bigint;
  readonly number: bigint;
  readonly reference: string;
  readonly category: string;
  readonly code: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly volume: bigint;
  readonly unit: ClaimLine['unit'];
  readonly tariffCents: Cents | null;
  readonly amountCents: Cents;
};

/** The approved debits of the last declaration, over its own month, in file order. */
async function paidLines(tx: Tx, pair: OpenPair, vault: BsnVault): Promise<SentLine[]> {
  const rows = await tx.query<LineRow>(sql`
    select l.seq, c.bsn_encrypted as bsn, l.client_id as "clientId", l.allocation_number as number, l.reference,
           l.product_category as category, l.product_code as code, l.from_on as "from", l.through_on as through, l.volume,
           l.unit, l.tariff_cents as "tariffCents", l.amount_cents as "amountCents"
      from claim_line l join client c on c.id = l.client_id
     where l.declaration_year = ${pair.declarationYear} and l.claim_id = ${pair.claimId}
       and l.verdict = 'A' and l.sign = 'D' and l.from_on >= ${pair.lastMonth}::date
     order by l.seq`);
  return rows.map(({ bsn, ...row }) => ({
    bsn: vault.decrypt(bsn),
    line: {
      seq: row.seq,
      reference: row.reference,
      previousReference: null,
      clientId: String(row.clientId),
      allocationNumber: Number(row.number),
      productCategory: row.category,
      productCode: row.code,
      period: { from: row.from, through: row.through },
      volume: Number(row.volume),
      unit: row.unit,
      tariffCents: row.tariffCents,
      amountCents: row.amountCents,
      sign: 'D',
    },
  }));
}

type AllocationRow = {
  readonly number: bigint;
  readonly bsn: Buffer;
  readonly category: string;
  readonly code: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly volume: bigint;
  readonly unit: RunningAllocation['product']['unit'];
  readonly frequency: RunningAllocation['frequency'];
  readonly used: bigint;
};

/** The allocations of the pair that run in the month, by the version that counts, with the contract's tariffs. */
async function runningAllocations(tx: Tx, pair: OpenPair, vault: BsnVault): Promise<RunningAllocation[]> {
  const { providerId, municipalityId, month } = pair;
  const through = lastDayOfMonth(month);
  const rows = await tx.query<AllocationRow>(sql`
    select a.number, c.bsn_encrypted as bsn, v.product_category as category, v.product_code as code, v.from_on as "from",
           v.through_on as through, v.volume, v.unit, v.frequency,
           (select coalesce(sum(u.approved_volume), 0)::bigint from allocation_usage u
             where u.allocation_id = a.id and u.month < ${month}::date) as used
      from allocation a
      join client c on c.id = a.client_id
      cross join lateral (select * from allocation_version v where v.allocation_id = a.id
                           order by v.decided_at desc, v.version desc limit 1) v
     where a.provider_id = ${providerId} and a.municipality_id = ${municipalityId}
       and v.from_on <= ${through}::date and v.through_on >= ${month}::date and v.change_reason is distinct from '13'
       and v.product_code is not null and v.volume is not null
     order by a.number`);
  const firstDay = plainDateOf(yearOf(month) - 1, 12, 31);
  const { tariffs } = await loadTariffs(tx, { providerId, municipalityId, from: firstDay, through });
  const priceOn = (code: string, unit: string, day: PlainDate): Cents | undefined => {
    const fits = tariffs.filter(
      (tariff) =>
        tariff.productCode === code &&
        tariff.unit === unit &&
        tariff.from <= day &&
        (tariff.through === undefined || tariff.through >= day),
    );
    return (fits.find((tariff) => tariff.municipalityId !== null) ?? fits[0])?.tariffCents;
  };
  return rows.flatMap(({ bsn, ...row }) => {
    const price = priceOn(row.code, row.unit, latest(row.from, month));
    if (price === undefined) return [];
    const lastYears = priceOn(row.code, row.unit, firstDay);
    return [
      {
        number: Number(row.number),
        bsn: vault.decrypt(bsn),
        productCategory: row.category,
        productCode: row.code,
        product: { unit: row.unit },
        from: epochDay(row.from),
        through: epochDay(row.through),
        volume: Number(row.volume),
        frequency: row.frequency,
        usedVolume: Number(row.used),
        months: new Map(),
        tariffCents: Number(price),
        lastYearsTariffCents: lastYears === undefined || lastYears === price ? null : Number(lastYears),
      },
    ];
  });
}
