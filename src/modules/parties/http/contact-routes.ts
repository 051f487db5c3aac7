import { type Static, Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, wholeList } from '../../../platform/http/list.ts';
import { choice, Id, IdParams, listOf, searchField } from '../../../platform/http/schema-parts.ts';
import type { ContactEntry } from '../domain/stakeholder-contact.ts';
import {
  type ContactFilter,
  exportContacts,
  listContacts,
  listVersions,
  type StakeholderContact,
} from '../storage/stakeholder-contacts.ts';
import { correctContact, recordContact } from '../use-cases/keep-contacts.ts';
import { type ModuleOptions, officialOf } from './context.ts';
import { toContactmoment } from './cooperation-json.ts';
import { Contactmoment, NieuwContactmoment } from './cooperation-schemas.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { CHANNEL_WORDS, contactExportText, NATURE_WORDS, requireTerm, termOf } from './words.nl.ts';

const tags = ['Samenwerking'];
const recordKind = 'stakeholder-contact';
const SORTS = {
  dag: { column: 'onDay', type: 'date' },
  belanghebbende: { column: 'stakeholder', type: 'text' },
} as const;

const filterFields = {
  ...searchField,
  kanaal: Type.Optional(choice(Object.values(CHANNEL_WORDS))),
  aard: Type.Optional(choice(Object.values(NATURE_WORDS))),
  aanbieder: Type.Optional(Id),
  gemeente: Type.Optional(Id),
  contract: Type.Optional(Id),
};
const FilterQuery = Type.Object(filterFields);

const filterOf = (query: Static<typeof FilterQuery>): ContactFilter => ({
  search: query.zoek,
  channel: termOf(CHANNEL_WORDS, query.kanaal),
  nature: termOf(NATURE_WORDS, query.aard),
  providerId: query.aanbieder,
  municipalityId: query.gemeente,
  contractId: query.contract,
});

const entryOf = (body: NieuwContactmoment): ContactEntry => ({
  stakeholder: body.belanghebbende,
  onDay: body.dag,
  subject: body.onderwerp,
  outcome: body.uitkomst ?? null,
  channel: requireTerm(CHANNEL_WORDS, body.kanaal),
  nature: requireTerm(NATURE_WORDS, body.aard),
  spokenBy: body.namensOns ?? null,
  providerId: body.aanbiederId ?? null,
  municipalityId: body.gemeenteId ?? null,
  contractId: body.contractId ?? null,
});

/** Who spoke with whom, when, about what, by which channel. Entries are corrected, never changed. */
export function contactRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/contactmomenten',
      summary: 'Gesprekken met belanghebbenden en hun kanaal',
      tags,
      rights: 'cooperation.read',
      query: Type.Object({ ...listFields(SORTS), ...filterFields }),
      answer: listOf(Contactmoment),
      async handler({ query, tx, about }) {
        const list = parseList(query, SORTS, '-dag');
        if (!list.ok) return list;
        about({ recordKind });
        const found = await listContacts(tx, filterOf(query), list.value.order, list.value.page);
        return listAnswer(list.value, found, toContactmoment);
      },
    }),
    route({
      method: 'GET',
      url: '/contactmomenten/_exporteer',
      summary: 'Contactmomenten met dezelfde filters als bestand',
      tags,
      rights: 'cooperation.read',
      query: Type.Object({ ...listFields(SORTS), ...filterFields, formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, CSV_TYPE],
      async handler({ query, tx, about }) {
        about({ recordKind: 'stakeholder-contact-export' });
        const rows = await exportContacts(tx, filterOf(query));
        const name = `${contactExportText.fileName}-${today()}`;
        return query.formaat === 'csv'
          ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, COLUMNS))
          : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: contactExportText.title, columns: COLUMNS, rows }));
      },
    }),
    route({
      method: 'GET',
      url: '/contactmomenten/:id/versies',
      summary: 'Alle versies van een contactmoment, de laatste eerst',
      tags,
      rights: 'cooperation.read',
      params: IdParams,
      answer: listOf(Contactmoment),
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        return wholeList(await listVersions(tx, params.id), toContactmoment);
      },
    }),
    route({
      method: 'POST',
      url: '/contactmomenten',
      summary: 'Een contactmoment vastleggen',
      tags,
      rights: 'contacts.record',
      idempotent: true,
      body: NieuwContactmoment,
      answer: Contactmoment,
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, scope, about }) {
        const made = await recordContact(tx, officialOf(actor, scope, today()), entryOf(body));
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value.id) });
        return yes(answer(toContactmoment(made.value), { status: 201, version: made.value.version }));
      },
    }),
    route({
      method: 'POST',
      url: '/contactmomenten/:id/verbeteringen',
      summary: 'Een contactmoment verbeteren; de versie ervoor blijft bewaard',
      tags,
      rights: 'contacts.record',
      idempotent: true,
      ifMatch: true,
      params: IdParams,
      body: NieuwContactmoment,
      answer: Contactmoment,
      status: 201,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, scope, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = officialOf(actor, scope, today());
        const made = await correctContact(tx, by, params.id, entryOf(body), ifMatch);
        if (!made.ok) return made;
        return yes(answer(toContactmoment(made.value), { status: 201, version: made.value.version }));
      },
    }),
  ];
}

const header = contactExportText.columns;
const COLUMNS: Column<StakeholderContact>[] = [
  { header: header.day, kind: 'day', value: (row) => row.onDay },
  { header: header.stakeholder, kind: 'text', value: (row) => row.stakeholder },
  { header: header.spokenBy, kind: 'text', value: (row) => row.spokenBy ?? row.personName },
  { header: header.subject, kind: 'text', value: (row) => row.subject },
  { header: header.outcome, kind: 'text', value: (row) => row.outcome },
  { header: header.channel, kind: 'text', value: (row) => CHANNEL_WORDS[row.channel] },
  { header: header.nature, kind: 'text', value: (row) => NATURE_WORDS[row.nature] },
  { header: header.provider, kind: 'text', value: (row) => row.providerName },
  { header: header.contract, kind: 'text', value: (row) => row.contractNumber },
  { header: header.municipality, kind: 'text', value: (row) => row.municipalityName },
  { header: header.version, kind: 'integer', value: (row) => row.version },
];
