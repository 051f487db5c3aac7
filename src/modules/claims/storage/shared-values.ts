import type { LineResult } from '../domain/batch.ts';
import type { ClaimLine } from '../domain/facts.ts';
import type { FundingFacts } from '../domain/funding/funding-facts.ts';
import { type StoredFunding, toStoredFunding } from '../domain/funding/stored-funding.ts';
import { VERDICT_SIGNS } from './verdict-signs.ts';

/** A decided line, with what many lines of one declaration have in common. */
export type DecidedLine = {
  readonly line: ClaimLine;
  readonly result: LineResult;
  /** Number of the words that it shares with other lines (`LineColumns.wordsAt`). */
  readonly words: number;
  readonly productId: number | null;
  readonly contractId: number | null;
  /** Sealed BSN of a child that is not known here; null for known children. */
  readonly bsnEncrypted: Buffer | null;
};

/** Values that lines share, as a row of the statement that stores the lines (`SHARED_ROW`). */
type Shared = {
  readonly number: number;
  readonly product_category: string;
  readonly product_code: string;
  readonly product_id: number | null;
  readonly from_on: string;
  readonly through_on: string;
  readonly unit: string;
  readonly tariff_cents: string | null;
  readonly sign: string;
  readonly contract_id: number | null;
  readonly contract_tariff_id: string | null;
  readonly verdict: string;
  readonly failed_rules: number;
  readonly product_contracted: boolean;
  readonly funding: StoredFunding | null;
};

/** The same, as PostgreSQL reads it. */
export const SHARED_ROW = `number int, product_category text, product_code text, product_id int, from_on date, through_on date,
  unit text, tariff_cents bigint, sign char(1), contract_id int, contract_tariff_id int, verdict char(1), failed_rules bigint,
  product_contracted boolean, funding jsonb`;

type Known = { readonly shared: Shared; readonly decided: DecidedLine };

/**
 * What the lines of a declaration have in common, each combination once: a year of care says its product, month, tariff and
 * verdict in some dozens of ways. What is kept of a line is the same; it only is not sent with each.
 */
export class SharedValues {
  #byWords = new Map<number, Known[]>();
  #all: Shared[] = [];

  /** The combination of a line, new or known. */
  numberOf(decided: DecidedLine): number {
    const sameWords = this.#byWords.get(decided.words);
    if (sameWords !== undefined)
      for (const known of sameWords) if (alike(known.decided, decided)) return known.shared.number;
    const shared = sharedOf(this.#all.length, decided);
    this.#all.push(shared);
    if (sameWords === undefined) this.#byWords.set(decided.words, [{ shared, decided }]);
    else sameWords.push({ shared, decided });
    return shared.number;
  }

  /** All combinations since they were last taken. */
  take(): readonly Shared[] {
    const taken = this.#all;
    this.#all = [];
    this.#byWords = new Map();
    return taken;
  }
}

/** Of lines in the same words: were they decided alike, on the same tariff and terms? */
const alike = (a: DecidedLine, b: DecidedLine): boolean =>
  a.result.failedMask === b.result.failedMask &&
  a.result.tariffId === b.result.tariffId &&
  a.result.productContracted === b.result.productContracted &&
  a.productId === b.productId &&
  a.contractId === b.contractId &&
  sameTerms(a.result.funding, b.result.funding);

/** Sums and moments differ from line to line, so only the part of the terms is shared, and the sums go with the line. */
const sameTerms = (a: FundingFacts | null, b: FundingFacts | null): boolean =>
  a?.ref === b?.ref && (a === null || b === null || saysMore(a) === saysMore(b));

/** Whether the terms said something of this line alone. */
const saysMore = ({ moment, bounds, otherProducts }: FundingFacts): boolean =>
  moment !== null || bounds.length > 0 || otherProducts.length > 0;

/** What a line keeps of its funding terms by itself; null when that is in what it shares. */
export const ownFunding = ({ funding }: LineResult): string | null =>
  funding !== null && saysMore(funding) ? JSON.stringify(toStoredFunding(funding)) : null;

function sharedOf(number: number, { line, result, productId, contractId }: DecidedLine): Shared {
  const { funding } = result;
  return {
    number,
    product_category: line.productCategory,
    product_code: line.productCode,
    product_id: productId,
    from_on: line.period.from,
    through_on: line.period.through,
    unit: line.unit,
    tariff_cents: line.tariffCents === null ? null : String(line.tariffCents),
    sign: line.sign,
    contract_id: contractId,
    contract_tariff_id: result.tariffId,
    verdict: VERDICT_SIGNS[result.verdict],
    failed_rules: result.failedMask,
    product_contracted: result.productContracted,
    funding: funding === null || saysMore(funding) ? null : toStoredFunding(funding),
  };
}
