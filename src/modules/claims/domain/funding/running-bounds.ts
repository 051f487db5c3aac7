import { fraction } from '../../../../kernel/fraction.ts';
import { type PlainDate, yearOf } from '../../../../kernel/plain-date.ts';
import type { ClaimFacts, ClaimLine } from '../facts.ts';
import { measuredVolume } from '../volume.ts';
import type { AgreedBound, AgreedPart, FundingRef } from './agreed-part.ts';
import type { BoundFacts } from './funding-facts.ts';

/** A bound whose share of the limit was passed by this declaration: people are told once per share. */
export type BoundSignal = {
  readonly account: string;
  readonly boundKey: string;
  readonly name: string;
  readonly measure: AgreedBound['measure'];
  readonly share: { readonly numerator: number; readonly denominator: number };
  readonly used: number;
  readonly limit: number;
};

/**
 * What is used of each bound while a declaration is decided, from what was used before. One entry per account, never per line.
 * Money taken back by a credit opens room again.
 */
export class RunningBounds {
  readonly #claim: ClaimFacts;
  readonly #usedBefore: ReadonlyMap<string, number>;
  readonly #changes = new Map<string, number>();
  readonly #signals = new Map<string, BoundSignal>();

  constructor(claim: ClaimFacts, usedBefore: ReadonlyMap<string, number>) {
    this.#claim = claim;
    this.#usedBefore = usedBefore;
  }

  /** The bounds of the part as they stand before the line. */
  factsFor(part: AgreedPart, line: ClaimLine): BoundFacts[] {
    const facts: BoundFacts[] = [];
    for (const bound of part.bounds) {
      const limit = bound.limitIn(yearOf(line.period.from));
      if (limit === null) continue;
      const account = accountOf(bound, part, line, this.#claim);
      const { key, name, measure, at } = bound;
      facts.push({ key, account, name, measure, at, used: this.#usedOf(account), limit });
    }
    return facts;
  }

  /** Counts a line that is approved or held; a credit counts back. */
  take(part: AgreedPart, line: ClaimLine): void {
    const sign = line.sign === 'D' ? 1 : -1;
    for (const bound of part.bounds) {
      const limit = bound.limitIn(yearOf(line.period.from));
      if (limit === null) continue;
      const account = accountOf(bound, part, line, this.#claim);
      const before = this.#usedOf(account);
      const change = sign * sizeOf(bound, line);
      this.#changes.set(account, (this.#changes.get(account) ?? 0) + change);
      if (sign > 0) this.#signal(bound, account, before, before + change, limit);
    }
  }

  signals(): BoundSignal[] {
    return [...this.#signals.values()];
  }

  /** What this declaration adds to each account. */
  changes(): ReadonlyMap<string, number> {
    return this.#changes;
  }

  #usedOf(account: string): number {
    return (this.#usedBefore.get(account) ?? 0) + (this.#changes.get(account) ?? 0);
  }

  #signal(bound: AgreedBound, account: string, before: number, after: number, limit: number): void {
    for (const share of bound.at === 'signal' ? [...bound.signals, WHOLE] : bound.signals) {
      const [numerator, denominator] = [Number(share.numerator), Number(share.denominator)];
      const mark = (limit * numerator) / denominator;
      if (before >= mark || after < mark) continue;
      this.#signals.set(`${account}|${numerator}/${denominator}`, {
        account,
        boundKey: bound.key,
        name: bound.name,
        measure: bound.measure,
        share: { numerator, denominator },
        used: after,
        limit,
      });
    }
  }
}

const WHOLE = fraction(1n);

/** What a line adds to a bound: its amount in cents, or its volume (hours as minutes). */
export const sizeOf = (
  { measure }: Pick<AgreedBound, 'measure'>,
  { amountCents, volume, unit }: Pick<ClaimLine, 'amountCents' | 'volume' | 'unit'>,
): number => (measure === 'amount' ? Number(amountCents) : measuredVolume(volume, unit));

/** The account of a bound in the period of care in which it counts; those of its scopes begin with it. */
export const boundAccount = (
  { key, over }: Pick<AgreedBound, 'key' | 'over'>,
  { termsKey }: FundingRef,
  day: PlainDate,
): string => `${termsKey}|${key}|${over === 'month' ? day.slice(0, 7) : over === 'year' ? day.slice(0, 4) : ''}`;

/** What counts together: the bound, the period of care, and the scopes of the line. `rd.open_bound` writes the same. */
export function accountOf(
  bound: Pick<AgreedBound, 'key' | 'per' | 'over'>,
  { ref, productKey }: Pick<AgreedPart, 'ref' | 'productKey'>,
  line: Pick<ClaimLine, 'allocationNumber' | 'clientId' | 'period'>,
  claim: Pick<ClaimFacts, 'providerId' | 'municipalityId'>,
): string {
  let account = boundAccount(bound, ref, line.period.from);
  for (const scope of bound.per) {
    if (scope === 'allocation') account += `|${claim.municipalityId}/${line.allocationNumber}`;
    else if (scope === 'child') account += `|${line.clientId ?? ''}`;
    else if (scope === 'product') account += `|${productKey}`;
    else if (scope === 'contract') account += `|${ref.contractNumber}`;
    else if (scope === 'provider') account += `|${claim.providerId}`;
    else if (scope === 'municipality') account += `|${claim.municipalityId}`;
    else account += '|region';
  }
  return account;
}
