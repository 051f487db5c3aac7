import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { JW317 } from '../../release-3-2/types/messages.ts';
import type { Dossier } from '../dossier.ts';

/** A request of this client with this provider runs: not refused, not granted yet (OP350). */
export const requestRuns = ({ requests }: Dossier): boolean =>
  [...requests.values()].some(({ phase }) => phase === 'running' || phase === 'in-research');

/** First days of what a request for a change is about: of the allocations it names, and of what it asks anew (TR378). */
export function daysOfChange(request: JW317.Verzoek, { allocations }: Dossier): readonly PlainDate[] {
  const unchanged = request.OngewijzigdeProducten?.OngewijzigdProduct ?? [];
  const changes = request.TeWijzigenProducten?.TeWijzigenProduct ?? [];
  const fresh = request.NieuweProducten?.NieuwProduct ?? [];
  const named = [...unchanged, ...changes].map((item) => allocations.get(item.ToewijzingNummer)?.current.Ingangsdatum);
  return [...named.filter((day) => day !== undefined), ...fresh.map((item) => item.GewensteIngangsdatum)];
}
