import type { JW301, JW319 } from '../../release-3-2/types/messages.ts';
import type { RequestPhase, RequestState } from '../dossier.ts';
import type { Asked } from './events.ts';

/** VerzoekAntwoord of an answer that refuses; the other one (2) says that the request is being looked into. */
export const REFUSED = '1';
export const IN_RESEARCH = '2';

/** The requests asked, with what became of them; the order in which it was told has no meaning (OP080). */
export function foldRequests(
  asked: readonly Asked[],
  given: readonly JW319.Antwoord[],
  told: readonly JW301.ToegewezenProduct[],
): ReadonlyMap<string, RequestState> {
  // An allocation that carries the reference grants the request (OP344, IV097).
  const granted = new Set(told.map((product) => product.ReferentieAanbieder));
  const answers = Map.groupBy(given.toSorted(inResearchFirst), (answer) => answer.ReferentieAanbieder);
  const requests = asked.map((request) => {
    const own = answers.get(request.reference) ?? [];
    return { ...request, answers: own, phase: phaseOf(granted.has(request.reference), own) };
  });
  return new Map(requests.map((request) => [request.reference, request]));
}

/** Being looked into is only said as a first answer (TR360), so that is their order, however they came. */
const inResearchFirst = (a: JW319.Antwoord, b: JW319.Antwoord): number =>
  Number(a.VerzoekAntwoord === REFUSED) - Number(b.VerzoekAntwoord === REFUSED);

function phaseOf(granted: boolean, answers: readonly JW319.Antwoord[]): RequestPhase {
  if (granted) return 'granted';
  if (answers.some((answer) => answer.VerzoekAntwoord === REFUSED)) return 'refused';
  return answers.length > 0 ? 'in-research' : 'running';
}
