/** What an answer says about a form: for (1) or against (-1), with the reason. */
type Weighing = Readonly<Record<string, readonly [weight: number, reason: string]>>;
export type FormQuestion = { readonly key: string; readonly yes: Weighing; readonly no: Weighing };

export type FormBalance = {
  readonly form: string;
  readonly pro: readonly string[];
  readonly con: readonly string[];
  /** Reasons for less reasons against; help to talk about, not a decision. */
  readonly balance: number;
};

/** Weighs forms of contract by the answers that were given; unanswered questions do not count. Best balance first. Pure. */
export function compareForms(
  forms: readonly string[],
  questions: readonly FormQuestion[],
  answers: ReadonlyMap<string, boolean>,
): FormBalance[] {
  return forms
    .map((form) => {
      const said = questions.flatMap((question) => {
        const answer = answers.get(question.key);
        const weighing = answer === undefined ? undefined : (answer ? question.yes : question.no)[form];
        return weighing ? [weighing] : [];
      });
      const reasons = (sign: number) =>
        said.filter(([weight]) => Math.sign(weight) === sign).map(([, reason]) => reason);
      return { form, pro: reasons(1), con: reasons(-1), balance: said.reduce((sum, [weight]) => sum + weight, 0) };
    })
    .toSorted((a, b) => b.balance - a.balance);
}

export type Side = 'purchaser' | 'provider';
/** How one side sees a form: expected result and needed effort, 1 (little) to 5 (much). */
export type FormScore = {
  readonly form: string;
  readonly side: Side;
  readonly result: number;
  readonly effort: number;
};

export type Quadrant = 'much-for-little' | 'much-for-much' | 'little-for-little' | 'little-for-much';
export type FormPlace = {
  readonly form: string;
  /** Mean over both sides. */
  readonly result: number;
  readonly effort: number;
  readonly quadrant: Quadrant;
  /** The sides differ two or more points on one of both: something to talk about. */
  readonly apart: boolean;
};

const MIDDLE = 3;
const APART = 2;

/** Where each form lies between result and effort; only forms that both sides scored. Pure. */
export function placeForms(forms: readonly string[], scores: readonly FormScore[]): FormPlace[] {
  return forms.flatMap((form) => {
    const own = scores.findLast((one) => one.form === form && one.side === 'purchaser');
    const theirs = scores.findLast((one) => one.form === form && one.side === 'provider');
    if (!own || !theirs) return [];
    const result = (own.result + theirs.result) / 2;
    const effort = (own.effort + theirs.effort) / 2;
    const much = result > MIDDLE ? 'much' : 'little';
    const apart = Math.abs(own.result - theirs.result) >= APART || Math.abs(own.effort - theirs.effort) >= APART;
    return [{ form, result, effort, quadrant: `${much}-for-${effort > MIDDLE ? 'much' : 'little'}` as const, apart }];
  });
}
