import type { Contract, Draadknoop, Verwijzing } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';

/** The place of a contract on the thread: what it serves before it, what follows from it after. */
export function threadOfContract(contract: Contract): readonly Draadknoop[] {
  const { doelen, taken } = contract.draad;
  return [
    knot('doel', namesOf(doelen), doelen[0] ? `/draad?doel=${doelen[0].id}` : null),
    knot('inkooptaak', namesOf(taken), taken[0] ? `/draad?taak=${taken[0].id}` : null),
    knot('product', namesOf(contract.producten), paths.contract(contract.id, 'tarieven')),
    { ...knot('contract', contract.nummer, null), hier: true },
    knot('toewijzingen', 'bij dit contract', paths.contract(contract.id, 'toewijzingen')),
    knot('declaraties', 'bekijk', paths.claims),
    knot('goedgekeurd', 'uitputting', paths.contract(contract.id, 'uitputting')),
  ];
}

const knot = (soort: string, waarde: string, link: string | null): Draadknoop => ({ soort, waarde, link, hier: false });

function namesOf(things: readonly Pick<Verwijzing, 'naam'>[]): string {
  const [first, ...others] = things;
  if (!first) return 'nog niet gekoppeld';
  return others.length === 0 ? first.naam : `${first.naam} en ${others.length} meer`;
}
