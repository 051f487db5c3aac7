import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { AllocationFacts, ClaimFacts, ClaimLine, TariffFacts } from '../facts.ts';
import { measuredVolume } from '../volume.ts';
import { type AgreedPart, partOn } from './agreed-part.ts';
import type { FundingFacts, MomentFacts } from './funding-facts.ts';
import { type FundingWorld, stackKey, volumeKey } from './funding-world.ts';
import { momentsDue, type Trajectory } from './moments-due.ts';
import { type BoundSignal, RunningBounds } from './running-bounds.ts';

/** What else of a line picks and feeds its part. */
export type FundedLine = {
  readonly line: ClaimLine;
  /** First day of its calendar month. */
  readonly month: PlainDate;
  /** The day that picks the tariff, and so the part. */
  readonly day: PlainDate;
  readonly allocation: AllocationFacts | null;
  readonly tariff: TariffFacts | null;
};

const NOTHING_KNOWN: Trajectory = {
  startedOn: null,
  endedOn: null,
  endedAsPlanned: null,
  results: [],
};

/** Funding terms while a declaration is decided: what is due, used and stacked, from what stood before it. */
export class RunningFunding {
  readonly #claim: ClaimFacts;
  readonly #world: FundingWorld;
  readonly #bounds: RunningBounds;
  /** Volume of this file by allocation and code, for parts with moments. */
  readonly #volumes = new Map<string, number>();
  readonly #stacked = new Map<string, Set<string>>();
  /** What parts say that say the same of every line. */
  readonly #constant = new Map<AgreedPart, FundingFacts>();

  constructor(claim: ClaimFacts, world: FundingWorld) {
    this.#claim = claim;
    this.#world = world;
    this.#bounds = new RunningBounds(claim, world.used);
  }

  /** Null when no funding terms speak about the line's product on its day. */
  factsFor(funded: FundedLine): FundingFacts | null {
    const part = this.#partOf(funded);
    if (part === null) return null;
    if (part.bounds.length > 0 || part.moments !== null || part.stacking !== 'allow')
      return this.#factsOf(part, funded);
    const known = this.#constant.get(part) ?? this.#factsOf(part, funded);
    this.#constant.set(part, known);
    return known;
  }

  #factsOf(part: AgreedPart, funded: FundedLine): FundingFacts {
    const { ref, declaredPer, priceIsMaximum, overPeriod, stacking } = part;
    return {
      ref,
      declaredPer,
      priceIsMaximum,
      overPeriod,
      stacking,
      moment: this.#momentOf(part, funded),
      bounds: this.#bounds.factsFor(part, funded.line),
      otherProducts: this.#othersOf(part, funded),
    };
  }

  /** Counts a line that was approved, or is held and may yet be. */
  take(funded: FundedLine): void {
    const part = this.#partOf(funded);
    if (part === null) return;
    const { line, month } = funded;
    this.#bounds.take(part, line);
    if (part.moments !== null) {
      const key = volumeKey(line);
      const volume = measuredVolume(line.volume, line.unit) * (line.sign === 'D' ? 1 : -1);
      this.#volumes.set(key, (this.#volumes.get(key) ?? 0) + volume);
    }
    if (part.stacking === 'allow' || line.clientId === null || line.sign === 'C') return;
    const key = stackKey(line.clientId, month, part.ref.partKey);
    const codes = this.#stacked.get(key) ?? new Set();
    this.#stacked.set(key, codes.add(line.productCode));
  }

  signals(): BoundSignal[] {
    return this.#bounds.signals();
  }

  /** What this declaration adds to each bound. */
  boundChanges(): ReadonlyMap<string, number> {
    return this.#bounds.changes();
  }

  #partOf({ line, day, tariff }: FundedLine): AgreedPart | null {
    return partOn(this.#world.parts.get(line.productCode), day, tariff?.contractNumber);
  }

  #momentOf(part: AgreedPart, { line, allocation }: FundedLine): MomentFacts | null {
    if (part.moments === null || allocation === null) return null;
    const before = this.#world.trajectories.get(line.allocationNumber) ?? NOTHING_KNOWN;
    const key = volumeKey(line);
    const usedVolume = (this.#world.declared.get(key) ?? 0) + (this.#volumes.get(key) ?? 0);
    return momentsDue(part.moments, before, usedVolume, allocation, this.#claim.datedOn);
  }

  #othersOf({ stacking, ref }: AgreedPart, { line, month }: FundedLine): string[] {
    if (stacking === 'allow' || line.clientId === null) return [];
    const key = stackKey(line.clientId, month, ref.partKey);
    const codes = new Set([...(this.#world.products.get(key) ?? []), ...(this.#stacked.get(key) ?? [])]);
    codes.delete(line.productCode);
    return [...codes].sort();
  }
}
