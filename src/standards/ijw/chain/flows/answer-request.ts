import { yes } from '../../../../kernel/result.ts';
import type { JW319 } from '../../release-3-2/types/messages.ts';
import type { OutsideSources } from '../context.ts';
import type { Dossier } from '../dossier.ts';
import { IN_RESEARCH, REFUSED } from '../fold/requests.ts';
import { PUBLISHED_SOURCES } from '../published-sources.ts';
import { daysOfChange } from '../rules/requests.ts';
import { given, type Plan } from './planned.ts';
import { refuse } from './refusals.ts';

/** What a municipality says of a request that it does not grant (now). */
export type RequestAnswer =
  | { readonly kind: 'in-research' }
  /** RedenAfwijzingVerzoek (WJ759), other than 8. */
  | { readonly kind: 'refuse'; readonly reason: string }
  /** Another municipality is responsible; to be said within two weeks (IV095, OP359). */
  | { readonly kind: 'residence-principle'; readonly municipality: string };

/** RedenAfwijzingVerzoek: the residence principle. */
const RESIDENCE_PRINCIPLE = '8';

/**
 * The JW319 about one requested product (VOT) or a whole change (VOW). The municipality that is responsible instead must have
 * existed on the days asked for (TR378), by the sources given or else the published list.
 */
export function answerRequest(
  dossier: Dossier,
  reference: string,
  answer: RequestAnswer,
  { municipalityExisted }: Pick<OutsideSources, 'municipalityExisted'> = PUBLISHED_SOURCES,
): Plan<'JW319'> {
  const request = dossier.requests.get(reference);
  if (request === undefined) return refuse('chain.request-unknown', { reference });
  if (request.phase === 'granted') return refuse('chain.request-granted', { reference });
  if (request.phase === 'refused') return refuse('chain.request-refused', { reference });
  if (answer.kind === 'in-research' && request.answers.length > 0) return refuse('chain.research-said', { reference });
  if (answer.kind === 'refuse' && answer.reason === RESIDENCE_PRINCIPLE)
    return refuse('chain.municipality-missing', { reference });
  if (answer.kind === 'residence-principle') {
    const days =
      request.kind === 'allocation' ? [request.product.ToewijzingIngangsdatum] : daysOfChange(request.request, dossier);
    if (days.some((day) => !municipalityExisted(answer.municipality, day)))
      return refuse('chain.municipality-unknown', { reference });
  }
  return yes({ message: 'JW319', body: { Antwoord: { ReferentieAanbieder: reference, ...said(answer) } } });
}

function said(answer: RequestAnswer): Omit<JW319.Antwoord, 'ReferentieAanbieder'> {
  if (answer.kind === 'in-research') return { VerzoekAntwoord: IN_RESEARCH };
  const elsewhere = answer.kind === 'residence-principle' ? { Gemeente: answer.municipality } : undefined;
  return {
    VerzoekAntwoord: REFUSED,
    RedenAfwijzingVerzoek: answer.kind === 'refuse' ? answer.reason : RESIDENCE_PRINCIPLE,
    ...given('Woonplaatsbeginsel', elsewhere),
  };
}
