import { addDays, type PlainDate, plainDateOf, yearOf } from '../../../../kernel/plain-date.ts';
import { addMonths } from '../contract-status.ts';
import type { ClauseTerms } from './clause-terms.ts';
import type { Effect } from './effect.ts';
import type { ExecutionFacts } from './execution-facts.ts';

type Terms<Kind extends ClauseTerms['kind']> = Extract<ClauseTerms, { kind: Kind }>;
type Said = Omit<Effect, 'clause'>;

/** Each option lengthens the contract from the end of the one before; the last day to say so lies before each end. */
export function extensionEffects(terms: Terms<'extension'>, facts: ExecutionFacts): Said[] {
  const effects: Said[] = [{ code: 'contract-ends', on: facts.through }];
  let end = facts.through;
  for (const [place, { months }] of terms.options.entries()) {
    const next = endAfter(end, months);
    effects.push(
      { code: 'decide-extension-by', on: addMonths(end, -terms.noticeMonths), facts: { option: place + 1, months } },
      { code: 'extension-would-end', on: next, facts: { option: place + 1, months } },
    );
    end = next;
  }
  return effects;
}

/** Counted from the first day after the end, so that the end of a month stays the end of a month. */
const endAfter = (end: PlainDate, months: number): PlainDate => addDays(addMonths(addDays(end, 1), months), -1);

export const noticeEffects = (terms: Terms<'notice'>, _: ExecutionFacts, today: PlainDate): Said[] => [
  { code: 'earliest-end-by-notice', on: addMonths(today, terms.months), facts: { months: terms.months } },
];

/** Of each year: carried out with its index, to be carried out, or missed. */
export const indexationEffects = (terms: Terms<'indexation'>, facts: ExecutionFacts, today: PlainDate): Said[] =>
  yearsOf(facts)
    .filter((year) => year >= terms.firstYear)
    .map((year) => ({ year, on: plainDateOf(year, terms.month, 1) }))
    .filter(({ on }) => on > facts.from && on <= facts.through)
    .map(({ year, on }): Said => {
      const done = facts.indexed.find((one) => one.on === on);
      if (done) return { code: 'tariffs-indexed', on, facts: { year, percentage: done.percentage } };
      return { code: on <= today ? 'indexation-missed' : 'tariffs-indexed', on, facts: { year } };
    });

/** From the day after it, the contract may be signed. */
export const standstillEffects = ({ days, decidedOn }: Terms<'standstill'>): Said[] =>
  decidedOn === null ? [] : [{ code: 'standstill-ends', on: addDays(decidedOn, days), facts: { days } }];

export const entryWindowEffects = (terms: Terms<'entry-windows'>, facts: ExecutionFacts): Said[] =>
  yearsOf(facts)
    .flatMap((year) => terms.months.map((month) => plainDateOf(year, month, 1)))
    .filter((on) => on >= facts.from && on <= facts.through)
    .map((on) => ({ code: 'entry-opens', on }));

export function developmentEffects(terms: Terms<'development'>, facts: ExecutionFacts): Said[] {
  const effects: Said[] = [];
  if (terms.reportEveryMonths !== null)
    for (let turn = 1; ; turn++) {
      const on = addMonths(facts.from, turn * terms.reportEveryMonths);
      if (on > facts.through) break;
      effects.push({ code: 'development-report-due', on });
    }
  if (terms.dueOn !== null) effects.push({ code: 'development-due', on: terms.dueOn });
  return effects;
}

/** Evidence that was asked for is due; what was handed over grows old; what was never handed over is missing today. */
export function evidenceEffects(terms: Terms<'evidence'>, facts: ExecutionFacts, today: PlainDate): Said[] {
  const named = facts.evidence.filter((one) => one.name === terms.name);
  const newest = named.toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0];
  const asked = named.find((one) => one.requestedOn !== null && one.issuedOn < one.requestedOn)?.requestedOn;
  const shown = { name: terms.name };
  if (!newest) return [{ code: 'evidence-missing', on: today, facts: shown }];
  return [
    { code: 'evidence-expires', on: addMonths(newest.issuedOn, terms.validMonths), facts: shown },
    ...(asked ? [{ code: 'evidence-due', on: addDays(asked, terms.withinDays), facts: shown } as const] : []),
  ];
}

/** Years in which the contract runs. */
export const yearsOf = (facts: ExecutionFacts): number[] =>
  Array.from({ length: yearOf(facts.through) - yearOf(facts.from) + 1 }, (_, place) => yearOf(facts.from) + place);
