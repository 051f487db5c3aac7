import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import type { CheckedState } from '../domain/conditions.ts';
import { checkCondition, keepReport, type ReportToKeep, setConditionStatus } from '../use-cases/keep-file.ts';
import { gatherOverview } from '../use-cases/overview.ts';
import { type ModuleOptions, ownActorOf, supplierActorOf } from './context.ts';
import {
  NieuweBeoordeling,
  NieuweMelding,
  NieuweTekststatus,
  Randvoorwaarden,
  type RandvoorwaardeTelling,
} from './file-schemas.ts';
import { supplierRefusals } from './refusals.nl.ts';
import { toRandvoorwaarde } from './to-json.ts';
import { CHECKED_STATE_WORDS, CONDITION_STATUS_WORDS, REPORT_WORDS, termOf } from './words.nl.ts';

const tags = ['Aanbieders'];
const Made = Type.Object({ id: Id });

const reportOf = (providerId: number, body: NieuweMelding): ReportToKeep => ({
  providerId,
  kind: termOf(REPORT_WORDS, body.soort),
  onDay: body.dag,
  year: body.jaar ?? null,
  amountCents: body.bedragCent ?? null,
  count: body.aantal ?? null,
  text: body.tekst,
  correctsId: body.verbetert ?? null,
});

/** What is told of a provider, and the conditions it works under. */
export function reportRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'POST',
      url: '/aanbieders/:id/meldingen',
      summary: 'Een melding, opgave of rapport in het dossier vastleggen; een verbetering noemt wat zij verbetert',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweMelding,
      answer: Made,
      status: 201,
      refusals: supplierRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind: 'supplier-report', recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const kept = await keepReport(tx, by.value, reportOf(params.id, body));
        return kept.ok ? yes({ id: Number(kept.value) }) : kept;
      },
    }),
    route({
      method: 'POST',
      url: '/eigen-dossier/meldingen',
      summary: 'Zelf iets melden: financiële problemen, social return, klachten, een rapport of een verbeterplan',
      tags,
      rights: 'suppliers.own',
      idempotent: true,
      query: Type.Object({ regio: Type.Optional(Id) }),
      body: NieuweMelding,
      answer: Made,
      status: 201,
      refusals: supplierRefusals,
      async handler({ query, body, tx, actor, about }) {
        about({ recordKind: 'supplier-report', recordId: String(actor.organisation.id) });
        const by = await ownActorOf(tx, actor, query.regio, today());
        if (!by.ok) return by;
        const kept = await keepReport(tx, by.value, reportOf(actor.organisation.id, body));
        return kept.ok ? yes({ id: Number(kept.value) }) : kept;
      },
    }),
    route({
      method: 'GET',
      url: '/randvoorwaarden',
      summary: 'Elke randvoorwaarde met hoeveel aanbieders eraan voldoen, en wie niet',
      tags,
      rights: 'suppliers.read',
      answer: Randvoorwaarden,
      refusals: supplierRefusals,
      async handler({ tx, actor, scope, can, about }) {
        about({ recordKind: 'condition-check' });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const { providers } = await gatherOverview(tx, { regionId: by.value.regionId }, today());
        const running = providers.filter(({ provider }) => provider.runningContracts > 0);
        const items = (running[0]?.conditions ?? []).map((first, at): RandvoorwaardeTelling => {
          const { sleutel, eis, titel, tekst, beoordeeldNaar, tekstStatus } = toRandvoorwaarde(first);
          const inState = (state: CheckedState | 'unknown') =>
            running.filter((one) => one.conditions[at]?.state === state);
          return {
            sleutel,
            eis,
            titel,
            tekst,
            beoordeeldNaar,
            tekstStatus,
            voldoet: inState('met').length,
            voldoetNiet: inState('not-met').length,
            nietVanToepassing: inState('not-applicable').length,
            onbekend: inState('unknown').length,
            nietVoldaan: inState('not-met').map(({ provider }) => ({ id: provider.id, naam: provider.name })),
          };
        });
        const beheren = can('suppliers.manage') && actor.organisation.id === by.value.regionId;
        return yes({ items, aanbieders: running.length, mag: { beheren } });
      },
    }),
    route({
      method: 'POST',
      url: '/randvoorwaarden/tekststatussen',
      summary: 'Zeggen of de tekst van een randvoorwaarde een voorbeeld, concept of definitief is (R-366)',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      body: NieuweTekststatus,
      status: 204,
      refusals: supplierRefusals,
      async handler({ body, tx, actor, scope, about }) {
        about({ recordKind: 'condition-check' });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const status = termOf(CONDITION_STATUS_WORDS, body.tekstStatus);
        return await setConditionStatus(tx, by.value, {
          condition: body.randvoorwaarde,
          status,
          note: body.toelichting,
        });
      },
    }),
    route({
      method: 'POST',
      url: '/aanbieders/:id/beoordelingen',
      summary: 'Vastleggen of een aanbieder aan een randvoorwaarde voldoet, en waaruit dat bleek',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweBeoordeling,
      status: 204,
      refusals: supplierRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind: 'condition-check', recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const state = termOf(CHECKED_STATE_WORDS, body.status);
        const { randvoorwaarde: condition, dag: onDay, onderbouwing: evidence } = body;
        return await checkCondition(tx, by.value, { providerId: params.id, condition, state, onDay, evidence });
      },
    }),
  ];
}
