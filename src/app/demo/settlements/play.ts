import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import {
  decideOnSettlement,
  loadAgreedProducts,
  previewSettlement,
  proposeSettlement,
  type Settler,
  settleRegion,
  stateFact,
} from '../../../modules/settlement/index.ts';
import { type ActorScope, asOwner, type Database, type Tx, withScope } from '../../../platform/db/index.ts';
import { PLAY_WORDS as words } from './words.nl.ts';

type Settlers = { readonly regionId: number; readonly manager: number; readonly purchaser: number };

/** How many months of a year were granted in the system before this one, and which part of a usual month each contract then had. */
const MONTHS_ELSEWHERE = 11n;
const PARTS_OF_USUAL = [62n, 101n, 97n, 84n, 103n, 99n];

/**
 * Settles the year before for the region by the use cases themselves: what was granted and paid before the system was used is stated
 * for every contract; one settlement is adopted by two people, one waits for a decision, the others are still to be made.
 */
export async function playSettlements(db: Database, today: PlainDate): Promise<void> {
  const cast = await findCast(db, today);
  if (cast === undefined) return;
  const year = yearOf(today) - 1;
  const as = actors(db, cast, today);
  // First what was granted; then it shows which fixed amounts were paid elsewhere.
  for (const _ of ['granted', 'paid'])
    await as.manager((tx, settler) => stateYearElsewhere(tx, settler.personId, cast.regionId, year));
  const open = (await as.manager((tx) => settleRegion(tx, { regionId: cast.regionId, year, providerId: null })))
    .filter(({ lines, openCents }) => lines.length > 0 && openCents !== 0n)
    .toSorted((a, b) => (a.openCents > b.openCents ? -1 : 1));
  const [first, second] = open;
  if (first) {
    const id = await propose(as.manager, first.providerId, year);
    await as.purchaser(async (tx, settler) => {
      const decided = await decideOnSettlement(tx, settler, id, { accepted: true, note: null });
      if (!decided.ok) throw new Error(`the play of settlements was refused: ${decided.refusal.code}`);
    });
  }
  if (second) await propose(as.purchaser, second.providerId, year);
}

async function propose(act: Act, providerId: number, year: number): Promise<number> {
  return await act(async (tx, settler) => {
    const seen = await previewSettlement(tx, settler.regionId ?? 0, year, providerId);
    if (seen === undefined) throw new Error('nothing to settle');
    const { fingerprint } = seen;
    const made = await proposeSettlement(tx, settler, { providerId, year, fingerprint, note: words.note(year) });
    if (!made.ok) throw new Error(`the play of settlements was refused: ${made.refusal.code}`);
    return made.value.id;
  });
}

/** Everything that contracts need of the months before: care granted per product, and fixed amounts paid. */
async function stateYearElsewhere(tx: Tx, personId: number, regionId: number, year: number): Promise<void> {
  const stater = { personId, regionId, providerId: undefined };
  const settled = await settleRegion(tx, { regionId, year, providerId: null });
  const here = await tx.query<{ contractId: number; productId: number; cents: bigint }>(
    `select contract_id as "contractId", product_id as "productId", sum(approved_cents)::bigint as cents from utilisation
      where region_id = $1 and month between make_date($2, 1, 1) and make_date($2, 12, 31) group by 1, 2`,
    [regionId, year],
  );
  const none = { agreement: null, shareTop: null, shareBottom: null, names: null } as const;
  for (const { providerId, missing } of settled)
    for (const one of missing) {
      if (one.code === 'instalments-not-posted') {
        const { contractId, cents: amountCents } = one;
        const fact = { ...none, providerId, contractId, productId: null, source: words.beforePaid };
        await stateFact(tx, stater, year, { ...fact, kind: 'paid-elsewhere', amountCents });
      }
      if (one.code !== 'begun-elsewhere') continue;
      for (const { contractId, productId } of await loadAgreedProducts(tx, [one.contractId], year)) {
        const month = here.find((row) => row.contractId === contractId && row.productId === productId)?.cents ?? 0n;
        const part = PARTS_OF_USUAL[(contractId + productId) % PARTS_OF_USUAL.length] ?? 100n;
        const amountCents = (month * MONTHS_ELSEWHERE * part) / 100n;
        const fact = { ...none, providerId, contractId, productId, source: words.before };
        await stateFact(tx, stater, year, { ...fact, kind: 'care-elsewhere', amountCents });
      }
    }
}

type Act = <T>(work: (tx: Tx, settler: Settler) => Promise<T>) => Promise<T>;

/** Each act in a transaction of its own. */
function actors(db: Database, { regionId, manager, purchaser }: Settlers, today: PlainDate) {
  const act =
    (personId: number, role: string): Act =>
    (work) => {
      const scope: ActorScope = {
        personId,
        organisationId: regionId,
        role,
        purpose: null,
        regionIds: [regionId],
        municipalityIds: [],
        providerIds: [],
      };
      return withScope(db, scope, (tx) => work(tx, { personId, regionId, today }));
    };
  return { manager: act(manager, 'contract-manager'), purchaser: act(purchaser, 'purchaser') };
}

/** The first region with a contract manager and a purchaser. */
async function findCast(db: Database, day: PlainDate): Promise<Settlers | undefined> {
  const rows = await asOwner(db, (tx) =>
    tx.query<Settlers>(
      `select o.id as "regionId", min(m.person_id) as manager, min(b.person_id) as purchaser
         from organisation o
         join person_role m on m.organisation_id = o.id and m.role = 'contract-manager' and m.from_on <= $1 and (m.through_on is null or m.through_on >= $1)
         join person_role b on b.organisation_id = o.id and b.role = 'purchaser' and b.from_on <= $1 and (b.through_on is null or b.through_on >= $1)
        where o.kind = 'region' and m.person_id <> b.person_id group by 1 order by 1 limit 1`,
      [day],
    ),
  );
  return rows[0];
}
