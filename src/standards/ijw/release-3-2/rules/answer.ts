import type { JW319 } from '../types/messages.ts';
import { perBericht, type Rule32 } from './parts/rule32.ts';

const perAnswer = (id: string, location: string, broken: (answer: JW319.Antwoord) => boolean): Rule32 => ({
  id,
  on: { JW319: [perBericht(location, ({ Antwoord }) => broken(Antwoord))] },
});

/** A refused request (1) says why. */
export const CD085 = perAnswer('CD085', 'Antwoord/RedenAfwijzingVerzoek', (answer) => {
  return answer.VerzoekAntwoord === '1' && answer.RedenAfwijzingVerzoek === undefined;
});

/** A request that is being looked into (2) has no reason of refusal. */
export const CD086 = perAnswer('CD086', 'Antwoord/RedenAfwijzingVerzoek', (answer) => {
  return answer.VerzoekAntwoord === '2' && answer.RedenAfwijzingVerzoek !== undefined;
});

/** Refused because another municipality is responsible. */
const ELSEWHERE = '8';

/** Reason 8 names the municipality that is responsible. */
export const TR377 = perAnswer('TR377', 'Woonplaatsbeginsel', (answer) => {
  return answer.RedenAfwijzingVerzoek === ELSEWHERE && answer.Woonplaatsbeginsel === undefined;
});

/** Any other reason names none. An answer without reason is let through, as in the published check. */
export const TR409 = perAnswer(
  'TR409',
  'Woonplaatsbeginsel',
  ({ RedenAfwijzingVerzoek: reason, Woonplaatsbeginsel }) => {
    return reason !== undefined && reason !== ELSEWHERE && Woonplaatsbeginsel !== undefined;
  },
);
