import type { Guarantee } from '../terms.ts';
import { isNothing, isWhole, share } from './words.nl.ts';

/** What is paid without use, and what more use pays. */
export const readGuarantee = ({ share: part, paid, aboveShare, shiftable }: Guarantee): readonly string[] => [
  `De aanbieder krijgt altijd ten minste ${share(part)} van het bedrag dat het contract voor het product en het jaar afspreekt, ook als er minder gebruik is.`,
  paid === 'instalments'
    ? 'Dit gegarandeerde deel komt in maandtermijnen.'
    : 'Is er minder gebruikt, dan wordt het bij de afrekening van het jaar aangevuld.',
  isNothing(aboveShare)
    ? 'Levering boven de garantie wordt niet betaald.'
    : isWhole(aboveShare)
      ? 'Levering boven de garantie wordt betaald tegen het hele tarief.'
      : `Levering boven de garantie wordt betaald tegen ${share(aboveShare)} van het tarief.`,
  shiftable
    ? 'Een garantie die niet wordt gebruikt, mag de aanbieder verschuiven naar een ander product van dit onderdeel.'
    : 'Een garantie die niet wordt gebruikt, schuift niet door naar een ander product.',
];
