import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { entriesOf, type Posting, postAll } from '../../ledger/index.ts';
import { toContent } from '../domain/kept-content.ts';
import type { KeptShare, SettledYear } from '../domain/settled-year.ts';
import { closedMunicipalities } from '../storage/decided-care.ts';
import {
  decideSettlement,
  findSettlement,
  holdSettlements,
  insertPostings,
  insertSettlement,
  listSettlements,
  type SettlementRow,
} from '../storage/year-settlements.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isOver, settleRegion } from './settle-region.ts';

/** Who settles: a person of a region. */
export type Settler = { readonly personId: number; readonly regionId: number | undefined; readonly today: PlainDate };

export type SettlementRefusal =
  | { readonly code: 'settlement.not-allowed-here' }
  | { readonly code: 'settlement.unknown' }
  | { readonly code: 'settlement.nothing-to-settle' }
  | { readonly code: 'settlement.year-not-over' }
  | { readonly code: 'settlement.already-waiting' }
  | { readonly code: 'settlement.stale' }
  | { readonly code: 'settlement.same-person' }
  | { readonly code: 'settlement.already-decided' }
  | { readonly code: 'settlement.reason-missing' }
  | { readonly code: 'settlement.closed-year'; readonly count: number; readonly year: number };

/** The settlement of a provider as it stands now; undefined when nothing of it is in this region and year. */
export async function previewSettlement(
  tx: Tx,
  regionId: number,
  year: number,
  providerId: number,
): Promise<{ readonly settled: SettledYear; readonly fingerprint: string } | undefined> {
  const [settled] = await settleRegion(tx, { regionId, year, providerId });
  return settled && { settled, fingerprint: fingerprintOf(settled) };
}

/** Proposes the settlement that was seen; somebody else decides. */
export async function proposeSettlement(
  tx: Tx,
  settler: Settler,
  wanted: {
    readonly providerId: number;
    readonly year: number;
    readonly fingerprint: string;
    readonly note: string;
  },
): Promise<Result<SettlementRow, SettlementRefusal>> {
  const { regionId, personId, today } = settler;
  const { providerId, year } = wanted;
  if (regionId === undefined) return no({ code: 'settlement.not-allowed-here' });
  if (!isOver(year, today)) return no({ code: 'settlement.year-not-over' });
  await holdSettlements(tx, regionId);
  const known = (await listSettlements(tx, year)).filter(
    (one) => one.regionId === regionId && one.providerId === providerId,
  );
  if (known.some(({ accepted }) => accepted === null)) return no({ code: 'settlement.already-waiting' });
  const seen = await previewSettlement(tx, regionId, year, providerId);
  if (seen === undefined || sharesToPost(seen.settled).length === 0)
    return no({ code: 'settlement.nothing-to-settle' });
  if (seen.fingerprint !== wanted.fingerprint) return no({ code: 'settlement.stale' });
  const { settled, fingerprint } = seen;
  const row = {
    regionId,
    providerId,
    year,
    fingerprint,
    content: toContent(settled),
    note: wanted.note,
    madeBy: personId,
  };
  return found(await findSettlement(tx, await insertSettlement(tx, row, settled.lines)));
}

/**
 * Adopts or refuses: somebody else than its maker. Adopted, it stands in the ledger of each municipality on the last day of its year,
 * all in one transaction; refused while a municipality closed that year, or when anything that it rests on changed since it was made.
 */
export async function decideOnSettlement(
  tx: Tx,
  settler: Settler,
  id: number,
  decision: { readonly accepted: boolean; readonly note: string | null },
): Promise<Result<SettlementRow, SettlementRefusal>> {
  const { regionId, personId } = settler;
  if (regionId === undefined) return no({ code: 'settlement.not-allowed-here' });
  await holdSettlements(tx, regionId);
  const row = await findSettlement(tx, id);
  if (row === undefined) return no({ code: 'settlement.unknown' });
  if (row.regionId !== regionId) return no({ code: 'settlement.not-allowed-here' });
  if (row.accepted !== null) return no({ code: 'settlement.already-decided' });
  if (row.madeBy === personId) return no({ code: 'settlement.same-person' });
  if (!decision.accepted && decision.note === null) return no({ code: 'settlement.reason-missing' });
  if (decision.accepted) {
    const now = await previewSettlement(tx, regionId, row.year, row.providerId);
    if (now?.fingerprint !== row.fingerprint) return no({ code: 'settlement.stale' });
    const posted = await postSettlement(tx, row, now.settled);
    if (!posted.ok) return posted;
  }
  await decideSettlement(tx, id, { personId, ...decision });
  return found(await findSettlement(tx, id));
}

async function postSettlement(
  tx: Tx,
  row: SettlementRow,
  settled: SettledYear,
): Promise<Result<null, SettlementRefusal>> {
  const groups = [...Map.groupBy(sharesToPost(settled), ({ municipalityId }) => municipalityId)];
  const closed = await closedMunicipalities(tx, row.regionId, row.year);
  const count = groups.filter(([municipalityId]) => closed.has(municipalityId)).length;
  if (count > 0) return no({ code: 'settlement.closed-year', count, year: row.year });
  const postings = groups.map(([municipalityId, shares]) => postingOf(row, municipalityId, shares));
  const ids = await postAll(tx, postings);
  await insertPostings(
    tx,
    row.id,
    groups.flatMap(([municipalityId], n) => {
      const transactionId = ids[n];
      return transactionId === undefined ? [] : [{ municipalityId, transactionId }];
    }),
  );
  return yes(null);
}

/** Shares that still have to be posted: what is due less what was posted before, or an advance that is cleared. */
const sharesToPost = ({ lines }: SettledYear): readonly KeptShare[] =>
  lines.flatMap(({ shares }) => shares).filter((one) => one.dueCents !== one.beforeCents || one.advanceCents !== 0n);

/** Cost is what is paid beside the advances that this turns into cost or takes back. */
const postingOf = (row: SettlementRow, municipalityId: number, shares: readonly KeptShare[]): Posting => ({
  kind: 'settlement',
  regionId: row.regionId,
  providerId: row.providerId,
  municipalityId,
  occurredOn: `${row.year}-12-31` as PlainDate,
  note: row.note,
  entries: shares.flatMap(({ contractId, productId, dueCents, beforeCents, advanceCents }) => {
    const at = { contractId, productId, month: null };
    const amount = dueCents - beforeCents;
    return [
      ...entriesOf('settlement', [{ ...at, amountCents: cents(amount + advanceCents) }]),
      ...entriesOf('advance', [{ ...at, amountCents: cents(-advanceCents) }]),
    ];
  }),
});

const found = (row: SettlementRow | undefined): Result<SettlementRow, SettlementRefusal> =>
  row === undefined ? no({ code: 'settlement.unknown' }) : yes(row);
