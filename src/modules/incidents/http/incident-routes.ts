import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, Id, IdParams, searchField } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { ownActorOf, supplierActorOf } from '../../suppliers/index.ts';
import { type IncidentParty, possibleSteps } from '../domain/decide-incident.ts';
import { findIncident, listIncidents } from '../storage/incidents.ts';
import { reportIncident, standingOfStored, takeIncidentStep } from '../use-cases/keep-incidents.ts';
import type { ModuleOptions } from './context.ts';
import { incidentRefusals } from './refusals.nl.ts';
import { type Incident, IncidentDetail, IncidentenLijst, NieuweIncidentstap, NieuwIncident } from './schemas.ts';
import { exportText, kindTitle } from './texts.nl.ts';
import { toIncident, toIncidentstap } from './to-json.ts';
import { KIND_WORDS, MOVER_WORDS, STATE_WORDS, STEP_WORDS } from './words.nl.ts';

const tags = ['Incidenten'];
const recordKind = 'incident';
const filterFields = {
  ...searchField,
  aanbieder: Type.Optional(Id),
  soort: Type.Optional(choice(Object.values(KIND_WORDS))),
  status: Type.Optional(choice(Object.values(STATE_WORDS))),
  aanZet: Type.Optional(choice(Object.values(MOVER_WORDS))),
};
type Filters = {
  readonly zoek?: string;
  readonly aanbieder?: number;
  readonly soort?: string;
  readonly status?: string;
  readonly aanZet?: string;
};
type Tx = Parameters<typeof listIncidents>[0];

/** In whose name somebody acts: by role for a supervisor, else by the kind of organisation. */
const partyOf = ({ role, organisation }: Actor): IncidentParty =>
  role === 'supervisor' ? 'supervisor' : organisation.kind === 'provider' ? 'provider' : 'region';

