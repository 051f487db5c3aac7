import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { decideCounter } from '../domain/counter.ts';
import { countersOfRequest, insertCounter } from '../storage/request-counters.ts';
import { requestDetail } from '../use-cases/people/read-case.ts';
import { actsAs, carePurpose, type ExchangeOptions } from './context.ts';
import { NieuweTegenspraak, Tegenspraken } from './counter-schemas.ts';
import { COUNTER_GROUND_WORDS, COUNTER_PROPOSAL_WORDS, COUNTER_REFUSALS } from './counter-words.nl.ts';
import { REQUEST_UNKNOWN } from './words.nl.ts';

const tags = ['verzoeken'];

/** What access holds against a request for more or dearer help, with the request. */
export const counterRoutes = ({ vault }: ExchangeOptions): readonly Route[] => [
  route({
    method: 'GET',
    url: '/verzoeken/:id/tegenspraken',
    summary: 'Wat de toegang als professional tegen een verzoek inbracht; gemeente en aanbieder lezen het',
    tags,
    rights: 'requests.read',
    purpose: carePurpose,
    params: IdParams,
    answer: Tegenspraken,
    refusals: REQUEST_UNKNOWN,
    async handler({ params, tx, about }) {
      const detail = await requestDetail(tx, BigInt(params.id), vault);
      if (!detail) return no({ code: 'exchange.request-unknown' });
      const { clientId } = detail.row;
      about({
        ...(clientId === null ? {} : { subjectKind: 'client', subjectId: String(clientId) }),
        recordKind: 'request',
        recordId: String(params.id),
      });
      return yes({
        items: (await countersOfRequest(tx, BigInt(params.id))).map((one) => ({
          waarover: one.grounds.map((ground) => COUNTER_GROUND_WORDS[ground]),
          voorstel: COUNTER_PROPOSAL_WORDS[one.proposal],
          tekst: one.text,
          door: one.personName,
          op: one.at.toISOString(),
        })),
      });
    },
  }),
  route({
    method: 'POST',
    url: '/verzoeken/:id/tegenspraken',
    summary: 'Als toegang inbrengen waarom minder, lichtere of andere hulp past; de aanbieder leest het',
    tags,
    rights: 'requests.decide',
    purpose: carePurpose,
    idempotent: true,
    params: IdParams,
    body: NieuweTegenspraak,
    status: 204,
    refusals: { ...REQUEST_UNKNOWN, ...COUNTER_REFUSALS },
    async handler({ params, body, tx, actor, scope, about }) {
      const detail = actsAs('municipality', scope) ? await requestDetail(tx, BigInt(params.id), vault) : undefined;
      if (!detail) return no({ code: 'exchange.request-unknown' });
      const { clientId, phase } = detail.row;
      about({
        ...(clientId === null ? {} : { subjectKind: 'client', subjectId: String(clientId) }),
        recordKind: 'request',
        recordId: String(params.id),
      });
      const said = decideCounter(phase, body.tekst);
      if (!said.ok) return said;
      await insertCounter(tx, BigInt(params.id), {
        grounds: body.waarover.map((word) => termOf(COUNTER_GROUND_WORDS, word)),
        proposal: termOf(COUNTER_PROPOSAL_WORDS, body.voorstel),
        text: said.value,
        personId: actor.personId,
      });
      return yes(undefined);
    },
  }),
];
