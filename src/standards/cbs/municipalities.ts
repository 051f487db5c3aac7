import type { Period } from '../../kernel/period.ts';
import { containsDay } from '../../kernel/period.ts';
import { addDays, type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import data from './data/municipalities.json' with { type: 'json' };

/** The first day about which the register tells; what existed then is taken to have existed before. */
const BEFORE_REGISTER = plainDate('0001-01-01');

/**
 * Municipal codes with the days on which they stood in the list of CBS: that of 2026, and the mergers since 2021. A code
 * that ended, ended on the day before its merger.
 */
export const MUNICIPALITY_PERIODS: ReadonlyMap<string, Period> = periodsOf(data);

/** The municipalities that stand in the list of CBS of 2026, by name. */
export const MUNICIPALITIES: readonly { readonly code: string; readonly name: string }[] = Object.entries(data.names)
  .map(([code, name]) => ({ code, name }))
  .sort((a, b) => a.name.localeCompare(b.name, 'nl'));

function periodsOf({ names, mergers }: typeof data): ReadonlyMap<string, Period> {
  const founded = new Map(mergers.filter((merger) => merger.founded).map((merger) => [merger.to, merger.on]));
  const standing = Object.keys(names).map((code): [string, Period] => [
    code,
    { from: founded.has(code) ? plainDate(founded.get(code) as string) : BEFORE_REGISTER, through: undefined },
  ]);
  const ended = mergers.map((merger): [string, Period] => [
    merger.from,
    { from: BEFORE_REGISTER, through: addDays(plainDate(merger.on), -1) },
  ]);
  return new Map([...ended, ...standing]);
}

/** Whether a municipality with this CBS code existed on a day (TR378). */
export function municipalityExisted(code: string, on: PlainDate): boolean {
  const period = MUNICIPALITY_PERIODS.get(code);
  return period !== undefined && containsDay(period, on);
}

/** The municipality into which a code was merged, with the first day of that; undefined when it was not merged since 2021. */
export function mergedInto(code: string): { readonly code: string; readonly on: PlainDate } | undefined {
  const merger = data.mergers.find((candidate) => candidate.from === code);
  return merger && { code: merger.to, on: plainDate(merger.on) };
}
