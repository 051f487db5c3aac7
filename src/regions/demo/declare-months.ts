import { epochDay, type PlainDate } from '../../kernel/plain-date.ts';
import { nextMonthsWork } from './corrections.ts';
import { type DecidedClaim, decideClaim, type Envelope } from './decide-claim.ts';
import type { DemoMonth } from './demo-calendar.ts';
import { DemoFunding } from './demo-funding.ts';
import type { DemoRegion } from './demo-region.ts';
import type { DraftLine } from './draft-line.ts';
import { isLeftToDeclare } from './local-agreements.ts';
import { spoil, uncalledFor } from './mistakes.ts';
import { planDeliveries } from './plan-deliveries.ts';
import { type Random, randomOf } from './random.ts';
import { reviewerOf } from './reviews.ts';
import { type DemoTariff, tariffBook } from './tariff-book.ts';

/**
 * All declarations month by month, decided, in the order in which they were received; of some pairs the newest month is
 * left to declare. Uses up the region: what is
 * approved is kept on its allocations, so open the region anew to run again.
 */
export function* declareMonths(region: DemoRegion, tariffs: readonly DemoTariff[]): Generator<DecidedClaim> {
  const book = tariffBook(tariffs);
  const funding = new DemoFunding(region);
  const lastDeclared = new Map<string, PlainDate>();
  let carried: DraftLine[] = [];
  for (const month of region.months) {
    const random = randomOf(region.parameters.seed, 'month', month.from);
    const before = region.months[month.index - 1];
    const planned = spoil(region, month, planDeliveries(region, month, random), random);
    const drafts = [...carried, ...uncalledFor(region, month, before, random), ...planned];
    carried = [];
    const counters = new Map<number, number>();
    for (const { envelope, lines } of envelopes(region, month, drafts, lastDeclared, random)) {
      const reference = () => nextReference(counters, envelope);
      const known = book(envelope.provider.index, envelope.municipality);
      const claim = decideClaim(envelope, lines, {
        tariffs: known,
        funding: funding.worldOf(envelope.provider.index, envelope.municipality),
        reviewer: reviewerOf(region, envelope),
        reference,
      });
      funding.count(claim.decision.boundChanges);
      for (const { draft, line, result } of claim.lines) carried.push(...nextMonthsWork(draft, line, result, random));
      lastDeclared.set(keyOf(envelope.provider.index, envelope.municipality), month.from);
      yield claim;
    }
  }
}

const keyOf = (provider: number, municipality: number): string => `${provider}|${municipality}`;

/** Numbers run per provider and month: 2026-10-0417. */
function nextReference(counters: Map<number, number>, { provider, month }: Envelope): string {
  const next = (counters.get(provider.index) ?? 0) + 1;
  counters.set(provider.index, next);
  return `${month.from.slice(0, 7)}-${String(next).padStart(4, '0')}`;
}

function envelopes(
  region: DemoRegion,
  month: DemoMonth,
  drafts: readonly DraftLine[],
  lastDeclared: ReadonlyMap<string, PlainDate>,
  random: Random,
): { readonly envelope: Envelope; readonly lines: DraftLine[] }[] {
  const files = Map.groupBy(drafts, ({ home }) => keyOf(home.contract.provider.index, home.municipality));
  const isNewest = month.index === region.months.length - 1;
  const latest = epochDay(region.parameters.today) - 1;
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, lines]) => {
      const [at = 0, municipality = 0] = key.split('|').map(Number);
      const provider = region.providers[at];
      if (!provider || (isNewest && isLeftToDeclare(region.data, provider, municipality))) return [];
      const envelope: Envelope = {
        provider,
        providerId: region.ids.provider(at),
        municipality,
        municipalityId: region.ids.municipality(municipality),
        month,
        receivedOn: Math.min(latest, month.lastEpoch + random.int(2, 14)),
        number: `D${month.from.slice(0, 4)}${month.from.slice(5, 7)}${region.data.municipalities.municipalities[municipality]?.cbsCode}`,
        lastDeclaredMonth: lastDeclared.get(key) ?? null,
      };
      return [{ envelope, lines: inFileOrder(lines) }];
    })
    .sort(
      (a, b) =>
        a.envelope.receivedOn - b.envelope.receivedOn ||
        a.envelope.providerId - b.envelope.providerId ||
        a.envelope.municipality - b.envelope.municipality,
    );
}

/** Per child, as the message wants it; within a child by allocation and month, a credit before the debit that follows it. */
const inFileOrder = (lines: readonly DraftLine[]): DraftLine[] =>
  [...lines].sort(
    (a, b) =>
      (a.bsn < b.bsn ? -1 : a.bsn > b.bsn ? 1 : 0) ||
      a.allocationNumber - b.allocationNumber ||
      a.from - b.from ||
      Number(b.credits !== null) - Number(a.credits !== null),
  );
