import type { PlainDate } from '../../../../kernel/plain-date.ts';
import {
  bonusMalusEffects,
  essentialChangeEffects,
  inactivityEffects,
  lowUseEffects,
  ownDeliveryEffects,
  smallProviderEffects,
  spendingRoomEffects,
} from './amount-effects.ts';
import type { ClauseKind, ClauseTerms, ExecutableClause } from './clause-terms.ts';
import {
  developmentEffects,
  entryWindowEffects,
  evidenceEffects,
  extensionEffects,
  indexationEffects,
  noticeEffects,
  standstillEffects,
} from './dated-effects.ts';
import type { Effect } from './effect.ts';
import type { ExecutionFacts } from './execution-facts.ts';

type Execute<Kind extends ClauseKind> = (
  terms: Extract<ClauseTerms, { kind: Kind }>,
  facts: ExecutionFacts,
  today: PlainDate,
) => readonly Omit<Effect, 'clause'>[];

/** One function per kind of clause. */
const EXECUTE: { readonly [Kind in ClauseKind]: Execute<Kind> } = {
  extension: extensionEffects,
  notice: noticeEffects,
  indexation: indexationEffects,
  'spending-room': spendingRoomEffects,
  'low-use': lowUseEffects,
  inactivity: inactivityEffects,
  'essential-change': essentialChangeEffects,
  'own-delivery': ownDeliveryEffects,
  'small-providers': smallProviderEffects,
  'entry-windows': entryWindowEffects,
  development: developmentEffects,
  'bonus-malus': bonusMalusEffects,
  standstill: standstillEffects,
  evidence: evidenceEffects,
};

/** What the clauses of a contract did and will do, by day. Pure: the same facts and day give the same effects. */
export function effectsOf(clauses: readonly ExecutableClause[], facts: ExecutionFacts, today: PlainDate): Effect[] {
  return clauses
    .flatMap(({ number, terms }) => {
      const execute = EXECUTE[terms.kind] as Execute<ClauseKind>;
      return execute(terms as never, facts, today).map((effect) => ({ clause: number, ...effect }));
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export type EffectChange =
  | { readonly change: 'comes' | 'goes'; readonly effect: Effect }
  | { readonly change: 'differs'; readonly before: Effect; readonly after: Effect };

/** Every date and amount that changes when clauses change, before that is adopted; what stays the same is left out. */
export function compareEffects(before: readonly Effect[], after: readonly Effect[]): EffectChange[] {
  const left = Map.groupBy(before, identityOf);
  const changes: EffectChange[] = [];
  for (const effect of after) {
    const was = left.get(identityOf(effect))?.shift();
    if (!was) changes.push({ change: 'comes', effect });
    else if (was.on !== effect.on || was.amountCents !== effect.amountCents)
      changes.push({ change: 'differs', before: was, after: effect });
  }
  for (const gone of [...left.values()].flat()) changes.push({ change: 'goes', effect: gone });
  return changes;
}

/** What makes an effect the same one when its day or amount moves; those that return have one together. */
export const identityOf = ({ clause, code, facts }: Effect): string =>
  [clause, code, ...['year', 'option', 'name'].map((key) => facts?.[key] ?? '')].join('|');
