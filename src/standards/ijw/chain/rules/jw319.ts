import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { JW319 } from '../../release-3-2/types/messages.ts';
import type { ChainContext } from '../context.ts';
import type { RequestState } from '../dossier.ts';
import { IN_RESEARCH } from '../fold/requests.ts';
import type { ChainPlace, ChainRule } from '../rule.ts';
import { municipalityExisted, TR056, TR135 } from './header.ts';
import { daysOfChange } from './requests.ts';

type Rule = ChainRule<'JW319'>;

const ANSWER: readonly ChainPlace[] = [{ at: 'Antwoord' }];

const onRequest = (
  id: string,
  broken: (answer: JW319.Antwoord, request: RequestState | undefined) => boolean,
): Rule => ({
  id,
  level: 3,
  broken: ({ Antwoord }, { dossier }) =>
    broken(Antwoord, dossier.requests.get(Antwoord.ReferentieAanbieder)) ? ANSWER : [],
});

/** The reference comes from a request. */
const TR355 = onRequest('TR355', (_, request) => request === undefined);

/** No answer to what was granted already. */
const TR359 = onRequest('TR359', (_, request) => request?.phase === 'granted');

/** In research once, as the first answer. */
const TR360 = onRequest(
  'TR360',
  (answer, request) => answer.VerzoekAntwoord === IN_RESEARCH && (request?.answers ?? []).length > 0,
);

/** An earlier answer can only have been: in research. */
const TR365 = onRequest('TR365', (_, request) =>
  (request?.answers ?? []).some((earlier) => earlier.VerzoekAntwoord !== IN_RESEARCH),
);

const askedFrom = ({ Antwoord }: JW319.Bericht, { dossier }: ChainContext): readonly PlainDate[] => {
  const request = dossier.requests.get(Antwoord.ReferentieAanbieder);
  if (request === undefined) return [];
  return request.kind === 'allocation'
    ? [request.product.ToewijzingIngangsdatum]
    : daysOfChange(request.request, dossier);
};

/** The municipality that answers. */
const TR378_SENDER = municipalityExisted<'JW319'>(({ Header }) => Header.Afzender, askedFrom);

/** The municipality that is responsible instead (IV095). */
const TR378_RESIDENCE: Rule = {
  id: 'TR378',
  level: 4,
  broken: (bericht, context) => {
    const code = bericht.Antwoord.Woonplaatsbeginsel?.Gemeente;
    if (code === undefined) return [];
    const unknown = askedFrom(bericht, context).some((day) => !context.sources.municipalityExisted(code, day));
    return unknown ? [{ at: 'Woonplaatsbeginsel' }] : [];
  },
};

export const RULES_319: readonly Rule[] = [TR056, TR135, TR378_SENDER, TR378_RESIDENCE, TR355, TR359, TR360, TR365];
