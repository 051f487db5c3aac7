import { addCents, type Cents, cents, subtractCents, ZERO_CENTS } from '../../../../kernel/money.ts';
import type { CDT_BedragMetDC, CDT_TotaalBedragMetDC } from '../../release-3-2/types/basis.ts';
import type { JW325 } from '../../release-3-2/types/messages.ts';
import { type AnsweredLine, type DeclaredLine, TR366, TR367 } from './rules.ts';

/** A JW325 as far as money goes: its code, its totals when it has them, and the lines it refuses. */
export type Answer = {
  readonly headerCodes: readonly string[];
  readonly head:
    | Pick<JW325.DeclaratieAntwoord, 'TotaalIngediendBedrag' | 'TotaalToegekendBedrag' | 'RetourCodes'>
    | undefined;
  readonly refused: Iterable<RefusedLine>;
};
/** `clientCodes` are those of the client the line stands under: 0233 on a line says to look there. */
export type RefusedLine = AnsweredLine & { readonly clientCodes: readonly string[] };

export type LineVerdict = {
  readonly reference: string;
  readonly amount: Cents;
  readonly verdict: 'granted' | 'refused';
  /** Why it was refused; empty when it was granted. */
  readonly retourcodes: readonly string[];
};

/** One reason why an amount in the answer, or what was paid, is not what the declared lines say. */
export type Gap =
  /** The answer states another total submitted than the lines add up to. */
  | { readonly kind: 'submitted-total'; readonly cents: Cents }
  /** A refused line that was not declared (TR366). */
  | { readonly kind: 'unknown-line'; readonly cents: Cents; readonly reference: string }
  /** A refused line with other content than was declared (TR367). */
  | { readonly kind: 'other-content'; readonly cents: Cents; readonly reference: string }
  /** The same line refused more than once. */
  | { readonly kind: 'refused-twice'; readonly cents: Cents; readonly reference: string }
  /** The answer states another total granted than it submits minus refuses. */
  | { readonly kind: 'granted-total'; readonly cents: Cents }
  /** More (positive) or less was paid than the answer states as granted. */
  | { readonly kind: 'payment'; readonly cents: Cents };

/** What a declaration, its answer and the payment come to. */
export type AnswerSummary = {
  /** Sum of the lines as declared, credit negative. */
  readonly submitted: Cents;
  /** Of these, what the answer refuses; the rest is granted: an answer names refused lines alone (OP303, OP304). */
  readonly refused: Cents;
  readonly granted: Cents;
  readonly stated: { readonly submitted: Cents; readonly granted: Cents } | undefined;
  readonly paid: Cents | undefined;
  /** granted + the sum of the gaps = what was paid, or else what the answer states as granted. */
  readonly gaps: readonly Gap[];
};
export type AnswerExplained = AnswerSummary & { readonly lines: readonly LineVerdict[] };

/** Codes that say that nothing is wrong at the place itself. */
const NO_REMARK = new Set(['0200', '8001', '0233']);

/**
 * Lays a declaration, its answer and the payment beside each other and explains every cent between them, for the party that
 * sent the answer as well as for the one that got it. A declaration refused in its header or as a whole has no granted line.
 *
 * @param declared every line of the declaration; their references are unique (TR314)
 * @param paid amount of the payment for this declaration, or undefined while it is not known
 */
export function explainAnswer(declared: Iterable<DeclaredLine>, answer: Answer, paid?: Cents): AnswerExplained {
  const explainer = new AnswerExplainer(answer);
  const lines = [...declared].map((item) => explainer.hear(item));
  return { ...explainer.summary(paid), lines };
}

/**
 * The same for a declaration that passes by line by line: it keeps the lines that the answer names, and of the others a sum.
 * Memory grows with the answer, not with the declaration.
 */
export class AnswerExplainer {
  readonly #answer: Answer;
  /** Codes with which the whole was refused. */
  readonly #whole: readonly string[] | undefined;
  readonly #refusedBy: ReadonlyMap<string, readonly RefusedLine[]>;
  readonly #declared = new Map<string, DeclaredLine>();
  #submitted = ZERO_CENTS;
  #refused = ZERO_CENTS;

  constructor(answer: Answer) {
    this.#answer = answer;
    this.#whole = refusedAsWhole(answer);
    this.#refusedBy = Map.groupBy(answer.refused, ({ line }) => line.ProductReferentie.ReferentieNummer);
  }

