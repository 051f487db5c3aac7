import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import { type DueShare, keyOf } from '../domain/instalment.ts';
import { type InstalmentRow, listPosted, loadNames } from '../storage/instalments.ts';
import { planDue } from './plan-due.ts';

/** An instalment of a year as it stands: posted, due and not posted, or later. */
export type ShownInstalment = Omit<InstalmentRow, 'transactionId' | 'paid'> & {
  readonly status: 'later' | 'due' | 'posted' | 'paid';
  readonly transactionId: bigint | null;
};

export type ShownYear = {
  readonly rows: readonly ShownInstalment[];
  /** Amounts that cannot be divided over municipalities. */
  readonly undivided: number;
};

/**
 * What a municipality owes in a year without a declaration: posted, and planned by the engine. Everybody else sees what was
 * posted, as planning takes the agreements of the whole region.
 */
export async function showDue(
  tx: Tx,
  asked: {
    readonly year: number;
    readonly today: PlainDate;
    readonly payer: { readonly municipalityId: number; readonly regionIds: readonly number[] } | null;
  },
): Promise<ShownYear> {
  const { year, today, payer } = asked;
  const own: SqlFragment = payer === null ? sql.yes : sql`i.municipality_id = ${payer.municipalityId}`;
  const posted = await listPosted(tx, year, own);
  const rows: ShownInstalment[] = posted.map(({ paid, ...row }) => ({ ...row, status: paid ? 'paid' : 'posted' }));
  if (payer === null) return { rows, undivided: 0 };
  const known = new Set(posted.map(keyOf));
  let undivided = 0;
  const planned: DueShare[] = [];
  for (const regionId of year < yearOf(today) && posted.length === 0 ? [] : payer.regionIds) {
    const plan = await planDue(tx, regionId, year);
    undivided += plan.undivided;
    planned.push(...plan.shares.filter((one) => one.municipalityId === payer.municipalityId && !known.has(keyOf(one))));
  }
  const names = await loadNames(tx, planned);
  const named = planned.map(
    (one): ShownInstalment => ({
      ...one,
      contractNumber: names.contracts.get(one.contractId) ?? '',
      provider: names.organisations.get(one.providerId) ?? '',
      municipality: names.organisations.get(one.municipalityId) ?? '',
      product: names.products.get(one.productId) ?? '',
      transactionId: null,
      status: one.dueOn <= today ? 'due' : 'later',
    }),
  );
  return { rows: [...rows, ...named].sort(inOrder), undivided };
}

/** What asks for an act first, then what comes, then what was done, newest first. */
const PLACES = { due: 0, later: 1, posted: 2, paid: 3 } as const;
const inOrder = (a: ShownInstalment, b: ShownInstalment): number =>
  PLACES[a.status] - PLACES[b.status] ||
  (a.status === 'posted' || a.status === 'paid' ? -1 : 1) * (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) ||
  (a.provider < b.provider ? -1 : 1);
