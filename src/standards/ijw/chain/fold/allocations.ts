import type { JW301 } from '../../release-3-2/types/messages.ts';
import type { AllocationState } from '../dossier.ts';

/** RedenWijziging of an allocation that is taken back as if it never was (OP033x1). */
const REMOVED = '13';

/** The allocations told, each with its contents by moment of decision (IV013). */
export function foldAllocations(told: readonly JW301.ToegewezenProduct[]): ReadonlyMap<number, AllocationState> {
  const byNumber = Map.groupBy(told, (product) => product.ToewijzingNummer);
  return new Map([...byNumber].map(([number, tellings]) => [number, stateOf(number, tellings)]));
}

function stateOf(number: number, tellings: readonly JW301.ToegewezenProduct[]): AllocationState {
  const byMoment = Map.groupBy(tellings, momentOf);
  const versions = [...byMoment.keys()].sort().map((moment) => together(byMoment.get(moment) ?? []));
  const current = versions.at(-1);
  if (!current) throw new Error(`allocation ${number} has no content`);
  return { number, versions, current, removed: current.RedenWijziging === REMOVED };
}

/**
 * A later message repeats what still holds (OP087), then without its reason and reference (IV097, IV099): the same moment is
 * the same decision. What any telling adds is kept, and where they contradict each other the choice does not depend on
 * which came first (OP080).
 */
function together(tellings: readonly JW301.ToegewezenProduct[]): JW301.ToegewezenProduct {
  const [only, ...others] = tellings;
  if (only && others.length === 0) return only;
  const byText = new Map(tellings.map((product) => [JSON.stringify(Object.entries(product).sort()), product]));
  return Object.assign({}, ...[...byText.keys()].sort().map((text) => byText.get(text)));
}

/** When the content was decided: that is what orders contents, not when it was sent or came (IV013, OP080). */
export const momentOf = (product: JW301.ToegewezenProduct): string =>
  `${product.Toewijzingsdatum}T${product.Toewijzingstijd}`;
