import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { cutPage, pageFields, parsePage } from '../../../platform/http/page.ts';
import { choice, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { flowRefusalSentence, type RequestAnswer } from '../../../standards/ijw/index.ts';
import { loadRegionCalendar } from '../../parties/index.ts';
import { countRequests, listRequests, type RequestRow } from '../storage/list-requests.ts';
import { answerRequests, grantMany, grantRequests } from '../use-cases/people/municipality.ts';
import { requestDetail } from '../use-cases/people/read-case.ts';
import type { SendRefusal, Sent as SentMessage } from '../use-cases/people/send-planned.ts';
import { actsAs, carePurpose, dayOf, depsOf, type ExchangeOptions } from './context.ts';
import { presentClock } from './present-clock.ts';
import { termOf } from './present-message.ts';
import { presentRequest, presentRequestDetail } from './present-request.ts';
import { presentSent } from './present-sent.ts';
import { toDeviating } from './read-asked.ts';
import { AnswerQuestion, BulkOutcome, GrantQuestion, RequestDetail, RequestList, Sent } from './request-schemas.ts';
import {
  ANSWER_WORDS,
  CONTACT_MISSING,
  FLOW_REFUSALS,
  LATE_WORDS,
  NOT_SENDABLE,
  NOT_THERE,
  PHASE_WORDS,
  QUESTION_INCOMPLETE,
  REQUEST_UNKNOWN,
} from './words.nl.ts';

const tags = ['verzoeken'];
const ORDER = 'uiterlijk';
/** Requests without a term come after those with one. */
const LAST_DAY = '9999-12-31';
const keyOf = (row: RequestRow) => [row.dueOn ?? LAST_DAY, String(row.id)] as const;
const OPEN = ['running', 'in-research'] as const;

const ListQuery = Type.Object({
  ...pageFields,
  fase: Type.Optional(choice([...Object.values(PHASE_WORDS), 'open'])),
  gemeente: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
});

/** Requests that wait for a decision, and the decisions on them. */
export function requestRoutes(options: ExchangeOptions): readonly Route[] {
  const { now, vault } = options;
  const deps = depsOf(options);
  return [
    route({
      method: 'GET',
      url: '/verzoeken',
      summary: 'Verzoeken om toewijzing of wijziging, eerst wat het eerst moet',
      tags,
      rights: 'requests.read',
      purpose: carePurpose,
      query: ListQuery,
      answer: RequestList,
      handler: async ({ tx, query, scope, about }) => {
        const page = parsePage(query, ORDER, 2);
        if (!page.ok) return page;
        const phase = termOf(PHASE_WORDS, query.fase);
        const filter = {
          phases: phase === undefined ? OPEN : [phase],
          ...(query.gemeente === undefined ? {} : { municipalityId: query.gemeente }),
          ...(query.aanbieder === undefined ? {} : { providerId: query.aanbieder }),
        };
        const { after, limit } = page.value;
        const found = await listRequests(tx, {
          ...filter,
          limit: limit + 1,
          ...(after && { after: { dueOn: after[0] as PlainDate, id: BigInt(after[1] ?? 0) } }),
        });
        const { rows, next } = cutPage(found, page.value, ORDER, keyOf);
        for (const subject of new Set(rows.map((row) => row.clientId)))
          if (subject !== null) about({ subjectKind: 'client', subjectId: String(subject), recordKind: 'request' });
        const { calendar } = await loadRegionCalendar(tx, scope.regionIds[0] ?? 0);
        const items = rows.map(presentRequest(dayOf(now), calendar, vault));
        return answer({ items, volgende: next ?? null, totaal: await countRequests(tx, filter) }, { next });
      },
    }),
    route({
      method: 'GET',
      url: '/verzoeken/:id',
      summary: 'Een verzoek naast wat nu geldt',
      tags,
      rights: 'requests.read',
      purpose: carePurpose,
      params: IdParams,
      answer: RequestDetail,
      refusals: REQUEST_UNKNOWN,
      handler: async ({ tx, params, scope, about }) => {
        const detail = await requestDetail(tx, BigInt(params.id), vault);
        if (!detail) return no({ code: 'exchange.request-unknown' as const });
        const { row, dossier, clocks } = detail;
        about({
          ...(row.clientId === null ? {} : { subjectKind: 'client', subjectId: String(row.clientId) }),
          recordKind: 'request',
          recordId: String(row.id),
        });
        const { calendar } = await loadRegionCalendar(tx, scope.regionIds[0] ?? 0);
        const today = dayOf(now);
        return presentRequestDetail(
          presentRequest(today, calendar, vault)(row),
          dossier.requests.get(row.reference),
          dossier,
          clocks.map((clock) => presentClock(clock, today, calendar)),
          row.signals ?? [],
          today,
        );
      },
    }),
    route({
      method: 'POST',
      url: '/verzoeken/_proef',
      summary: 'Het toewijzingsbericht (JW301) dat een verzoek zou toewijzen, zonder het te versturen',
      tags,
      rights: 'requests.decide',
      purpose: carePurpose,
      body: GrantQuestion,
      answer: Sent,
      refusals: { ...FLOW_REFUSALS, ...NOT_THERE, ...CONTACT_MISSING, ...NOT_SENDABLE },
      handler: async ({ tx, body, actor, scope }) => {
        if (!actsAs('municipality', scope)) return no({ code: 'exchange.not-found' as const });
        const asked = await grantOf(tx, body, vault);
        const sent = await grantRequests(tx, deps, { ...asked, personId: actor.personId, preview: true });
        return sent.ok ? yes(presentSent(sent.value)) : sent;
      },
    }),
    route({
      method: 'POST',
      url: '/verzoeken/_toewijzen',
      summary: 'Wijs verzoeken toe: per kind en aanbieder gaat er een toewijzingsbericht (JW301) uit',
      tags,
      rights: 'requests.decide',
      purpose: carePurpose,
      idempotent: true,
      body: GrantQuestion,
      answer: BulkOutcome,
      refusals: NOT_THERE,
      handler: async ({ tx, body, actor, about, scope }) => {
        if (!actsAs('municipality', scope)) return no({ code: 'exchange.not-found' as const });
        for (const id of body.verzoeken) about({ recordKind: 'request', recordId: String(id) });
        const alone = body.verzoeken.length === 1 && (body.afwijkend !== undefined || body.late !== undefined);
        if (alone) {
          const result = await grantRequests(tx, deps, {
            ...(await grantOf(tx, body, vault)),
            personId: actor.personId,
          });
          return yes(bulkOf([{ requestIds: body.verzoeken.map(BigInt), result }]));
        }
        const requestIds = body.verzoeken.map(BigInt);
        return yes(bulkOf(await grantMany(tx, deps, { requestIds, personId: actor.personId })));
      },
    }),
    route({
      method: 'POST',
      url: '/verzoeken/_beantwoorden',
      summary: 'Meld dat verzoeken in onderzoek zijn, of wijs ze af (JW319)',
      tags,
      rights: 'requests.decide',
      purpose: carePurpose,
      idempotent: true,
      body: AnswerQuestion,
      answer: BulkOutcome,
      refusals: { ...QUESTION_INCOMPLETE, ...NOT_THERE },
      handler: async ({ tx, body, actor, about, scope }) => {
        if (!actsAs('municipality', scope)) return no({ code: 'exchange.not-found' as const });
        const given = answerOf(body);
        if (!given.ok) return given;
        for (const id of body.verzoeken) about({ recordKind: 'request', recordId: String(id) });
        const requestIds = body.verzoeken.map(BigInt);
        const told = await answerRequests(tx, deps, { requestIds, answer: given.value, personId: actor.personId });
        return yes(bulkOf(told.map(({ requestId, result }) => ({ requestIds: [requestId], result }))));
      },
    }),
  ];

  async function grantOf(
    tx: Parameters<typeof grantRequests>[0],
    body: Static<typeof GrantQuestion>,
    key: typeof vault,
  ) {
    const requestIds = body.verzoeken.map(BigInt);
    const late = termOf(LATE_WORDS, body.late);
    const { afwijkend } = body;
    const one =
      requestIds.length === 1 && afwijkend ? await requestDetail(tx, requestIds[0] as bigint, key) : undefined;
    const state = one?.dossier.requests.get(one.row.reference);
    const size = state?.kind === 'allocation' ? state.product.Omvang : undefined;
    return {
      requestIds,
      ...(late && { late }),
      ...(one && afwijkend && { deviating: { [one.row.reference]: toDeviating(afwijkend, size) } }),
    };
  }
}

function answerOf({
  antwoord,
  reden,
  gemeentecode,
}: Static<typeof AnswerQuestion>): Result<
  RequestAnswer,
  { readonly code: 'exchange.question-incomplete'; readonly missing: string }
> {
  const kind = termOf(ANSWER_WORDS, antwoord);
  if (kind === 'in-research') return yes({ kind });
  if (kind === 'refuse')
    return reden ? yes({ kind, reason: reden }) : no({ code: 'exchange.question-incomplete', missing: 'reden' });
  return gemeentecode
    ? yes({ kind: 'residence-principle', municipality: gemeentecode })
    : no({ code: 'exchange.question-incomplete', missing: 'gemeentecode' });
}

type Told = { readonly requestIds: readonly bigint[]; readonly result: Result<SentMessage, SendRefusal> };

/** What became of each, for a screen that tells it per request. */
function bulkOf(told: readonly Told[]): BulkOutcome {
  const gelukt: BulkOutcome['gelukt'] = [];
  const nietGelukt: BulkOutcome['nietGelukt'] = [];
  for (const { requestIds, result } of told) {
    const verzoeken = requestIds.map(Number);
    if (result.ok) gelukt.push({ verzoeken, bericht: presentSent(result.value) });
    else nietGelukt.push({ verzoeken, ...reasonOf(result.refusal) });
  }
  return { gelukt, nietGelukt };
}

function reasonOf(refusal: SendRefusal): { reden: string; regel: string | null } {
  if ('rule' in refusal) return { reden: flowRefusalSentence(refusal), regel: refusal.rule };
  if (refusal.code === 'exchange.not-sendable') {
    return { reden: NOT_SENDABLE[refusal.code].detail(refusal), regel: refusal.remarks[0]?.code ?? null };
  }
  return { reden: { ...NOT_THERE, ...CONTACT_MISSING }[refusal.code].detail, regel: null };
}
