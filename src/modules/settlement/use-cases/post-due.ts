import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { closedYears, entriesOf, type Posting, postAll } from '../../ledger/index.ts';
import { type DueShare, dueNow, keyOf } from '../domain/instalment.ts';
import { holdRegion, insertInstalments, postedKeys } from '../storage/instalments.ts';
import { planDue } from './plan-due.ts';

export type DuePosted = {
  readonly posted: number;
  readonly amountCents: bigint;
  /** Due in a year that the municipality closed: these are settled, not posted. */
  readonly inClosedYear: number;
  /** Not posted, as nobody knows how to divide them over municipalities. */
  readonly undivided: number;
};

/**
 * Posts what became due without a declaration up to a day, for municipalities of a region: of the year of that day, and of the year before where it was begun here.
 * A second run posts nothing. What was posted stays when an agreed amount changes: later instalments follow, and the
 * settlement of the year makes up the rest.
 */
export async function postDue(
  tx: Tx,
  asked: {
    readonly regionId: number;
    readonly municipalityIds: readonly number[];
    readonly through: PlainDate;
    readonly personId: number | null;
  },
): Promise<DuePosted> {
  await holdRegion(tx, asked.regionId);
  const closed = await closedOf(tx, asked.municipalityIds);
  let undivided = 0;
  const due: DueShare[] = [];
  for (const year of [yearOf(asked.through) - 1, yearOf(asked.through)]) {
    const posted = new Set((await postedKeys(tx, asked.regionId, year)).map(keyOf));
    if (posted.size === 0 && year < yearOf(asked.through)) continue;
    const plan = await planDue(tx, asked.regionId, year);
    undivided += plan.undivided;
    due.push(
      ...dueNow(plan.shares, posted, asked.through).filter(({ municipalityId }) =>
        asked.municipalityIds.includes(municipalityId),
      ),
    );
  }
  const open = due.filter(({ municipalityId, dueOn }) => !closed.has(`${municipalityId}|${yearOf(dueOn)}`));
  const groups = [...Map.groupBy(open, groupOf).values()];
  const ids = await postAll(tx, groups.flatMap(postingOf));
  const rows = groups.flatMap((group, n) => {
    const transactionId = ids[n];
    return transactionId === undefined ? [] : group.map((share) => ({ ...share, transactionId }));
  });
  await insertInstalments(tx, rows, asked.personId);
  return {
    posted: rows.length,
    amountCents: rows.reduce((sum, { amountCents }) => sum + amountCents, 0n),
    inClosedYear: due.length - open.length,
    undivided,
  };
}

async function closedOf(tx: Tx, municipalityIds: readonly number[]): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  for (const id of municipalityIds) for (const { year } of await closedYears(tx, id)) closed.add(`${id}|${year}`);
  return closed;
}

/** One transaction for what a provider is owed by a municipality on a day. */
const groupOf = ({ municipalityId, providerId, kind, dueOn }: DueShare): string =>
  [municipalityId, providerId, kind, dueOn].join('|');

function postingOf(group: readonly DueShare[]): Posting[] {
  const [first] = group;
  if (!first) return [];
  const { kind, regionId, providerId, municipalityId, dueOn } = first;
  return [
    {
      kind,
      regionId,
      providerId,
      municipalityId,
      occurredOn: dueOn,
      note: [...new Set(group.map(({ partName }) => partName))].join(', '),
      entries: entriesOf(kind, group),
    },
  ];
}
