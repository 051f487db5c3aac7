import type { Labuitkomst, Labvergelijking } from '../../api/types.ts';
import { laboratoryText as text } from './laboratory.nl.ts';

/** The answer in words: more or less in all, how many providers gain and lose, and who the most. */
export function conclusionOf({ aanbieders, verschilCent, wasCent, aangehoudenCent }: Labuitkomst): string {
  const gain = aanbieders.filter((one) => one.verschilCent > 0);
  const lose = aanbieders.filter((one) => one.verschilCent < 0);
  if (gain.length === 0 && lose.length === 0) return text.noDifference;
  const most = (rows: readonly Labvergelijking[]): Labvergelijking | undefined =>
    rows.toSorted((a, b) => Math.abs(b.verschilCent) - Math.abs(a.verschilCent))[0];
  return [
    verschilCent === 0 ? text.sameInAll : text.inAll(verschilCent, wasCent),
    text.gainAndLose(gain.length, lose.length),
    ...(aangehoudenCent.opnieuw > aangehoudenCent.was ? [text.withoutHeld(aangehoudenCent.opnieuw)] : []),
    ...[text.gainsMost(most(gain)), text.losesMost(most(lose))].filter((one) => one !== ''),
  ].join(' ');
}