/** Incidents and calamities: reported by provider or region, followed until closed. */
export function incidentRoutes({ today }: ModuleOptions): Route[] {
  async function listed(tx: Tx, query: Filters): Promise<Incident[]> {
    const kind = query.soort === undefined ? undefined : termOf(KIND_WORDS, query.soort);
    const rows = await listIncidents(tx, { search: query.zoek, providerId: query.aanbieder, kind });
    return rows
      .map((row) => toIncident(row, today()))
      .filter(
        ({ status, aanZet }) =>
          (query.status === undefined || status === query.status) &&
          (query.aanZet === undefined || aanZet?.wie === query.aanZet),
      );
  }

  async function detail(tx: Tx, id: number, party: IncidentParty, acts: boolean) {
    const incident = await findIncident(tx, id);
    if (!incident) return no({ code: 'incidents.unknown' } as const);
    const { kind, onDay } = incident;
    const steps = acts ? possibleSteps({ kind, onDay, standing: standingOfStored(incident), party }) : [];
    return yes({
      ...toIncident(incident, today()),
      stappen: incident.steps.map(toIncidentstap).toSorted((a, b) => a.dag.localeCompare(b.dag)),
      mag: { stappen: steps.map((step) => STEP_WORDS[step]) },
    });
  }

  return [
    route({
      method: 'GET',
      url: '/incidenten',
      summary: 'Incidenten en calamiteiten bij aanbieders, met wie aan zet is',
      tags,
      rights: 'incidents.read',
      query: Type.Object(filterFields),
      answer: IncidentenLijst,
      async handler({ query, tx, about }) {
        about({ recordKind });
        return yes(wholeList(await listed(tx, query), (row) => row));
      },
    }),
    route({
      method: 'GET',
      url: '/incidenten/_exporteer',
      summary: 'Incidenten met dezelfde filters als bestand',
      tags,
      rights: 'incidents.read',
      query: Type.Object({ ...filterFields, formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, CSV_TYPE],
      async handler({ query, tx, about }) {
        about({ recordKind: 'incident-export' });
        const rows = await listed(tx, query);
        const name = `${exportText.fileName}-${today()}`;
        return query.formaat === 'csv'
          ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, COLUMNS))
          : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: exportText.title, columns: COLUMNS, rows }));
      },
    }),
    route({
      method: 'GET',
      url: '/incidenten/:id',
      summary: 'Een incident met wat ermee is gedaan, en welke stap nu kan',
      tags,
      rights: 'incidents.read',
      params: IdParams,
      answer: IncidentDetail,
      refusals: incidentRefusals,
      async handler({ params, tx, actor, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        return await detail(tx, params.id, partyOf(actor), can('incidents.act'));
      },
    }),
    route({
      method: 'POST',
      url: '/incidenten',
      summary: 'Een calamiteit, geweld of een ander ernstig incident melden; zonder gegevens van een jeugdige',
      tags,
      rights: 'incidents.act',
      idempotent: true,
      body: NieuwIncident,
      answer: IncidentDetail,
      status: 201,
      refusals: incidentRefusals,
      async handler({ body, tx, actor, scope, about }) {
        const party = partyOf(actor);
        if (party === 'supervisor') return no({ code: 'incidents.not-allowed' });
        const by =
          party === 'provider'
            ? await ownActorOf(tx, actor, body.regioId, today())
            : supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const providerId = party === 'provider' ? actor.organisation.id : body.aanbiederId;
        if (providerId === undefined) return no({ code: 'incidents.provider-unknown' });
        const made = await reportIncident(tx, by.value, {
          providerId,
          municipalityId: body.gemeenteId ?? null,
          kind: termOf(KIND_WORDS, body.soort),
          onDay: body.dag,
          text: body.tekst,
          measures: body.maatregelen ?? '',
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        const shown = await detail(tx, made.value, party, true);
        return shown.ok ? yes(answer(shown.value, { status: 201 })) : shown;
      },
    }),
    route({
      method: 'POST',
      url: '/incidenten/:id/stappen',
      summary: 'Een stap bij een incident: bevestigen, inspectie of toezichthouder, verantwoorden, vervolg, afsluiten',
      tags,
      rights: 'incidents.act',
      idempotent: true,
      params: IdParams,
      body: NieuweIncidentstap,
      answer: IncidentDetail,
      status: 201,
      refusals: incidentRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const party = partyOf(actor);
        const by = { organisationId: actor.organisation.id, personId: actor.personId, today: today(), party };
        const kind = termOf(STEP_WORDS, body.soort);
        const step = { kind, onDay: body.dag, dueOn: body.uiterlijk ?? null, text: body.tekst ?? '' };
        const taken = await takeIncidentStep(tx, by, params.id, step);
        if (!taken.ok) return taken;
        const shown = await detail(tx, params.id, party, true);
        return shown.ok ? yes(answer(shown.value, { status: 201 })) : shown;
      },
    }),
  ];
}

const { columns } = exportText;
const COLUMNS: Column<Incident>[] = [
  { header: columns.day, kind: 'day', value: (row) => row.dag },
  { header: columns.provider, kind: 'text', value: (row) => row.aanbieder.naam },
  { header: columns.municipality, kind: 'text', value: (row) => row.gemeente?.naam ?? null },
  { header: columns.kind, kind: 'text', value: (row) => kindTitle(row.soort) },
  { header: columns.text, kind: 'text', value: (row) => row.tekst },
  { header: columns.status, kind: 'text', value: (row) => row.status },
  { header: columns.inspectorate, kind: 'day', value: (row) => row.inspectieGeinformeerdOp },
  { header: columns.supervisor, kind: 'day', value: (row) => row.toezichthouderGeinformeerdOp },
  { header: columns.mover, kind: 'text', value: (row) => row.aanZet?.wie ?? null },
  { header: columns.due, kind: 'day', value: (row) => row.aanZet?.uiterlijk ?? null },
];
