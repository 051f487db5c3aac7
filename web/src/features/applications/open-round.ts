import type { Inkoopprocedure } from '../../api/types.ts';

/** The round in which a provider can enter now; null where one enters on any day, undefined when the door is shut. */
export function openRound(procedure: Pick<Inkoopprocedure, 'lopen' | 'mag'>): string | null | undefined {
  if (!procedure.mag.aanmelden) return undefined;
  const open = procedure.lopen.find(
    ({ handelingenNu, geeindigd }) =>
      geeindigd === null && handelingenNu.some(({ wie, wat }) => wie === 'aanbieder' && wat === 'indienen'),
  );
  return open?.ronde;
}
