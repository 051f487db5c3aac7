import { type Static, Type } from 'typebox';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { no, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { cutPage, pageFields, parsePage } from '../../../platform/http/page.ts';
import { choice, searchField } from '../../../platform/http/schema-parts.ts';
import { BEDRAGSOORTEN, BEDRAGSTANDEN, VasteBedragen, VasteBedragenGeboekt } from '../api.ts';
import { keyOf } from '../domain/instalment.ts';
import { regionsOf } from '../storage/funded-agreements.ts';
import { postDue } from '../use-cases/post-due.ts';
import { type ShownInstalment, showDue } from '../use-cases/show-due.ts';
import { DUE_COLUMNS } from './due-columns.ts';
import { factRoutes } from './fact-routes.ts';
import { settleRoutes } from './settle-routes.ts';
import { STATUS_WORDS, sumsOf, toVastBedrag } from './to-json.ts';
import { dueRefusals, dueSheet, KIND_WORDS } from './words.nl.ts';

const tags = ['Betalingen'];
/** What asks for an act first, then by day. */
const ORDER_NAME = 'status-en-dag';
const filterFields = {
  jaar: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
  status: Type.Optional(choice(BEDRAGSTANDEN)),
  soort: Type.Optional(choice(BEDRAGSOORTEN)),
  ...searchField,
};
const Filters = Type.Object(filterFields);

/** Does an amount belong to what was asked? Text is sought in the names of provider, contract, part and product. */
const asked =
  ({ status, soort, zoek }: Static<typeof Filters>) =>
  (row: ShownInstalment): boolean =>
    (status === undefined || STATUS_WORDS[row.status] === status) &&
    (soort === undefined || KIND_WORDS[row.kind] === soort) &&
    (zoek === undefined ||
      [row.provider, row.contractNumber, row.partName, row.product].some((name) =>
        name.toLocaleLowerCase('nl').includes(zoek.toLocaleLowerCase('nl')),
      ));

/** What is due without a declaration, shown per year and posted; and the settlement of a year. */
export const settlementRoutes = (options: { readonly today: () => PlainDate }): Route[] => [
  ...fixedAmountRoutes(options),
  ...factRoutes(),
  ...settleRoutes(options),
];

const fixedAmountRoutes = ({ today }: { readonly today: () => PlainDate }): Route[] => [
  route({
    method: 'GET',
    url: '/vaste-bedragen',
    summary: 'Wat zonder declaratie verschuldigd is: geboekt, te boeken en later; een aanbieder ziet wat is geboekt',
    tags,
    rights: 'payments.read',
    query: Type.Object({ ...pageFields, ...filterFields }),
    answer: VasteBedragen,
    async handler({ query, tx, actor, can, about }) {
      about({ recordKind: 'instalment' });
      const page = parsePage(query, ORDER_NAME, 1);
      if (!page.ok) return page;
      const year = query.jaar ?? yearOf(today());
      const shown = await shownTo(tx, actor, { year, today: today() });
      const mayPost = municipalityOf(actor) !== undefined && can('payments.manage');
      const rows = shown.rows.filter(asked(query));
      const from =
        page.value.after === undefined ? 0 : rows.findIndex((row) => keyOf(row) === page.value.after?.[0]) + 1;
      if (page.value.after !== undefined && from === 0) return no({ code: 'http.cursor-invalid' as const });
      const listed = rows.slice(from, from + page.value.limit + 1);
      const { rows: part, next } = cutPage(listed, page.value, ORDER_NAME, (row) => [keyOf(row)]);
      return yes(
        answer(
          {
            ...sumsOf(shown, { year, today: today(), mayPost }),
            items: part.map(toVastBedrag),
            volgende: next ?? null,
            totaal: rows.length,
          },
          { next },
        ),
      );
    },
  }),
  route({
    method: 'GET',
    url: '/vaste-bedragen/_exporteer',
    summary: 'Vaste bedragen van een jaar met dezelfde filters als bestand',
    tags,
    rights: 'payments.read',
    query: Type.Object({ ...filterFields, sorteer: Type.Optional(Type.String()), formaat: choice(['xlsx', 'csv']) }),
    produces: [XLSX_TYPE, CSV_TYPE],
    async handler({ query, tx, actor, about }) {
      about({ recordKind: 'instalment-export' });
      const year = query.jaar ?? yearOf(today());
      const rows = (await shownTo(tx, actor, { year, today: today() })).rows.filter(asked(query));
      const name = `${dueSheet.fileName}-${year}`;
      return query.formaat === 'csv'
        ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, DUE_COLUMNS))
        : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: dueSheet.title, columns: DUE_COLUMNS, rows }));
    },
  }),
  route({
    method: 'POST',
    url: '/vaste-bedragen/boeking',
    summary: 'Boeken wat tot en met vandaag verschuldigd werd; wat al is geboekt, wordt niet nog eens geboekt',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    answer: VasteBedragenGeboekt,
    refusals: dueRefusals,
    async handler({ tx, actor, about }) {
      about({ recordKind: 'instalment' });
      const municipalityId = municipalityOf(actor);
      if (municipalityId === undefined) return no({ code: 'settlement.not-yours' });
      const sums = { geboekt: 0, bedragCent: 0, inGeslotenJaar: 0, onverdeeld: 0 };
      for (const regionId of await regionsOf(tx, municipalityId, today())) {
        const done = await postDue(tx, {
          regionId,
          municipalityIds: [municipalityId],
          through: today(),
          personId: actor.personId,
        });
        sums.geboekt += done.posted;
        sums.bedragCent += Number(done.amountCents);
        sums.inGeslotenJaar += done.inClosedYear;
        sums.onverdeeld += done.undivided;
      }
      return yes(sums);
    },
  }),
];

/** What a municipality owes, or what was posted for somebody else. */
async function shownTo(tx: Tx, actor: Actor, at: { readonly year: number; readonly today: PlainDate }) {
  const municipalityId = municipalityOf(actor);
  const payer =
    municipalityId === undefined ? null : { municipalityId, regionIds: await regionsOf(tx, municipalityId, at.today) };
  return showDue(tx, { ...at, payer });
}

const municipalityOf = ({ organisation }: Actor): number | undefined =>
  organisation.kind === 'municipality' ? organisation.id : undefined;
