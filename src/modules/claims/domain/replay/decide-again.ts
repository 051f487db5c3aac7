import { type Cents, ZERO_CENTS } from '../../../../kernel/money.ts';
import { firstDayOfMonth } from '../../../../kernel/plain-date.ts';
import { signedCents } from '../decide-line.ts';
import type { Verdict } from '../decision.ts';
import { failedMask } from '../evaluate.ts';
import type { LineFacts } from '../facts.ts';
import { lineCase } from '../line-case.ts';
import { maskOfRules, verdictOf } from '../rules.ts';
import { contractAmount, shownTariff } from '../tariff.ts';
import { measuredVolume } from '../volume.ts';
import { FundingAgain } from './funding-again.ts';
import type { Replacement } from './replacement.ts';

/** A line as it stands: what it was decided on, and what it comes to with the corrections until now. */
export type StandingLine = {
  readonly facts: LineFacts;
  readonly verdict: Verdict;
  /** Signed: below nothing for a credit. */
  readonly approvedCents: Cents;
  readonly claimedCents: Cents;
  /** A person decided about it (at the review desk, in a disagreement, by a correction): that stands, only its price can change. */
  readonly decidedByPerson: boolean;
};

export type DecidedAgain = {
  readonly approvedCents: Cents;
  readonly failedMask: number;
  /** Asked more or less than was sent, signed: only where the line was priced again. */
  readonly claimedChange: Cents;
  /** Measured volume approved more or less, signed. */
  readonly volumeChange: number;
};

/**
 * Decides lines of a period again with one thing replaced. What lines before them take more or less of an allocation than they did
 * counts along, so give the lines in the order in which they were decided. Pure.
 *
 * A credit follows its debit: it stays granted or refused as it was, and takes back what the debit comes to at the new price. A line
 * that waits for a person is left alone (undefined).
 */
export class DecideAgain {
  readonly #replacement: Replacement;
  readonly #waived: number;
  readonly #funding: FundingAgain | null;
  readonly #allocations = new Map<string, { volume: number; cents: bigint; months: Map<string, number> }>();

  constructor(replacement: Replacement) {
    this.#replacement = replacement;
    this.#waived = replacement.kind === 'without-rules' ? maskOfRules(replacement.rules) : 0;
    this.#funding = replacement.kind === 'terms' ? new FundingAgain(replacement) : null;
  }

  line(standing: StandingLine): DecidedAgain | undefined {
    if (standing.verdict === 'held') {
      this.#funding?.take(standing.facts);
      return undefined;
    }
    const { line } = standing.facts;
    const facts = this.#funded(this.#priced(this.#used(standing.facts)));
    const stood = line.amountCents === 0n ? standing.verdict === 'approved' : standing.approvedCents !== 0n;
    const mask = line.sign === 'C' ? null : failedMask(lineCase(facts)) & ~this.#waived;
    const granted = mask === null || standing.decidedByPerson ? stood : this.#isGranted(verdictOf(mask), stood);
    if (granted) this.#funding?.take(facts);
    const repriced = facts.line !== line;
    const claimedCents = granted && repriced ? signedCents(line.sign, facts.line.amountCents) : standing.claimedCents;
    const approvedCents = granted ? (repriced || !stood ? claimedCents : standing.approvedCents) : ZERO_CENTS;
    const volume = measuredVolume(line.volume, line.unit) * (line.sign === 'D' ? 1 : -1);
    this.#remember(standing, granted, volume, approvedCents);
    return {
      approvedCents,
      failedMask: mask ?? 0,
      claimedChange: (claimedCents - standing.claimedCents) as Cents,
      volumeChange: granted === stood ? 0 : granted ? volume : -volume,
    };
  }

  /** What other terms would hold for a person is left as it stands: no rule refuses it, and nobody looked. */
  #isGranted(verdict: Verdict, stood: boolean): boolean {
    return verdict === 'held' && this.#funding ? stood : verdict === 'approved';
  }

  #funded(facts: LineFacts): LineFacts {
    return this.#funding ? { ...facts, funding: this.#funding.factsFor(facts) } : facts;
  }

  /** The line at the replaced price, where it was asked at the old one. */
  #priced(facts: LineFacts): LineFacts {
    const { line, tariff } = facts;
    if (this.#replacement.kind !== 'tariff' || tariff?.tariffId !== this.#replacement.tariffId) return facts;
    const corrected = { ...tariff, tariffCents: this.#replacement.tariffCents };
    const asked = line.tariffCents !== null && line.tariffCents === shownTariff(tariff, line.unit);
    const before = contractAmount(line.volume, line.unit, tariff);
    const after = contractAmount(line.volume, line.unit, corrected);
    if (!asked || after === null || line.amountCents !== before) return { ...facts, tariff: corrected };
    const tariffCents = shownTariff(corrected, line.unit);
    return { ...facts, tariff: corrected, line: { ...line, tariffCents, amountCents: after } };
  }

  /** What was used before this line, with what lines before it now take more or less. */
  #used(facts: LineFacts): LineFacts {
    const changed = facts.allocation && this.#allocations.get(facts.allocation.allocationId);
    if (!changed) return facts;
    const { usage, line } = facts;
    return {
      ...facts,
      usage: {
        volume: usage.volume + changed.volume,
        amountCents: (usage.amountCents + changed.cents) as Cents,
        periodVolume: usage.periodVolume + (changed.months.get(firstDayOfMonth(line.period.from)) ?? 0),
      },
    };
  }

  /** Against the first decision: that is what the facts of later lines were kept with. */
  #remember({ facts, verdict }: StandingLine, granted: boolean, volumeOfLine: number, approvedCents: Cents): void {
    const { allocation, line } = facts;
    const first = verdict === 'approved' ? signedCents(line.sign, line.amountCents) : ZERO_CENTS;
    const volume = (granted ? volumeOfLine : 0) - (verdict === 'approved' ? volumeOfLine : 0);
    const cents = approvedCents - first;
    if (allocation === null || (volume === 0 && cents === 0n)) return;
    const known = this.#allocations.get(allocation.allocationId) ?? { volume: 0, cents: 0n, months: new Map() };
    const month = firstDayOfMonth(line.period.from);
    known.volume += volume;
    known.cents += cents;
    known.months.set(month, (known.months.get(month) ?? 0) + volume);
    this.#allocations.set(allocation.allocationId, known);
  }
}
