import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { mayAsk, whereMay } from '../domain/questions/may-ask.ts';
import { momentOf } from '../use-cases/moment.ts';
import { draftAnswer, reviewAnswer, sortOut } from '../use-cases/questions/answer-questions.ts';
import { askQuestion, beginQuestionRound } from '../use-cases/questions/ask-question.ts';
import { viewQuestions } from '../use-cases/questions/view-questions.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';
import { toVragenoverzicht } from './question-json.ts';
import { deskRefusals as refusals } from './question-refusals.nl.ts';
import {
  Nazicht,
  NieuwAntwoord,
  NieuweVraag,
  NieuweVraagronde,
  Vraagindeling,
  Vragenoverzicht,
} from './question-schemas.ts';
import { TENOR_WORDS } from './question-words.nl.ts';
import { wordToKey } from './word-to-key.ts';

const tags = ['Vragen en nota van inlichtingen'];
const recordKind = 'procurement-procedure';

/** The questions desk: rounds, asking, putting together, answering, and looking an answer over. */
export function questionRoutes({ now }: ProcurementOptions): Route[] {
  const shown = async (tx: Tx, actor: Actor, procedureId: number, status: 200 | 201 = 200) => {
    const acting = procurementActor(actor, now());
    const moment = await momentOf(tx, acting, procedureId);
    if (!moment) return no({ code: 'procurement.procedure-unknown' } as const);
    const ofProvider = actor.organisation.kind === 'provider';
    const desk = await viewQuestions(tx, procedureId);
    const looker = { personId: actor.personId, ofRegion: !ofProvider };
    const may = {
      now: acting.now,
      ask: ofProvider && mayAsk(moment),
      answer: whereMay(moment, 'purchaser', 'answer-questions').length > 0,
    };
    return yes(answer(toVragenoverzicht(desk, looker, may), { status }));
  };
  /** The whole desk after an act on one question: what is alike or contradicts may have changed elsewhere too. */
  const after = async <No extends { readonly code: string }>(
    tx: Tx,
    actor: Actor,
    done: Result<{ readonly procedureId: number }, No>,
    status: 200 | 201 = 200,
  ) => (done.ok ? shown(tx, actor, done.value.procedureId, status) : done);
  return [
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/vragen',
      summary: 'Vragen van een procedure met hun antwoorden, wat op elkaar lijkt en wat elkaar tegenspreekt',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: Vragenoverzicht,
      refusals: { 'procurement.procedure-unknown': refusals['procurement.procedure-unknown'] },
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        return shown(tx, actor, params.id);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/vraagrondes',
      summary: 'Een vragenronde beginnen, met het moment waarop zij sluit',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweVraagronde,
      answer: Vragenoverzicht,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const made = { name: body.naam, closesAt: new Date(body.sluitOp).toISOString() };
        const begun = await beginQuestionRound(tx, procurementActor(actor, now()), params.id, made);
        return after(tx, actor, begun.ok ? yes({ procedureId: params.id }) : begun, 201);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/vragen',
      summary: 'Een vraag stellen als aanbieder; niemand anders ziet wie haar stelde',
      tags,
      rights: 'applications.own',
      idempotent: true,
      params: IdParams,
      body: NieuweVraag,
      answer: Vragenoverzicht,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const asked = { text: body.tekst, documentId: body.documentId, paragraph: body.paragraaf };
        const acting = procurementActor(actor, now());
        const done = await askQuestion(tx, acting, params.id, asked, actor.organisation.id);
        return after(tx, actor, done.ok ? yes({ procedureId: params.id }) : done, 201);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/vragen/_noteren',
      summary: 'Een vraag noteren die anders binnenkwam, zoals in een bijeenkomst',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweVraag,
      answer: Vragenoverzicht,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const asked = { text: body.tekst, documentId: body.documentId, paragraph: body.paragraaf };
        const done = await askQuestion(tx, procurementActor(actor, now()), params.id, asked, null);
        return after(tx, actor, done.ok ? yes({ procedureId: params.id }) : done, 201);
      },
    }),
    route({
      method: 'PATCH',
      url: '/vragen/:id',
      summary: 'Een vraag bij een thema zetten, of bij een vraag die hetzelfde vraagt',
      tags,
      rights: 'procurement.manage',
      params: IdParams,
      body: Vraagindeling,
      answer: Vragenoverzicht,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'procurement-question', recordId: String(params.id) });
        return after(tx, actor, await sortOut(tx, params.id, { theme: body.thema, sameAs: body.zelfdeAls }));
      },
    }),
    route({
      method: 'POST',
      url: '/vragen/:id/antwoorden',
      summary: 'Een antwoord schrijven, met de paragrafen waarop het rust',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuwAntwoord,
      answer: Vragenoverzicht,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'procurement-question', recordId: String(params.id) });
        const draft = {
          questionText: body.vraagTekst,
          text: body.tekst,
          restsOn: body.rustOp.map(({ documentId, paragraaf, strekking }) => ({
            documentId,
            paragraph: paragraaf,
            tenor: wordToKey(TENOR_WORDS, strekking),
          })),
        };
        return after(tx, actor, await draftAnswer(tx, procurementActor(actor, now()), params.id, draft), 201);
      },
    }),
    route({
      method: 'POST',
      url: '/vragen/:id/_nakijken',
      summary: 'Het antwoord van een ander goedkeuren of teruggeven',
      tags,
      rights: 'procurement.assess',
      idempotent: true,
      params: IdParams,
      body: Nazicht,
      answer: Vragenoverzicht,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'procurement-question', recordId: String(params.id) });
        const found = { approved: body.akkoord, note: body.opmerking };
        return after(tx, actor, await reviewAnswer(tx, procurementActor(actor, now()), params.id, found));
      },
    }),
  ];
}
