import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { factsOf, INSTRUMENT_NAMES, type Instrument, QUESTION_COUNT, toBevinding } from '../../instruments/index.ts';
import { isEditable } from '../domain/status.ts';
import { listChoiceHistory, readSegments } from '../storage/choices.ts';
import {
  addSegment,
  answerFacts,
  changeSegment,
  choose,
  removeSegment,
  takeOverGroups,
} from '../use-cases/keep-choices.ts';
import { findStrategy, statusOfHead } from '../use-cases/open-strategy.ts';
import { weighHarmony } from '../use-cases/weigh-choices.ts';
import { choiceOf, explained, segmentOf, toSegment, toSegmentdetail } from './choice-json.ts';
import { choiceRefusals, segmentUnknown } from './choice-refusals.nl.ts';
import { Keuzes, NieuweAntwoorden, NieuweKeuze, NieuwSegment, Samenhang, Segmentdetail } from './choice-schemas.ts';
import { authorOf, type ModuleOptions, recordKind, tags, viewerOf, worksOn } from './context.ts';
import { strategyUnknown } from './refusals.nl.ts';

const SegmentParams = Type.Object({ id: Id, segmentId: Id });
const rights = 'strategy.manage';

/** What was chosen per segment, with the advice beside it, and whether the choices fit together. */
export const choiceReadRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/strategieen/:id/keuzes',
    summary: 'Segmenten van een strategie met de keuze of het advies per instrument',
    tags,
    rights: 'strategy.read',
    params: IdParams,
    answer: Keuzes,
    refusals: strategyUnknown,
    async handler({ params, tx, actor, scope, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findStrategy(tx, params.id);
      if (!found.ok) return found;
      const works = worksOn(viewerOf({ actor, scope, can }, today()), found.value.regionId);
      return yes({
        segmenten: (await readSegments(tx, params.id)).map(toSegment),
        vragen: QUESTION_COUNT,
        wijzigbaar: works && isEditable(statusOfHead(found.value)),
      });
    },
  }),
  route({
    method: 'GET',
    url: '/strategieen/:id/segmenten/:segmentId',
    summary: 'Een segment met antwoorden, het advies met een reden per criterium, en alle keuzes',
    tags,
    rights: 'strategy.read',
    params: SegmentParams,
    answer: Segmentdetail,
    refusals: segmentUnknown,
    async handler({ params, tx, actor, scope, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findStrategy(tx, params.id);
      if (!found.ok) return found;
      const one = (await readSegments(tx, params.id)).find(({ id }) => id === params.segmentId);
      if (!one) return no({ code: 'strategy.segment-unknown' });
      const works = worksOn(viewerOf({ actor, scope, can }, today()), found.value.regionId);
      const history = (await listChoiceHistory(tx, one.id)).map(({ choice }) => choice);
      return yes(toSegmentdetail(one, history, works && isEditable(statusOfHead(found.value))));
    },
  }),
  route({
    method: 'GET',
    url: '/strategieen/:id/samenhang',
    summary: 'Passen de keuzes bij elkaar, bij de doelen en bij de markt? Elke tegenspraak met reden en bron',
    tags,
    rights: 'strategy.read',
    params: IdParams,
    answer: Samenhang,
    refusals: strategyUnknown,
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findStrategy(tx, params.id);
      if (!found.ok) return found;
      const { regionId } = found.value;
      const outcome = await weighHarmony(tx, { strategyId: params.id, regionId, today: today() });
      return yes({
        bevindingen: outcome.findings.map(toBevinding),
        getoetst: outcome.checked,
        segmenten: outcome.segments,
        openstaand: outcome.open.map(({ segment, instruments }) => ({
          segment,
          instrumenten: instruments.map((one) => INSTRUMENT_NAMES[one as Instrument]),
        })),
      });
    },
  }),
];

/** Naming segments, answering about them and choosing. */
export const choiceActRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/strategieen/:id/segmenten',
    summary: 'Noem een segment waarvoor u apart kiest',
    tags,
    rights,
    idempotent: true,
    params: IdParams,
    body: NieuwSegment,
    answer: Type.Object({ id: Id }),
    status: 201,
    refusals: choiceRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const added = await addSegment(tx, authorOf(actor, today()), params.id, segmentOf(body));
      return added.ok ? yes(answer({ id: added.value }, { status: 201 })) : no(explained(added.refusal));
    },
  }),
  route({
    method: 'POST',
    url: '/strategieen/:id/segmenten/_overnemen',
    summary: 'Neem de productgroepen van het productenboek over als segmenten',
    tags,
    rights,
    idempotent: true,
    params: IdParams,
    answer: Type.Object({ overgenomen: Type.Integer() }),
    status: 201,
    refusals: choiceRefusals,
    async handler({ params, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const taken = await takeOverGroups(tx, authorOf(actor, today()), params.id);
      return taken.ok ? yes(answer({ overgenomen: taken.value }, { status: 201 })) : no(explained(taken.refusal));
    },
  }),
  route({
    method: 'PUT',
    url: '/strategieen/:id/segmenten/:segmentId',
    summary: 'Wijzig naam, toelichting, productgroepen of aantal jeugdigen van een segment',
    tags,
    rights,
    params: SegmentParams,
    body: NieuwSegment,
    status: 204,
    refusals: choiceRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const by = authorOf(actor, today());
      const changed = await changeSegment(tx, by, params.id, params.segmentId, segmentOf(body));
      return changed.ok ? changed : no(explained(changed.refusal));
    },
  }),
  route({
    method: 'DELETE',
    url: '/strategieen/:id/segmenten/:segmentId',
    summary: 'Haal een segment weg waarover nog niets is vastgelegd',
    tags,
    rights,
    params: SegmentParams,
    refusals: choiceRefusals,
    async handler({ params, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const removed = await removeSegment(tx, authorOf(actor, today()), params.id, params.segmentId);
      return removed.ok ? removed : no(explained(removed.refusal));
    },
  }),
  route({
    method: 'POST',
    url: '/strategieen/:id/segmenten/:segmentId/antwoorden',
    summary: 'Leg de antwoorden op de vragen van de keuzehulp vast; wat ontbreekt, is niet bekend',
    tags,
    rights,
    idempotent: true,
    params: SegmentParams,
    body: NieuweAntwoorden,
    status: 204,
    refusals: choiceRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const answered = { facts: factsOf(body.feiten), note: body.toelichting ?? '' };
      const kept = await answerFacts(tx, authorOf(actor, today()), params.id, params.segmentId, answered);
      return kept.ok ? kept : no(explained(kept.refusal));
    },
  }),
  route({
    method: 'POST',
    url: '/strategieen/:id/segmenten/:segmentId/keuzes',
    summary: 'Kies op een instrument, met reden; wijkt het af van het advies, dan ook waarom',
    tags,
    rights,
    idempotent: true,
    params: SegmentParams,
    body: NieuweKeuze,
    status: 204,
    refusals: choiceRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const kept = await choose(tx, authorOf(actor, today()), params.id, params.segmentId, choiceOf(body));
      return kept.ok ? kept : no(explained(kept.refusal));
    },
  }),
];
