import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { XLSX_TYPE } from '../../../platform/documents/index.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, Id, IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { Bekostigingsdocument } from '../../funding/api.ts';
import { Scenario, ScenarioItem } from '../api.ts';
import { listScenarios, type StoredScenario } from '../storage/scenarios.ts';
import { type Choice, periodAsked } from '../use-cases/reckon.ts';
import { changeScenario, type Keeper, keepScenario, openScenario, removeScenario } from '../use-cases/scenarios.ts';
import { NAMES_ITSELF, scenarioRefusals as refusals } from './lab.nl.ts';
import { LAB_CSV, labFile } from './lab-files.ts';
import { toPeriode, toUitkomst } from './lab-json.ts';
import { daysOfQuery, periodFields } from './period-query.ts';

const tags = ['Bekostigingslab'];
const recordKind = 'laboratory-scenario';
const rights = 'laboratory.use';
const Name = Type.String({ minLength: 1, maxLength: 120 });
const Made = Type.Object({
  naam: Name,
  ...periodFields,
  voorwaarden: Type.Optional(Id),
  model: Type.Optional(Type.String({ maxLength: 60 })),
});

type Options = {
  readonly today: () => PlainDate;
  readonly choiceOf: (asked: Static<typeof Made>) => Result<Choice, { readonly code: 'laboratory.model-unknown' }>;
};

/** Scenarios: a period, terms of their own and what came out, kept by a person of the region. They bind nobody. */
export const scenarioRoutes = ({ today, choiceOf }: Options): Route[] => {
  const keeperOf = (actor: Actor): Keeper => ({
    personId: actor.personId,
    regionId: actor.organisation.id,
    today: today(),
    namesItself: NAMES_ITSELF,
    tell: toUitkomst,
  });
  return [
    route({
      method: 'GET',
      url: '/bekostigingslab/scenarios',
      summary: 'Bewaarde scenario’s van uw regio, het laatst gewijzigde eerst',
      tags,
      rights,
      answer: listOf(ScenarioItem),
      async handler({ tx, actor, about }) {
        about({ recordKind });
        return wholeList(await listScenarios(tx, actor.organisation.id), toItem(actor.personId));
      },
    }),
    route({
      method: 'POST',
      url: '/bekostigingslab/scenarios',
      summary: 'Bewaar een berekening met haar voorwaarden als scenario',
      tags,
      rights,
      idempotent: true,
      body: Made,
      answer: Scenario,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        const chosen = choiceOf(body);
        if (!chosen.ok) return chosen;
        const by = keeperOf(actor);
        const period = await periodAsked(tx, by.regionId, daysOfQuery(body));
        if (!period.ok) return period;
        const kept = await keepScenario(tx, by, { name: body.naam, period: period.value, choice: chosen.value });
        if (!kept.ok) return kept;
        const { id, version } = kept.value;
        about({ recordKind, recordId: String(id) });
        return yes(
          answer(toScenario(actor.personId, kept.value), {
            status: 201,
            version,
            location: `/bekostigingslab/scenarios/${id}`,
          }),
        );
      },
    }),
    route({
      method: 'GET',
      url: '/bekostigingslab/scenarios/:id',
      summary: 'Een scenario met zijn voorwaarden en wat eruit kwam',
      tags,
      rights,
      params: IdParams,
      answer: Scenario,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await openScenario(tx, actor.organisation.id, params.id);
        if (!found.ok) return found;
        return yes(answer(toScenario(actor.personId, found.value), { version: found.value.version }));
      },
    }),
    route({
      method: 'PUT',
      url: '/bekostigingslab/scenarios/:id',
      summary: 'Andere voorwaarden of een andere naam: de periode wordt opnieuw betaald',
      tags,
      rights,
      ifMatch: true,
      params: IdParams,
      body: Type.Object({ naam: Name, document: Bekostigingsdocument }),
      answer: Scenario,
      refusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const asked = { name: body.naam, document: body.document };
        const changed = await changeScenario(tx, keeperOf(actor), params.id, asked, ifMatch);
        if (changed.ok)
          return yes(answer(toScenario(actor.personId, changed.value), { version: changed.value.version }));
        const { refusal } = changed;
        return refusal.code === 'funding.document-faulty'
          ? no({
              code: refusal.code,
              errors: refusal.faults.map(({ path, sentence }) => ({
                in: 'body',
                path,
                code: 'funding.fault',
                detail: sentence,
              })),
            })
          : no(refusal);
      },
    }),
    route({
      method: 'DELETE',
      url: '/bekostigingslab/scenarios/:id',
      summary: 'Haal een eigen scenario weg',
      tags,
      rights,
      params: IdParams,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        return removeScenario(tx, keeperOf(actor), params.id, true);
      },
    }),
    route({
      method: 'POST',
      url: '/bekostigingslab/scenarios/:id/_herstel',
      summary: 'Zet een weggehaald scenario van uzelf terug',
      tags,
      rights,
      params: IdParams,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        return removeScenario(tx, keeperOf(actor), params.id, false);
      },
    }),
    route({
      method: 'GET',
      url: '/bekostigingslab/scenarios/:id/_exporteer',
      summary: 'De uitkomst van een scenario als werkboek of als tabel',
      tags,
      rights,
      params: IdParams,
      query: Type.Object({ formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, LAB_CSV],
      refusals,
      async handler({ params, query, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await openScenario(tx, actor.organisation.id, params.id);
        return found.ok ? yes(await labFile(found.value.outcome, query.formaat)) : found;
      },
    }),
  ];
};

const toItem =
  (personId: number) =>
  ({ id, name, fromMonth, months, basedOn, maker, madeBy, changedAt, outcome }: StoredScenario): ScenarioItem => ({
    id,
    naam: name,
    periode: toPeriode({ from: fromMonth, months }),
    gebaseerdOp: basedOn,
    door: maker,
    eigen: madeBy === personId,
    gewijzigdOp: changedAt.toISOString(),
    wasCent: outcome.wasCent,
    opnieuwCent: outcome.opnieuwCent,
    verschilCent: outcome.verschilCent,
  });

const toScenario = (personId: number, stored: StoredScenario): Scenario => ({
  ...toItem(personId)(stored),
  versie: stored.version,
  feiten: stored.factsHash,
  document: stored.document,
  uitkomst: stored.outcome,
});
