import type { Place, Rule, WholeRule } from '../../../rules/rule.ts';
import type { Messages } from '../../types/messages.ts';

export type Rule32 = Rule<Messages>;
/** Where a rule is judged, per message. */
export type On = Rule32['on'];

/** Part of a message with where it stood, for example ToegewezenProduct[2]. */
export type Part<Value> = { readonly at: string; readonly value: Value };

export const numbered = <Value>(name: string, values: readonly Value[]): Part<Value>[] =>
  values.map((value, index) => ({ at: `${name}[${index + 1}]`, value }));

/** A rule that each of these parts keeps or breaks by itself. */
export function perPart<Bericht, Value>(
  location: string,
  parts: (bericht: Bericht) => readonly Part<Value>[],
  broken: (value: Value, bericht: Bericht) => boolean,
): WholeRule<Bericht> {
  const places = (bericht: Bericht): Place[] =>
    parts(bericht)
      .filter(({ value }) => broken(value, bericht))
      .map(({ at }) => ({ at }));
  return { location, broken: places };
}

/** A rule on the message as a whole. */
export const perBericht = <Bericht>(location: string, broken: (bericht: Bericht) => boolean): WholeRule<Bericht> => ({
  location,
  broken: (bericht) => (broken(bericht) ? [{ at: location }] : []),
});

/** Puts the places of several kinds of part together. */
export function together(...ons: readonly On[]): On {
  const merged: Record<string, readonly unknown[]> = {};
  for (const on of ons) {
    for (const [message, checks] of Object.entries(on)) merged[message] = [...(merged[message] ?? []), ...checks];
  }
  // Each list holds only checks that came under the same message.
  return merged as On;
}
