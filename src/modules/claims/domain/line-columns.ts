import { type Cents, cents } from '../../../kernel/money.ts';
import type { ClosedPeriod } from '../../../kernel/period.ts';
import type { ClaimLine, Sign, Unit } from './facts.ts';
import type { IncomingLine } from './incoming-claim.ts';

/** What many lines of a declaration say in the same words; held once. */
type Terms = {
  readonly productCategory: string;
  readonly productCode: string;
  readonly period: ClosedPeriod;
  readonly unit: Unit;
  readonly tariffCents: Cents | null;
  readonly sign: Sign;
};

const FIRST_ROOM = 1_024;

/**
 * The lines of one declaration, held in columns so that it need not be read twice: about 80 bytes a line with its
 * reference, where a line in XML takes at least 500. Numbers are exact up to 2^53, as in the message.
 */
export class LineColumns {
  length = 0;
  /** Every different child once, in the order of the file. */
  readonly bsns: string[] = [];
  readonly references: string[] = [];
  readonly #previousReferences = new Map<number, string>();
  readonly #clientOf = new Map<string, number>();
  readonly #terms: Terms[] = [];
  readonly #termsOf = new Map<string, number>();
  #sequences = new Int32Array(FIRST_ROOM);
  #clients = new Int32Array(FIRST_ROOM);
  #termNumbers = new Int32Array(FIRST_ROOM);
  #allocations = new Float64Array(FIRST_ROOM);
  #volumes = new Float64Array(FIRST_ROOM);
  #amounts = new Float64Array(FIRST_ROOM);

  add(line: IncomingLine): void {
    const at = this.length;
    if (at === this.#sequences.length) this.#grow(at * 2);
    this.#sequences[at] = line.seq;
    this.#clients[at] = this.#clientNumber(line.bsn);
    this.#termNumbers[at] = this.#termNumber(line);
    this.#allocations[at] = line.allocationNumber;
    this.#volumes[at] = line.volume;
    this.#amounts[at] = Number(line.amountCents);
    this.references.push(line.reference);
    if (line.previousReference !== null) this.#previousReferences.set(at, line.previousReference);
    this.length += 1;
  }

  /** Place in `bsns` of the child of a line. */
  clientAt(index: number): number {
    return this.#clients[index] ?? 0;
  }

  /** Number of what a line says in the same words as others: its product, period, unit, tariff and sign. */
  wordsAt(index: number): number {
    return this.#termNumbers[index] ?? -1;
  }

  signAt(index: number): Sign {
    return this.#termsAt(index).sign;
  }

  /** The line as it was added, for a child known as `clientId`. */
  lineAt(index: number, clientId: string | null): ClaimLine {
    const { productCategory, productCode, period, unit, tariffCents, sign } = this.#termsAt(index);
    return {
      seq: this.#sequences[index] ?? 0,
      reference: this.references[index] ?? '',
      previousReference: this.#previousReferences.get(index) ?? null,
      clientId,
      allocationNumber: this.#allocations[index] ?? 0,
      productCategory,
      productCode,
      period,
      volume: this.#volumes[index] ?? 0,
      unit,
      tariffCents,
      amountCents: cents(this.#amounts[index] ?? 0),
      sign,
    };
  }

  #termsAt(index: number): Terms {
    const terms = index < this.length ? this.#terms[this.#termNumbers[index] ?? -1] : undefined;
    if (terms === undefined) throw new RangeError(`no line ${index} in this declaration`);
    return terms;
  }

  #clientNumber(bsn: string): number {
    const known = this.#clientOf.get(bsn);
    if (known !== undefined) return known;
    this.#clientOf.set(bsn, this.bsns.length);
    return this.bsns.push(bsn) - 1;
  }

  #termNumber({ productCategory, productCode, period, unit, tariffCents, sign }: IncomingLine): number {
    const key = `${sign}${unit}${period.from}${period.through}${tariffCents}|${productCategory}|${productCode}`;
    const known = this.#termsOf.get(key);
    if (known !== undefined) return known;
    this.#termsOf.set(key, this.#terms.length);
    return this.#terms.push({ productCategory, productCode, period, unit, tariffCents, sign }) - 1;
  }

  #grow(room: number): void {
    this.#sequences = moved(this.#sequences, new Int32Array(room));
    this.#clients = moved(this.#clients, new Int32Array(room));
    this.#termNumbers = moved(this.#termNumbers, new Int32Array(room));
    this.#allocations = moved(this.#allocations, new Float64Array(room));
    this.#volumes = moved(this.#volumes, new Float64Array(room));
    this.#amounts = moved(this.#amounts, new Float64Array(room));
  }
}

function moved<A extends Int32Array | Float64Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
