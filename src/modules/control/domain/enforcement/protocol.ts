import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';

/** What a case of enforcement is about, and where that duty is written. */
export type Ground = {
  readonly key: string;
  readonly title: string;
  /** Law, clause or agreement that the duty rests on. */
  readonly basis: string;
  /** To whom and what it applies. */
  readonly scope: string;
  /** A measure may follow without a warning first: the matter cannot be mended, or not in time. */
  readonly direct: boolean;
};

/** What a measure does to payment: nothing, a cut of past months, a share that stays behind, or all of it. */
export type MeasureKind = 'none' | 'cut' | 'withhold' | 'stop';
export type Measure = {
  readonly key: string;
  readonly title: string;
  readonly kind: MeasureKind;
  /** Share of what is paid; 0 for a measure without effect on payment, 100 for a stop. */
  readonly percent: number;
  /** A lighter measure that was tried in an earlier case; null: may come first. */
  readonly afterKey: string | null;
};

/** Figures about providers that a red flag may look at. There is none about children, and there can be none. */
export const FLAG_FIGURES = [
  'refused-share',
  'growth',
  'agreements-missed',
  'duties-late',
  'conditions-not-met',
] as const;
export type FlagFigure = (typeof FLAG_FIGURES)[number];

/** A rule by which a provider is looked at more closely; never a verdict. */
export type FlagRule = {
  readonly key: string;
  readonly title: string;
  readonly basis: string;
  readonly scope: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly figure: FlagFigure;
  /** Raised above this. */
  readonly limit: number;
  /** How many of a hundred raised flags are expected to prove unfounded, and why. */
  readonly expectedFalsePercent: number;
  readonly falseBecause: string;
};

export type Terms = {
  /** Days to answer a question, to mend what was warned for, to give a defence, and to object. */
  readonly answerDays: number;
  readonly remedyDays: number;
  readonly defenceDays: number;
  readonly objectionDays: number;
};

/** The protocol of a region: when and how measures follow when agreements are not kept. */
export type Protocol = {
  readonly terms: Terms;
  readonly grounds: readonly Ground[];
  readonly measures: readonly Measure[];
  readonly flags: readonly FlagRule[];
};

/** A protocol as it was handed in: figures may be anything still. */
export type OfferedProtocol = Omit<Protocol, 'flags'> & {
  readonly flags: readonly (Omit<FlagRule, 'figure'> & { readonly figure: string })[];
};

export type ProtocolRefusal =
  | { readonly code: 'control.criterion-on-children'; readonly rule: string }
  | { readonly code: 'control.criterion-without-figure'; readonly rule: string }
  | { readonly code: 'control.key-twice'; readonly key: string }
  | { readonly code: 'control.measure-before-missing'; readonly title: string }
  | { readonly code: 'control.measure-circle'; readonly title: string }
  | { readonly code: 'control.percentage-wrong'; readonly title: string }
  | { readonly code: 'control.period-turned'; readonly rule: string };

/** Words that show that a rule looks at children, families or their background instead of at what a provider did. */
const ABOUT_CHILDREN =
  /kind|jeugdige|jongere|meisje|jongen|ouder(s|lijk)|gezin|leeftijd|geslacht|geboorte|afkomst|herkomst|nationaliteit|etnic|geloof|religie|postcode|wijk|diagnos|stoornis|inkomen|burgerservice|\bbsn\b|child|age\b|gender|family|ethnic|nationalit|religion|diagnos/i;

/** May this protocol be adopted? A criterion on children is refused by name (R-113; AVG art. 22, no profile of a child). */
export function decideProtocol(offered: OfferedProtocol): Result<Protocol, ProtocolRefusal> {
  for (const { figure, title } of offered.flags) {
    if (FLAG_FIGURES.some((known) => known === figure)) continue;
    return ABOUT_CHILDREN.test(figure)
      ? no({ code: 'control.criterion-on-children', rule: title })
      : no({ code: 'control.criterion-without-figure', rule: title });
  }
  const onChildren = offered.flags.find(({ title, key }) => ABOUT_CHILDREN.test(`${title} ${key}`));
  if (onChildren) return no({ code: 'control.criterion-on-children', rule: onChildren.title });
  for (const list of [offered.grounds, offered.measures, offered.flags]) {
    const twice = list.find(({ key }, at) => list.findIndex((one) => one.key === key) !== at);
    if (twice) return no({ code: 'control.key-twice', key: twice.key });
  }
  const lost = offered.measures.find(
    ({ afterKey }) => afterKey !== null && !offered.measures.some(({ key }) => key === afterKey),
  );
  if (lost) return no({ code: 'control.measure-before-missing', title: lost.title });
  const circling = offered.measures.find((one) => circles(one, offered.measures));
  if (circling) return no({ code: 'control.measure-circle', title: circling.title });
  const wrong = offered.measures.find((one) => !percentFits(one));
  if (wrong) return no({ code: 'control.percentage-wrong', title: wrong.title });
  const turned = offered.flags.find(({ from, through }) => through !== null && through < from);
  if (turned) return no({ code: 'control.period-turned', rule: turned.title });
  return yes(offered as Protocol);
}

/** Does what must come before a measure lead back to that measure? Then it could never be taken. */
function circles({ key }: Measure, measures: readonly Measure[]): boolean {
  const beforeOf = (of: string | null) => measures.find((one) => one.key === of)?.afterKey ?? null;
  let before = beforeOf(key);
  for (let steps = 0; before !== null && steps < measures.length; steps++) {
    if (before === key) return true;
    before = beforeOf(before);
  }
  return false;
}

function percentFits({ kind, percent }: Measure): boolean {
  if (kind === 'none') return percent === 0;
  return kind === 'stop' ? percent === 100 : percent > 0 && percent < 100;
}
