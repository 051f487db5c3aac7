import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { FlagFigure, FlagRule } from './protocol.ts';

/** What is known of one provider; a figure that is not known raises nothing. */
export type ProviderFigures = {
  readonly providerId: number;
  readonly providerName: string;
  readonly figures: Readonly<Record<FlagFigure, number | null>>;
};

export type RaisedFlag = {
  readonly providerId: number;
  readonly providerName: string;
  readonly rule: FlagRule;
  readonly value: number;
};

/** Which providers lie above which rule on a day. A reason to look, never a verdict: nothing follows by itself. */
export function raiseFlags(
  rules: readonly FlagRule[],
  providers: readonly ProviderFigures[],
  today: PlainDate,
): readonly RaisedFlag[] {
  return rules
    .filter(({ from, through }) => from <= today && (through === null || today <= through))
    .flatMap((rule) =>
      providers.flatMap(({ providerId, providerName, figures }) => {
        const value = figures[rule.figure];
        return value !== null && value > rule.limit ? [{ providerId, providerName, rule, value }] : [];
      }),
    );
}

/** How a case that began with a flag ended. */
export type JudgedFlag = { readonly ruleKey: string; readonly ended: 'unfounded' | 'clarified' | 'established' | null };

export type FlagRecord = {
  readonly cases: number;
  readonly unfounded: number;
  readonly unclear: number;
  readonly established: number;
  /** Of a hundred that were judged, how many proved unfounded; null while none was judged. */
  readonly falsePercent: number | null;
};

/** What became of the flags of one rule, to hold beside what was expected of it. */
export function recordOf(ruleKey: string, judged: readonly JudgedFlag[]): FlagRecord {
  const own = judged.filter((one) => one.ruleKey === ruleKey);
  const count = (ended: JudgedFlag['ended']) => own.filter((one) => one.ended === ended).length;
  const [unfounded, unclear, established] = [count('unfounded'), count('clarified'), count('established')];
  const ended = unfounded + unclear + established;
  return {
    cases: own.length,
    unfounded,
    unclear,
    established,
    falsePercent: ended === 0 ? null : Math.round((unfounded * 100) / ended),
  };
}
