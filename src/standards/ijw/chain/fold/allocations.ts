import type { JW301 } from '../../release-3-2/types/messages.ts';
import type { AllocationState } from '../dossier.ts';

/** RedenWijziging of an allocation that is taken back as if it never was (OP033x1). */
const REMOVED = '13';

/** The allocations told, each with its contents by moment of decision (IV013). */
export function foldAllocations(told: readonly JW301.ToegewezenProduct[]): ReadonlyMap<number, AllocationState> {
  const versions = new Map<number, Map<string, JW301.ToegewezenProduct>>();
  for (const product of told) {
    const known = versions.get(product.ToewijzingNummer) ?? new Map<string, JW301.ToegewezenProduct>();
    versions.set(product.ToewijzingNummer, known);
    // A later message repeats what still holds (OP087): the same moment is the same decision, first told stays.
    const moment = momentOf(product);
    if (!known.has(moment)) known.set(moment, product);
  }
  return new Map([...versions].map(([number, known]) => [number, stateOf(number, known)]));
}

/** When the content was decided: that is what orders contents, not when it was sent or came (IV013, OP080). */
export const momentOf = (product: JW301.ToegewezenProduct): string =>
  `${product.Toewijzingsdatum}T${product.Toewijzingstijd}`;

function stateOf(number: number, known: ReadonlyMap<string, JW301.ToegewezenProduct>): AllocationState {
  const inOrder = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, product]) => product);
  const current = inOrder.at(-1);
  if (!current) throw new Error(`allocation ${number} has no content`);
  return { number, versions: inOrder, current, removed: current.RedenWijziging === REMOVED };
}
