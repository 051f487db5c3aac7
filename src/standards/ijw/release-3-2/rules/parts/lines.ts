import type { DeclaratieHead, PrestatieLine } from '../../../reading/events.ts';
import type { LineWatcher, StreamRule } from '../../../rules/rule.ts';
import type { CDT_BerichtIdentificatie, LDT_DebetCredit } from '../../types/basis.ts';
import type { JW323, JW325 } from '../../types/messages.ts';

export type AnyPrestatie = JW323.Prestatie | JW325.Prestatie;
type AnyHeader = { readonly BerichtIdentificatie: CDT_BerichtIdentificatie };
/** Reads the same in JW323 and JW325, which share the Prestatie. */
export type OnBoth = StreamRule<PrestatieLine<AnyPrestatie>, unknown, AnyHeader>;
export type On323 = StreamRule<PrestatieLine<JW323.Prestatie>, DeclaratieHead, JW323.Header>;

/** A question that each Prestatie of a JW323 answers by itself. */
export const perPrestatie = (element: string, broken: (prestatie: JW323.Prestatie) => boolean): On323 => ({
  location: `Prestatie/${element}`,
  watch: () => ({ line: ({ Prestatie }) => broken(Prestatie) }),
});

/** A question asked once for each client, at its first line. */
export function onNewClient(
  broken: (line: PrestatieLine<AnyPrestatie>) => boolean,
): LineWatcher<PrestatieLine<AnyPrestatie>, unknown> {
  let current = 0;
  return {
    line(line) {
      if (line.clientSequence === current) return false;
      current = line.clientSequence;
      return broken(line);
    },
  };
}

/** True for a line whose key came before in the same client; a line without key does not count. */
export function withinClient<P extends AnyPrestatie>(
  key: (line: PrestatieLine<P>) => string | undefined,
): LineWatcher<PrestatieLine<P>, unknown> {
  let current = 0;
  let seen = new Set<string>();
  return {
    line(line) {
      if (line.clientSequence !== current) {
        current = line.clientSequence;
        if (seen.size > 0) seen = new Set();
      }
      const text = key(line);
      if (text === undefined) return false;
      const before = seen.size;
      return seen.add(text).size === before;
    },
  };
}

/** CS325: an amount of 0 that is not debit. */
export const isCreditedNothing = (amount: number, debitOrCredit: LDT_DebetCredit): boolean =>
  amount === 0 && debitOrCredit !== 'D';
