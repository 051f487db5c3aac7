import { fraction } from '../../../../kernel/fraction.ts';
import { type PlainDate, yearOf } from '../../../../kernel/plain-date.ts';
import type { ClaimFacts, ClaimLine } from '../facts.ts';
import { measuredVolume } from '../volume.ts';
import type { AgreedBound, AgreedPart } from './agreed-part.ts';
import type { BoundFacts } from './funding-facts.ts';

/** A bound whose share of the limit was passed by this declaration: people are told once per share. */
export type BoundSignal = {
  readonly boundKey: string;
  readonly scopeKey: string;
  readonly share: { readonly numerator: number; readonly denominator: number };
  readonly used: number;
  readonly limit: number;
};

/**
 * What is used of each bound while a declaration is decided, from what was used before. One entry per bound and scope, never per
 * line. Money taken back by a credit opens room again.
 */
export class RunningBounds {
  readonly #claim: ClaimFacts;
  readonly #used: Map<string, number>;
  readonly #signals = new Map<string, BoundSignal>();

  constructor(claim: ClaimFacts, usedBefore: ReadonlyMap<string, number>) {
    this.#claim = claim;
    this.#used = new Map(usedBefore);
  }

  /** The bounds of the part as they stand before the line. */
  factsFor(part: AgreedPart, line: ClaimLine): BoundFacts[] {
    const facts: BoundFacts[] = [];
    for (const bound of part.bounds) {
      const limit = bound.limitIn(yearOf(line.period.from));
      if (limit === null) continue;
      const used = this.#used.get(scopeKey(bound, line, this.#claim, part.ref.contractNumber)) ?? 0;
      facts.push({ key: bound.key, name: bound.name, measure: bound.measure, at: bound.at, used, limit });
    }
    return facts;
  }

  /** Counts a line that is approved or held; a credit counts back. */
  take(part: AgreedPart, line: ClaimLine): void {
    const sign = line.sign === 'D' ? 1 : -1;
    for (const bound of part.bounds) {
      const limit = bound.limitIn(yearOf(line.period.from));
      if (limit === null) continue;
      const key = scopeKey(bound, line, this.#claim, part.ref.contractNumber);
      const before = this.#used.get(key) ?? 0;
      const after = before + sign * sizeOf(bound, line);
      this.#used.set(key, after);
      if (sign > 0) this.#signal(bound, key, before, after, limit);
    }
  }

  signals(): BoundSignal[] {
    return [...this.#signals.values()];
  }

  #signal(bound: AgreedBound, scope: string, before: number, after: number, limit: number): void {
    for (const share of bound.at === 'signal' ? [...bound.signals, WHOLE] : bound.signals) {
      const [numerator, denominator] = [Number(share.numerator), Number(share.denominator)];
      const mark = (limit * numerator) / denominator;
      if (before >= mark || after < mark) continue;
      this.#signals.set(`${scope}|${numerator}/${denominator}`, {
        boundKey: bound.key,
        scopeKey: scope,
        share: { numerator, denominator },
        used: after,
        limit,
      });
    }
  }
}

const WHOLE = fraction(1n);

/** What a line adds to a bound: its amount in cents, or its volume (hours as minutes). */
export const sizeOf = ({ measure }: Pick<AgreedBound, 'measure'>, { amountCents, volume, unit }: ClaimLine): number =>
  measure === 'amount' ? Number(amountCents) : measuredVolume(volume, unit);

/** What counts together: the bound, its scopes, and the period of care in which it counts. */
export function scopeKey(
  bound: Pick<AgreedBound, 'key' | 'per' | 'over'>,
  line: Pick<ClaimLine, 'allocationNumber' | 'clientId' | 'productCode' | 'period'>,
  claim: Pick<ClaimFacts, 'providerId' | 'municipalityId'>,
  contractNumber: string,
): string {
  let key = `${bound.key}|${periodOf(bound.over, line.period.from)}`;
  for (const scope of bound.per) {
    if (scope === 'allocation') key += `|${line.allocationNumber}`;
    else if (scope === 'child') key += `|${line.clientId ?? ''}`;
    else if (scope === 'product') key += `|${line.productCode}`;
    else if (scope === 'contract') key += `|${contractNumber}`;
    else if (scope === 'provider') key += `|${claim.providerId}`;
    else if (scope === 'municipality') key += `|${claim.municipalityId}`;
    else key += '|region';
  }
  return key;
}

const periodOf = (over: AgreedBound['over'], day: PlainDate): string =>
  over === 'month' ? day.slice(0, 7) : over === 'year' ? day.slice(0, 4) : '';
