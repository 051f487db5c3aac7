import type { DeclaratieHead, PrestatieLine } from '../../../reading/events.ts';
import type { StreamRule } from '../../../rules/rule.ts';
import type { JW323 } from '../../types/messages.ts';

export type Line323 = PrestatieLine<JW323.Prestatie>;
export type Rule323 = StreamRule<Line323, DeclaratieHead, JW323.Header>;

/** A rule that each Prestatie keeps or breaks by itself. */
export function perPrestatie(id: string, element: string, broken: (prestatie: JW323.Prestatie) => boolean): Rule323 {
  return {
    id,
    location: `Prestatie/${element}`,
    watch: () => ({ line: ({ Prestatie }) => broken(Prestatie) }),
  };
}
