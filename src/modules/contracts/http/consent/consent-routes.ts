import { yes } from '../../../../kernel/result.ts';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import { answerRequest, askConsent, gatherSubcontracting } from '../../use-cases/consent/subcontracting.ts';
import { actorOf, type ModuleOptions } from '../context.ts';
import { AntwoordOpVerzoek, NieuwOnderaannemingsverzoek, Onderaanneming } from './consent-schemas.ts';
import { consentRefusals as refusals } from './consent-words.nl.ts';
import { toOnderaanneming } from './to-consent.ts';

const tags = ['Contracten'];
const recordKind = 'contract-subcontracting';

const ANSWERS = [
  {
    outcome: 'granted',
    url: 'toestemmingen',
    summary: 'Toestemming geven voor een onderaannemer',
    rights: 'contracts.manage',
  },
  {
    outcome: 'refused',
    url: 'weigeringen',
    summary: 'Toestemming weigeren voor een onderaannemer',
    rights: 'contracts.manage',
  },
  {
    outcome: 'withdrawn',
    url: 'intrekkingen',
    summary: 'Een verzoek om een onderaannemer intrekken',
    rights: 'contracts.sign',
  },
] as const;

/** Consent to subcontractors: asked by the provider, answered with a reason by who buys. */
export function consentRoutes({ today }: ModuleOptions): Route[] {
  const seen = async (tx: Tx, actor: Actor, contractId: number) => {
    const found = await gatherSubcontracting(tx, actorOf(actor, today), contractId);
    return found.ok ? yes(answer(toOnderaanneming(found.value), { status: 201 })) : found;
  };
  return [
    route({
      method: 'GET',
      url: '/contracten/:id/onderaanneming',
      summary: 'Eigen aandeel van de aanbieder, en verzoeken om een onderaannemer',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      answer: Onderaanneming,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await gatherSubcontracting(tx, actorOf(actor, today), params.id);
        return found.ok ? yes(toOnderaanneming(found.value)) : found;
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/onderaanneming',
      summary: 'Toestemming vragen voor een onderaannemer',
      tags,
      rights: 'contracts.sign',
      idempotent: true,
      params: IdParams,
      body: NieuwOnderaannemingsverzoek,
      answer: Onderaanneming,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const asked = await askConsent(tx, actorOf(actor, today), params.id, {
          name: body.naam,
          registration: body.nummer,
          task: body.taak,
          sharePercent: body.aandeel,
          under: body.voor,
          passesOn: body.besteedtZelfUit,
          from: body.van,
          reason: body.reden,
        });
        return asked.ok ? await seen(tx, actor, params.id) : asked;
      },
    }),
    ...ANSWERS.map(({ outcome, url, summary, rights }) =>
      route({
        method: 'POST',
        url: `/onderaannemingsverzoeken/:id/${url}`,
        summary,
        tags,
        rights,
        idempotent: true,
        params: IdParams,
        body: AntwoordOpVerzoek,
        answer: Onderaanneming,
        status: 201,
        refusals,
        async handler({ params, body, tx, actor, about }) {
          about({ recordKind, recordId: String(params.id) });
          const by = actorOf(actor, today);
          const answered = await answerRequest(tx, by, params.id, { outcome, reason: body.reden });
          return answered.ok ? await seen(tx, actor, answered.value) : answered;
        },
      }),
    ),
  ];
}
