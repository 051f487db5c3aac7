import { type Static, Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import {
  answer,
  cutPage,
  file,
  type Page,
  pageFields,
  parsePage,
  type Route,
  route,
} from '../../../platform/http/index.ts';
import { listAnswer } from '../../../platform/http/list.ts';
import { choice, Day, Id, IdParams, searchField } from '../../../platform/http/schema-parts.ts';
import { exportTimeline, listTimeline, type TimelineFilter } from '../storage/timeline.ts';
import { gatherFile } from '../use-cases/gather-file.ts';
import { gatherOverview, type ProviderView } from '../use-cases/overview.ts';
import type { SupplierActor } from '../use-cases/supplier-actor.ts';
import { type ModuleOptions, ownActorOf, supplierActorOf } from './context.ts';
import { AanbiedersLijst, Dossier, Tijdlijn, type Tijdlijnregel } from './file-schemas.ts';
import { firstSentence, matterText } from './matter-texts.nl.ts';
import { supplierRefusals } from './refusals.nl.ts';
import { exportText, toTijdlijnregel } from './timeline-texts.nl.ts';
import * as json from './to-json.ts';
import { STYLE_WORDS, TIMELINE_WORDS, termIf } from './words.nl.ts';

const tags = ['Aanbieders'];
const recordKind = 'supplier-file';
const OwnQuery = Type.Object({ regio: Type.Optional(Id) });
const filterFields = {
  ...searchField,
  soort: Type.Optional(choice(Object.values(TIMELINE_WORDS))),
  van: Type.Optional(Day),
  tot: Type.Optional(Day),
};
const TimelineQuery = Type.Object({ ...pageFields, ...filterFields, regio: Type.Optional(Id) });
const ExportQuery = Type.Object({ ...filterFields, formaat: choice(['xlsx', 'csv']), regio: Type.Optional(Id) });
const ListQuery = Type.Object({
  ...pageFields,
  ...searchField,
  vorm: Type.Optional(choice(Object.values(STYLE_WORDS))),
  accountmanager: Type.Optional(Id),
  niveau: Type.Optional(Type.String({ maxLength: 60 })),
  aandacht: Type.Optional(Type.String({ maxLength: 40, description: 'Code van een aandachtspunt, of alle.' })),
});

/** The list of providers, their files, and the provider's own. */
export function fileRoutes({ today, sections = [] }: ModuleOptions): Route[] {
  async function showFile(tx: Tx, by: SupplierActor, providerId: number, as: { own: boolean; manages: boolean }) {
    const found = await gatherFile(tx, by, providerId, as.own);
    if (!found.ok) return found;
    const { view, plan, matters, regions, shared, reports, companions, relations } = found.value;
    const voorgelegd = json.toVoorgelegd(shared);
    const waiting = as.own ? voorgelegd.filter(({ wachtOpReactie }) => wachtOpReactie).length : 0;
    const made = await Promise.all(
      sections.map((section) => section(tx, { providerId, regionId: by.regionId, today: today() })),
    );
    return yes({
      aanbieder: { id: view.provider.id, naam: view.provider.name },
      regio: regions.filter(({ id }) => id === by.regionId).map(({ id, name }) => ({ id, naam: name }))[0] ?? {
        id: by.regionId,
        naam: '',
      },
      regios: regions.map(({ id, name }) => ({ id, naam: name })),
      samenvatting:
        waiting > 0
          ? `De regio vraagt uw reactie op ${waiting === 1 ? 'een signaal' : `${waiting} signalen`}.`
          : firstSentence(matters),
      aandacht: matters.map(json.toAandacht),
      jaar: plan.year,
      peilmaand: plan.throughMonth === 0 ? null : `${plan.year}-${String(plan.throughMonth).padStart(2, '0')}`,
      omvang: as.own
        ? null
        : {
            aandeel: view.sharePercent,
            goedgekeurdCent: Number(view.provider.approvedCents),
            regels: view.provider.lines,
            afgewezen: view.tierFacts['refused-share'],
          },
      beheer: as.own ? null : json.toBeheer(view),
      accountmanager: view.assignment?.managerName ?? null,
      contracten: view.contracts.map((one) => json.toDossierContract(one, today())),
      signalen: as.own ? [] : view.signals.map(json.toSignaal),
      voorgelegd,
      gesprekken: view.meetings.map(json.toGesprek),
      acties: view.actions.map((one) => json.toActie(one, today())),
      meldingen: reports.map(json.toMelding),
      randvoorwaarden: view.conditions.map(json.toRandvoorwaarde),
      niveau: json.toNiveau(view.tier, view.contracts, today()),
      partners: companions.map(json.toPartner),
      relaties: relations.map((one) => ({
        soort: one.kind,
        organisatie: { id: one.organisationId, naam: one.name },
        toelichting: one.note,
        van: one.fromOn,
      })),
      onderdelen: made.filter((one) => one !== null).map((one) => ({ ...one, regels: [...one.regels] })),
      mag: { beheren: as.manages, reageren: as.own },
    });
  }

  const filterOf = (
    by: SupplierActor,
    providerId: number,
    query: Static<typeof ExportQuery> | Static<typeof TimelineQuery>,
    withContacts: boolean,
  ): TimelineFilter => ({
    regionId: by.regionId,
    providerId,
    withContacts,
    search: query.zoek,
    kind: termIf(TIMELINE_WORDS, query.soort),
    from: query.van,
    through: query.tot,
  });

  async function showTimeline(tx: Tx, filter: TimelineFilter, query: Static<typeof TimelineQuery>) {
    const page = parsePage(query, '-dag', 2);
    if (!page.ok) return page;
    const order = { column: 'onDay', type: 'date', descending: true } as const;
    return yes(
      listAnswer(
        { page: page.value, order, orderName: '-dag' },
        await listTimeline(tx, filter, page.value),
        toTijdlijnregel,
      ),
    );
  }

  async function exportFile(tx: Tx, filter: TimelineFilter, format: 'xlsx' | 'csv') {
    const rows = (await exportTimeline(tx, filter)).map(toTijdlijnregel);
    const name = `${exportText.fileName}-${today()}`;
    return format === 'csv'
      ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, TIMELINE_COLUMNS))
      : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: exportText.title, columns: TIMELINE_COLUMNS, rows }));
  }

  async function listed(tx: Tx, by: SupplierActor, query: Static<typeof ListQuery>): Promise<ProviderView[]> {
    const { providers } = await gatherOverview(tx, { regionId: by.regionId }, today());
    const text = query.zoek?.toLowerCase();
    return providers
      .filter(
        (view) =>
          (!text || view.provider.name.toLowerCase().includes(text)) &&
          (!query.vorm || STYLE_WORDS[view.style] === query.vorm) &&
          (query.accountmanager === undefined || view.assignment?.managerId === query.accountmanager) &&
          (!query.niveau || (view.tier !== null && json.tierName(view.tier) === query.niveau)) &&
          (!query.aandacht || view.matters.some(({ code }) => query.aandacht === 'alle' || code === query.aandacht)),
      )
      .sort((a, b) => b.matters.length - a.matters.length || b.sharePercent - a.sharePercent);
  }

  return [
    route({
      method: 'GET',
      url: '/aanbieders',
      summary: 'Aanbieders van de regio: wie beheert hen, waar staan zij, en wat vraagt aandacht',
      tags,
      rights: 'suppliers.read',
      query: ListQuery,
      answer: AanbiedersLijst,
      refusals: supplierRefusals,
      async handler({ query, tx, actor, scope, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const page = parsePage(query, 'aandacht', 1);
        if (!page.ok) return page;
        const all = await listed(tx, by.value, query);
        const shown = cutPage(rowsAfter(all, page.value), page.value, 'aandacht', ({ provider }) => [provider.id]);
        return yes(
          answer(
            { items: shown.rows.map(json.toAanbiederRegel), volgende: shown.next ?? null, totaal: all.length },
            { next: shown.next },
          ),
        );
      },
    }),
    route({
      method: 'GET',
      url: '/aanbieders/_exporteer',
      summary: 'Dezelfde lijst als bestand',
      tags,
      rights: 'suppliers.read',
      query: Type.Object({ ...ListQuery.properties, formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, CSV_TYPE],
      refusals: supplierRefusals,
      async handler({ query, tx, actor, scope, about }) {
        about({ recordKind: 'supplier-export' });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const rows = await listed(tx, by.value, query);
        const name = `${exportText.providersFile}-${today()}`;
        return yes(
          query.formaat === 'csv'
            ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, PROVIDER_COLUMNS))
            : file(
                `${name}.xlsx`,
                XLSX_TYPE,
                writeXlsx({ name: exportText.providers, columns: PROVIDER_COLUMNS, rows }),
              ),
        );
      },
    }),
    route({
      method: 'GET',
      url: '/aanbieders/:id/dossier',
      summary: 'Alles over een aanbieder op een plek, met wat het eerst aandacht vraagt',
      tags,
      rights: 'suppliers.read',
      params: IdParams,
      answer: Dossier,
      refusals: supplierRefusals,
      async handler({ params, tx, actor, scope, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        return by.ok ? await showFile(tx, by.value, params.id, { own: false, manages: can('suppliers.manage') }) : by;
      },
    }),
    route({
      method: 'GET',
      url: '/eigen-dossier',
      summary: 'Wat de regio over de eigen organisatie bijhoudt, voor de aanbieder zelf',
      tags,
      rights: 'suppliers.own',
      query: OwnQuery,
      answer: Dossier,
      refusals: supplierRefusals,
      async handler({ query, tx, actor, about }) {
        about({ recordKind, recordId: String(actor.organisation.id) });
        const by = await ownActorOf(tx, actor, query.regio, today());
        return by.ok ? await showFile(tx, by.value, actor.organisation.id, { own: true, manages: false }) : by;
      },
    }),
    route({
      method: 'GET',
      url: '/aanbieders/:id/tijdlijn',
      summary: 'Wat er met een aanbieder gebeurde, de nieuwste dag eerst; niets verdwijnt',
      tags,
      rights: 'suppliers.read',
      params: IdParams,
      query: TimelineQuery,
      answer: Tijdlijn,
      refusals: supplierRefusals,
      async handler({ params, query, tx, actor, scope, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        return await showTimeline(tx, filterOf(by.value, params.id, query, can('cooperation.read')), query);
      },
    }),
    route({
      method: 'GET',
      url: '/aanbieders/:id/tijdlijn/_exporteer',
      summary: 'De tijdlijn met dezelfde filters als bestand',
      tags,
      rights: 'suppliers.read',
      params: IdParams,
      query: ExportQuery,
      produces: [XLSX_TYPE, CSV_TYPE],
      refusals: supplierRefusals,
      async handler({ params, query, tx, actor, scope, can, about }) {
        about({ recordKind: 'supplier-file-export', recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        return yes(await exportFile(tx, filterOf(by.value, params.id, query, can('cooperation.read')), query.formaat));
      },
    }),
    route({
      method: 'GET',
      url: '/eigen-dossier/tijdlijn',
      summary: 'De tijdlijn van de eigen organisatie, voor zover de aanbieder die ziet',
      tags,
      rights: 'suppliers.own',
      query: TimelineQuery,
      answer: Tijdlijn,
      refusals: supplierRefusals,
      async handler({ query, tx, actor, about }) {
        about({ recordKind, recordId: String(actor.organisation.id) });
        const by = await ownActorOf(tx, actor, query.regio, today());
        if (!by.ok) return by;
        return await showTimeline(tx, filterOf(by.value, actor.organisation.id, query, false), query);
      },
    }),
    route({
      method: 'GET',
      url: '/eigen-dossier/tijdlijn/_exporteer',
      summary: 'De eigen tijdlijn als bestand',
      tags,
      rights: 'suppliers.own',
      query: ExportQuery,
      produces: [XLSX_TYPE, CSV_TYPE],
      refusals: supplierRefusals,
      async handler({ query, tx, actor, about }) {
        about({ recordKind: 'supplier-file-export', recordId: String(actor.organisation.id) });
        const by = await ownActorOf(tx, actor, query.regio, today());
        if (!by.ok) return by;
        return yes(await exportFile(tx, filterOf(by.value, actor.organisation.id, query, false), query.formaat));
      },
    }),
  ];
}

/** The rows after the provider at which the page before ended, and one more than the page shows. */
function rowsAfter(all: readonly ProviderView[], { after, limit }: Page): readonly ProviderView[] {
  const last = after === undefined ? -1 : all.findIndex(({ provider }) => provider.id === after[0]);
  return all.slice(last + 1, last + limit + 2);
}

const { columns } = exportText;
const TIMELINE_COLUMNS: Column<Tijdlijnregel>[] = [
  { header: columns.day, kind: 'day', value: (row) => row.dag },
  { header: columns.kind, kind: 'text', value: (row) => row.soort },
  { header: columns.title, kind: 'text', value: (row) => row.titel },
  { header: columns.text, kind: 'text', value: (row) => row.tekst },
  { header: columns.by, kind: 'text', value: (row) => row.door },
];
const PROVIDER_COLUMNS: Column<ProviderView>[] = [
  { header: columns.provider, kind: 'text', value: (row) => row.provider.name },
  { header: columns.style, kind: 'text', value: (row) => STYLE_WORDS[row.style] },
  { header: columns.manager, kind: 'text', value: (row) => row.assignment?.managerName ?? null },
  { header: columns.share, kind: 'decimal', value: (row) => row.sharePercent },
  { header: columns.approved, kind: 'cents', value: (row) => cents(row.provider.approvedCents) },
  { header: columns.tier, kind: 'text', value: (row) => (row.tier ? json.tierName(row.tier) : null) },
  {
    header: columns.attention,
    kind: 'text',
    value: (row) => row.matters.map((one) => matterText(one).tekst).join('; '),
  },
];
