import type { ClaimFacts, LineFacts } from '../facts.ts';
import type { FundingFacts } from '../funding/funding-facts.ts';
import { type FundingWorld, stackKey, volumeKey } from '../funding/funding-world.ts';
import { type FundedLine, RunningFunding } from '../funding/running-funding.ts';
import { calendarMonth } from '../product-period.ts';
import { tariffDay } from '../tariff.ts';
import { measuredVolume } from '../volume.ts';

/** Another version of funding terms, with what stood under it before the lines that are decided again. */
export type OtherTerms = {
  /** Of all versions of the terms. */
  readonly termsKey: string;
  /** By provider. Its parts are those of these terms only. */
  readonly worlds: ReadonlyMap<string, FundingWorld>;
};

type Before = {
  readonly world: FundingWorld;
  readonly declared: Map<string, number>;
  readonly products: Map<string, string[]>;
};

/**
 * What another version of the terms says of lines, in the order in which they were decided: what a line takes of a bound, a moment
 * or a month is not there for the next. A declaration sees what stood before it, and what its own lines before took.
 */
export class FundingAgain {
  readonly #termsKey: string;
  readonly #used = new Map<string, number>();
  readonly #before = new Map<string, Before>();
  #claim: ClaimFacts | null = null;
  #running: RunningFunding | null = null;
  #taken: FundedLine[] = [];

  constructor({ termsKey, worlds }: OtherTerms) {
    this.#termsKey = termsKey;
    for (const [provider, world] of worlds) {
      for (const [account, used] of world.used) this.#used.set(account, used);
      const products = new Map([...world.products].map(([key, codes]) => [key, [...codes]]));
      this.#before.set(provider, { world, declared: new Map(world.declared), products });
    }
  }

  /** Lines under other terms, or under none, keep what they were decided on. */
  factsFor(facts: LineFacts): FundingFacts | null {
    const other = facts.funding === null || facts.funding.ref.termsKey === this.#termsKey;
    if (!other) return facts.funding;
    return this.#runningOf(facts.claim)?.factsFor(fundedLine(facts)) ?? null;
  }

  /** Counts a line that stands, or that waits for a person. */
  take(facts: LineFacts): void {
    const running = this.#runningOf(facts.claim);
    if (running === null) return;
    const funded = fundedLine(facts);
    running.take(funded);
    this.#taken.push(funded);
  }

  #runningOf(claim: ClaimFacts): RunningFunding | null {
    if (isSame(this.#claim, claim)) return this.#running;
    this.#settle();
    this.#claim = claim;
    const before = this.#before.get(claim.providerId);
    this.#running = before
      ? new RunningFunding(claim, {
          ...before.world,
          used: this.#used,
          declared: before.declared,
          products: before.products,
        })
      : null;
    return this.#running;
  }

  /** What the declaration before took stands when the next one comes. */
  #settle(): void {
    const before = this.#claim && this.#before.get(this.#claim.providerId);
    if (before && this.#running) {
      for (const [account, change] of this.#running.boundChanges())
        this.#used.set(account, (this.#used.get(account) ?? 0) + change);
      for (const funded of this.#taken) settleLine(before, funded);
    }
    this.#taken = [];
  }
}

function settleLine({ world, declared, products }: Before, { line, month }: FundedLine): void {
  const key = volumeKey(line);
  const volume = measuredVolume(line.volume, line.unit) * (line.sign === 'D' ? 1 : -1);
  declared.set(key, (declared.get(key) ?? 0) + volume);
  if (line.clientId === null || line.sign === 'C') return;
  for (const partKey of new Set(world.parts.get(line.productCode)?.map(({ ref }) => ref.partKey))) {
    const stacked = stackKey(line.clientId, month, partKey);
    products.set(stacked, [...(products.get(stacked) ?? []), line.productCode]);
  }
}

const isSame = (known: ClaimFacts | null, claim: ClaimFacts): boolean =>
  known?.declarationNumber === claim.declarationNumber && known.providerId === claim.providerId;

const fundedLine = ({ line, allocation, tariff }: LineFacts): FundedLine => ({
  line,
  month: calendarMonth(line.period.from).from,
  day: tariffDay(line, allocation),
  allocation,
  tariff,
});
