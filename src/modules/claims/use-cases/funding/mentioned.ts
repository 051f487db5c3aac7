import { lastDayOfMonth, type PlainDate, plainDate, yearOf } from '../../../../kernel/plain-date.ts';
import type { ClaimLine } from '../../domain/facts.ts';
import type { AgreedBound, AgreedPart } from '../../domain/funding/agreed-part.ts';
import { accountOf, boundAccount } from '../../domain/funding/running-bounds.ts';
import type { IncomingClaim } from '../../domain/incoming-claim.ts';
import type { OpenBound } from '../../storage/funding/bound-use.ts';
import type { Intake } from '../intake.ts';

/** What lines under funding terms ask to know of before: bounds, trajectories with moments, children with other care. */
export type MentionedUnderTerms = {
  readonly bounds: readonly OpenBound[];
  readonly accounts: readonly string[];
  readonly allocationNumbers: ReadonlySet<number>;
  /** Children with care that is due at moments, and children of whom other care matters. */
  readonly trajectoryClients: ReadonlySet<string>;
  readonly stackedClients: ReadonlySet<string>;
};

type Gathered = {
  readonly bounds: Map<string, OpenBound>;
  readonly accounts: Set<string>;
  readonly allocationNumbers: Set<number>;
  readonly trajectoryClients: Set<string>;
  readonly stackedClients: Set<string>;
};

/** Walks the lines once; nothing is asked of products whose parts have no bounds, moments or say about other care. */
export function mentionedUnder(
  parts: ReadonlyMap<string, readonly AgreedPart[]>,
  claim: IncomingClaim,
  { lines, facts }: Intake,
): MentionedUnderTerms {
  const gathered: Gathered = {
    bounds: new Map(),
    accounts: new Set(),
    allocationNumbers: new Set(),
    trajectoryClients: new Set(),
    stackedClients: new Set(),
  };
  const asking = new Map([...parts].map(([code, agreed]) => [code, agreed.filter(asksBefore)]));
  if ([...asking.values()].some((agreed) => agreed.length > 0)) {
    const clientIds = lines.bsns.map((bsn) => facts.clientIds.get(bsn) ?? null);
    const parties = { providerId: String(claim.providerId), municipalityId: String(claim.municipalityId) };
    for (let index = 0; index < lines.length; index++) {
      const line = lines.lineAt(index, clientIds[lines.clientAt(index)] ?? null);
      for (const part of asking.get(line.productCode) ?? []) ask(gathered, part, line, parties);
    }
  }
  return {
    ...gathered,
    bounds: [...gathered.bounds.values()].sort((a, b) => (a.account < b.account ? -1 : 1)),
    accounts: [...gathered.accounts],
  };
}

const asksBefore = ({ bounds, moments, stacking }: AgreedPart): boolean =>
  bounds.length > 0 || moments !== null || stacking !== 'allow';

function ask(
  gathered: Gathered,
  part: AgreedPart,
  line: ClaimLine,
  parties: { readonly providerId: string; readonly municipalityId: string },
): void {
  const day = line.period.from;
  for (const bound of part.bounds) {
    if (bound.limitIn(yearOf(day)) === null) continue;
    const account = boundAccount(bound, part.ref, day);
    if (!gathered.bounds.has(account))
      gathered.bounds.set(account, { account, bound, termsKey: part.ref.termsKey, ...daysOf(bound, day) });
    gathered.accounts.add(accountOf(bound, part, line, parties));
  }
  if (part.moments !== null) {
    gathered.allocationNumbers.add(line.allocationNumber);
    if (line.clientId !== null) gathered.trajectoryClients.add(line.clientId);
  }
  if (part.stacking !== 'allow' && line.clientId !== null) gathered.stackedClients.add(line.clientId);
}

/** The days of care in which a bound counts. */
export function daysOf(
  { over }: AgreedBound,
  day: PlainDate,
): { readonly from: PlainDate; readonly through: PlainDate } {
  const year = day.slice(0, 4);
  if (over === 'month') return { from: plainDate(`${day.slice(0, 7)}-01`), through: lastDayOfMonth(day) };
  if (over === 'year') return { from: plainDate(`${year}-01-01`), through: plainDate(`${year}-12-31`) };
  return { from: plainDate('1900-01-01'), through: plainDate('2999-12-31') };
}
