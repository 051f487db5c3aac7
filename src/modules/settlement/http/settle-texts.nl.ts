import { formatCents } from '../../../kernel/format.nl.ts';
import type { Afrekening } from '../api.ts';

export const STATUS_TEXTS: Readonly<Record<Afrekening['status'], string>> = {
  loopt: 'het jaar loopt nog',
  'te-maken': 'nog te maken',
  niets: 'niets af te rekenen',
  voorstel: 'wacht op een besluit',
  vastgesteld: 'vastgesteld',
  afgewezen: 'afgewezen',
};

/** What a settlement comes to, in one sentence. */
export function outcomeSentence({ nuCent, aanbieder, jaar, eerderCent }: Afrekening): string {
  const after = eerderCent === 0 ? '' : ' na eerdere afrekeningen';
  if (nuCent > 0) return `${aanbieder.naam} krijgt over ${jaar}${after} nog ${formatCents(nuCent)}.`;
  if (nuCent < 0) return `${aanbieder.naam} betaalt over ${jaar}${after} ${formatCents(-nuCent)} terug.`;
  return `Over ${jaar} is met ${aanbieder.naam}${after} niets meer te verrekenen.`;
}
