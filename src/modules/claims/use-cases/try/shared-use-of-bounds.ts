import { addDays, firstDayOfMonth, latest, type PlainDate, yearOf } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import type { AgreedBound, AgreedPart } from '../../domain/funding/agreed-part.ts';
import { accountOf, boundAccount } from '../../domain/funding/running-bounds.ts';
import type { OpenBound } from '../../storage/funding/bound-use.ts';
import { tellUse } from '../../storage/funding/told-use.ts';
import { daysOf } from '../funding/mentioned.ts';
import { isOwn } from './own-use-of-bounds.ts';

type Asker = {
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  /** The days of care that may be declared. */
  readonly days: { readonly from: PlainDate; readonly through: PlainDate };
  /** The provider's children there: a bound per child has an account of each. */
  readonly clientIds: readonly string[];
};

type Asked = { readonly opened: OpenBound; readonly accounts: Set<string> };

/**
 * What is used, by whomever, of the bounds to which other providers count as well: of the accounts to which this provider's own lines
 * can count, and no others. A statement per bound and period.
 */
export async function sharedUseOfBounds(
  tx: Tx,
  parts: ReadonlyMap<string, readonly AgreedPart[]>,
  asker: Asker,
): Promise<Map<string, number>> {
  const used = new Map<string, number>();
  for (const { opened, accounts } of sharedAccounts(parts, asker).values())
    for (const row of await tellUse(tx, asker.regionId, opened, [...accounts], { anew: false }))
      used.set(row.account, Number(row.used));
  return used;
}

function sharedAccounts(parts: ReadonlyMap<string, readonly AgreedPart[]>, asker: Asker): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const part of [...parts.values()].flat())
    for (const bound of part.bounds)
      if (!isOwn(bound))
        for (const day of periodsOf(bound, part, asker.days)) {
          if (bound.limitIn(yearOf(day)) === null) continue;
          const account = boundAccount(bound, part.ref, day);
          const known = asked.get(account) ?? {
            opened: { account, bound, termsKey: part.ref.termsKey, ...daysOf(bound, day) },
            accounts: new Set<string>(),
          };
          for (const one of accountsOf(bound, part, day, asker)) known.accounts.add(one);
          asked.set(account, known);
        }
  return asked;
}

function accountsOf(bound: AgreedBound, part: AgreedPart, day: PlainDate, asker: Asker): string[] {
  const parties = { providerId: String(asker.providerId), municipalityId: String(asker.municipalityId) };
  const period = { from: day, through: day };
  const clients = bound.per.includes('child') ? asker.clientIds : [null];
  return clients.map((clientId) => accountOf(bound, part, { allocationNumber: 0, clientId, period }, parties));
}

/** A day in each period in which the bound counts lines of this part. */
function periodsOf({ over }: AgreedBound, part: AgreedPart, days: Asker['days']): PlainDate[] {
  const from = latest(part.from, days.from);
  const through = part.through !== null && part.through < days.through ? part.through : days.through;
  if (over === 'term') return [from];
  const found: PlainDate[] = [];
  for (let day = from; day <= through; day = nextPeriod(over, day)) found.push(day);
  return found;
}

const nextPeriod = (over: 'month' | 'year', day: PlainDate): PlainDate =>
  over === 'year' ? (`${yearOf(day) + 1}-01-01` as PlainDate) : firstDayOfMonth(addDays(firstDayOfMonth(day), 32));