  /** Takes the next line of the declaration; gives what the answer says of it. */
  hear(item: DeclaredLine): LineVerdict {
    const reference = item.line.ProductReferentie.ReferentieNummer;
    const amount = signed(item.line.IngediendBedrag);
    const named = this.#refusedBy.get(reference);
    if (named !== undefined) this.#declared.set(reference, item);
    const own = this.#whole === undefined ? named?.find((line) => !TR366(line, item)) : undefined;
    const codes = this.#whole ?? (own && reasonsOf(own));
    this.#submitted = addCents(this.#submitted, amount);
    if (codes !== undefined) this.#refused = addCents(this.#refused, amount);
    return { reference, amount, verdict: codes ? 'refused' : 'granted', retourcodes: codes ?? [] };
  }

  /** The declared line that the answer names by this reference; undefined when none was declared, or it is not named. */
  declared(reference: string): DeclaredLine | undefined {
    return this.#declared.get(reference);
  }

  /** What it all comes to, once every line was heard. */
  summary(paid?: Cents): AnswerSummary {
    const { head, refused: named } = this.#answer;
    const whole = this.#whole;
    const { gaps, refusedByAnswer } = whole === undefined ? matchRefusals(this.#declared, named) : NOTHING_MATCHED;
    const submitted = this.#submitted;
    const refused = this.#refused;
    const granted = subtractCents(submitted, refused);
    const stated = head && {
      submitted: signedTotal(head.TotaalIngediendBedrag),
      granted: signedTotal(head.TotaalToegekendBedrag),
    };
    const totals: Gap[] = [];
    if (stated) {
      const refusedInAll = whole === undefined ? refusedByAnswer : stated.submitted;
      if (whole === undefined) addGap(totals, 'submitted-total', subtractCents(stated.submitted, submitted));
      addGap(totals, 'granted-total', subtractCents(stated.granted, subtractCents(stated.submitted, refusedInAll)));
    }
    if (paid !== undefined) addGap(totals, 'payment', subtractCents(paid, stated?.granted ?? ZERO_CENTS));
    return { submitted, refused, granted, stated, paid, gaps: [...gaps, ...totals] };
  }
}

type Matched = {
  readonly gaps: readonly Gap[];
  /** Sum of the refused lines as the answer writes them. */
  readonly refusedByAnswer: Cents;
};
const NOTHING_MATCHED: Matched = { gaps: [], refusedByAnswer: ZERO_CENTS };

/** Finds the declared line of each refused one; what does not fit becomes a gap. */
function matchRefusals(declared: ReadonlyMap<string, DeclaredLine>, refused: Iterable<RefusedLine>): Matched {
  const seen = new Set<string>();
  const gaps: Gap[] = [];
  let refusedByAnswer = ZERO_CENTS;
  for (const item of refused) {
    const reference = item.line.ProductReferentie.ReferentieNummer;
    const amount = signed(item.line.IngediendBedrag);
    refusedByAnswer = addCents(refusedByAnswer, amount);
    const own = declared.get(reference);
    if (own === undefined || TR366(item, own)) {
      gaps.push({ kind: 'unknown-line', cents: negate(amount), reference });
    } else if (seen.has(reference)) {
      gaps.push({ kind: 'refused-twice', cents: negate(amount), reference });
    } else {
      const difference = subtractCents(signed(own.line.IngediendBedrag), amount);
      if (TR367(item, own)) gaps.push({ kind: 'other-content', cents: difference, reference });
      seen.add(reference);
    }
  }
  return { gaps, refusedByAnswer };
}

/** Codes with which the whole declaration was refused, or undefined when it was judged line by line. */
function refusedAsWhole({ headerCodes, head }: Answer): readonly string[] | undefined {
  const inHeader = headerCodes.filter((code) => !NO_REMARK.has(code));
  if (inHeader.length > 0) return inHeader;
  if (head === undefined) return headerCodes;
  const onDeclaration = head.RetourCodes.RetourCode.filter((code) => !NO_REMARK.has(code));
  return onDeclaration.length > 0 ? onDeclaration : undefined;
}

function reasonsOf({ line, clientCodes }: RefusedLine): readonly string[] {
  const own = line.RetourCodes.RetourCode.filter((code) => !NO_REMARK.has(code));
  return own.length > 0 ? own : clientCodes.filter((code) => !NO_REMARK.has(code));
}

function addGap(gaps: Gap[], kind: 'submitted-total' | 'granted-total' | 'payment', amount: Cents): void {
  if (amount !== ZERO_CENTS) gaps.push({ kind, cents: amount });
}

const negate = (amount: Cents): Cents => subtractCents(ZERO_CENTS, amount);
const signed = ({ Bedrag, DebetCredit }: CDT_BedragMetDC): Cents => cents(DebetCredit === 'C' ? -Bedrag : Bedrag);
const signedTotal = ({ TotaalBedrag, DebetCredit }: CDT_TotaalBedragMetDC): Cents =>
  cents(DebetCredit === 'C' ? -TotaalBedrag : TotaalBedrag);
