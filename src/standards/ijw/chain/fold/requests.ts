import type { JW319 } from '../../release-3-2/types/messages.ts';
import type { AllocationState, RequestPhase, RequestState } from '../dossier.ts';
import type { Asked } from './events.ts';

/** VerzoekAntwoord of an answer that refuses; the other one (2) says that the request is being looked into. */
export const REFUSED = '1';
export const IN_RESEARCH = '2';

/** The requests asked, with what became of them; the order in which it was told has no meaning (OP080). */
export function foldRequests(
  asked: readonly Asked[],
  given: readonly JW319.Antwoord[],
  allocations: ReadonlyMap<number, AllocationState>,
): ReadonlyMap<string, RequestState> {
  const granted = grantedReferences(allocations);
  const answers = Map.groupBy(given, (answer) => answer.ReferentieAanbieder);
  const requests = asked.map((request) => {
    const own = answers.get(request.reference) ?? [];
    return { ...request, answers: own, phase: phaseOf(granted.has(request.reference), own) };
  });
  return new Map(requests.map((request) => [request.reference, request]));
}

/** An allocation that carries the reference grants the request (OP344, IV097). */
function grantedReferences(allocations: ReadonlyMap<number, AllocationState>): ReadonlySet<string> {
  const references = [...allocations.values()].flatMap(({ versions }) => versions.map((v) => v.ReferentieAanbieder));
  return new Set(references.filter((reference) => reference !== undefined));
}

function phaseOf(granted: boolean, answers: readonly JW319.Antwoord[]): RequestPhase {
  if (granted) return 'granted';
  if (answers.some((answer) => answer.VerzoekAntwoord === REFUSED)) return 'refused';
  return answers.length > 0 ? 'in-research' : 'running';
}
