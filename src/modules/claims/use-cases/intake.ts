import type { ClosedPeriod } from '../../../kernel/period.ts';
import { earliest, firstDayOfMonth, lastDayOfMonth, latest, type PlainDate } from '../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { InBackground, type Tx } from '../../../platform/db/index.ts';
import type { IncomingLine } from '../domain/incoming-claim.ts';
import { LineColumns } from '../domain/line-columns.ts';
import { queueUp } from '../storage/earlier-claims.ts';
import { LoadedFacts, type Mentioned, type Parties } from './loaded-facts.ts';

/** Lines whose facts are asked for at a time. */
const LINES_AT_ONCE = 4_000;

/**
 * Takes in the lines of a declaration while its file is read: holds them compactly, and meanwhile loads what they will be
 * judged against, about six statements per four thousand lines. Until `end` the transaction is used by the intake only.
 *
 * Memory: about 80 bytes per line, and the facts of each different child and allocation; the largest file allowed bounds
 * them. Credits are few and only their places are kept.
 */
export class Intake {
  readonly lines = new LineColumns();
  /** Places of the credits, which are decided first (OP366). */
  readonly credits: number[] = [];
  readonly facts: LoadedFacts;
  readonly #background = new InBackground();
  readonly #vault: BsnVault;
  readonly #seenAllocations = new Set<number>();
  #mentioned: Mentioned = nothing();
  #clientsSeen = 0;
  #referencesSeen = 0;
  #firstDay: PlainDate | undefined;
  #lastDay: PlainDate | undefined;

  constructor(tx: Tx, parties: Parties, vault: BsnVault) {
    this.facts = new LoadedFacts(tx, parties);
    this.#vault = vault;
  }

  /** First and last day of care in the file; undefined without lines. */
  get days(): { readonly from: PlainDate; readonly through: PlainDate } | undefined {
    return this.#firstDay && this.#lastDay && { from: this.#firstDay, through: this.#lastDay };
  }

  /** First day of the first month and last of the last in which care of the lines until now falls. */
  get #months(): ClosedPeriod | undefined {
    const days = this.days;
    return days && { from: firstDayOfMonth(days.from), through: lastDayOfMonth(days.through) };
  }

  /** Adds lines in the order of the file; await what it gives, if anything. */
  add(lines: readonly IncomingLine[]): Promise<void> | undefined {
    for (const line of lines) this.#addOne(line);
    return this.lines.length - this.#referencesSeen >= LINES_AT_ONCE ? this.#load() : undefined;
  }

  /** Waits until all facts are loaded, also of a file that turned out to be refused. */
  async end(): Promise<void> {
    if (this.lines.length > this.#referencesSeen) this.#load();
    await this.#background.end();
    const months = this.#months;
    if (months) await this.facts.cover(months);
  }

  #addOne(line: IncomingLine): void {
    if (line.sign === 'C') this.credits.push(this.lines.length);
    this.lines.add(line);
    if (line.previousReference !== null) this.#mentioned.previousReferences.push(line.previousReference);
    if (!this.#seenAllocations.has(line.allocationNumber)) {
      this.#seenAllocations.add(line.allocationNumber);
      this.#mentioned.allocationNumbers.push(line.allocationNumber);
    }
    const { from, through } = line.period;
    this.#firstDay = this.#firstDay === undefined ? from : earliest(this.#firstDay, from);
    this.#lastDay = this.#lastDay === undefined ? through : latest(this.#lastDay, through);
  }

  #load(): Promise<void> | undefined {
    const bsns = this.lines.bsns.slice(this.#clientsSeen);
    const mentioned = {
      ...this.#mentioned,
      references: this.lines.references.slice(this.#referencesSeen),
      children: bsns.map((bsn) => ({ bsn, hash: this.#vault.hash(bsn) })),
    };
    this.#mentioned = nothing();
    this.#clientsSeen = this.lines.bsns.length;
    this.#referencesSeen = this.lines.length;
    const months = this.#months;
    return months && this.#background.add(() => this.facts.load(mentioned, months));
  }
}

const nothing = () => ({
  allocationNumbers: [] as number[],
  previousReferences: [] as string[],
  references: [] as string[],
  children: [] as { bsn: string; hash: Buffer }[],
});

/**
 * Opens the intake of a declaration in the caller's transaction. Declarations of one provider to one municipality wait
 * here for each other: the second must see what the first used.
 */
export async function openIntake(tx: Tx, parties: Parties, vault: BsnVault): Promise<Intake> {
  await queueUp(tx, parties.providerId, parties.municipalityId);
  return new Intake(tx, parties, vault);
}
