import { type Static, Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { no, yes } from '../../../kernel/result.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, wholeList } from '../../../platform/http/list.ts';
import { pageFields, parsePage } from '../../../platform/http/page.ts';
import { choice, Id, IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { Assen, Boekingsregel, Boekjaar, Grootboek, Grootboekverdeling } from '../api.ts';
import { ACCOUNT_NAMES, ACCOUNTS, isOwed } from '../domain/accounts.ts';
import {
  accountBalances,
  balancesAlong,
  countEntries,
  type EntryRow,
  entriesOfTransaction,
  type LedgerFilter,
  listEntries,
  NEWEST_ENTRIES,
  namesOfFilter,
  pageEntries,
} from '../storage/ledger.ts';
import { closedYears, yearObstacles, yearsWithPostings } from '../storage/years.ts';
import { closeYear } from '../use-cases/close-year.ts';
import { type LedgerOptions, payerOf, LEDGER_TAGS as tags } from './context.ts';
import { ledgerRefusals as texts } from './refusals.nl.ts';
import { toBoekingsregel } from './to-json.ts';
import { ACCOUNT_WORDS, AXIS_WORDS, exportText, obstacleWords, POSTING_WORDS, WORD_OF_AXIS } from './words.nl.ts';

const recordKind = 'ledger';
const ORDER_NAME = 'nieuwste';
/** What stands beside the money comes last. */
const MONEY_FIRST = ACCOUNT_NAMES.toSorted(
  (a, b) => Number(ACCOUNTS[a] === 'memorandum') - Number(ACCOUNTS[b] === 'memorandum'),
);
const EXPORTED = 100_000;
const filterFields = {
  jaar: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
  gemeente: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
  contract: Type.Optional(Id),
  rekening: Type.Optional(choice(ACCOUNT_NAMES)),
};
const FilterQuery = Type.Object(filterFields);

const filterOf = (query: Static<typeof FilterQuery>, today: PlainDate): LedgerFilter & { readonly year: number } => {
  const year = query.jaar ?? yearOf(today);
  return {
    year,
    fromOn: `${year}-01-01` as PlainDate,
    throughOn: `${year}-12-31` as PlainDate,
    municipalityId: query.gemeente,
    providerId: query.aanbieder,
    contractId: query.contract,
    account: query.rekening,
  };
};

/** The ledger: accounts, balances along each axis, entries down to the declaration, and the years that close. */
export const ledgerRoutes = ({ today }: LedgerOptions): Route[] => [
  route({
    method: 'GET',
    url: '/grootboek',
    summary: 'De rekeningen met beginstand en wat er in het jaar op kwam',
    tags,
    rights: 'ledger.read',
    query: FilterQuery,
    answer: Grootboek,
    async handler({ query, tx, about }) {
      about({ recordKind });
      const filter = filterOf(query, today());
      const found = new Map((await accountBalances(tx, filter)).map((row) => [row.account, row]));
      const rows = MONEY_FIRST.flatMap((account) => {
        const row = found.get(account);
        if (row === undefined) return [];
        const sign = isOwed(account) ? -1n : 1n;
        // Cost begins at nothing each year; the other accounts carry over what stood on them.
        const opening = ACCOUNTS[account] === 'cost' && account !== 'result' ? 0n : row.openingCents;
        const [naam, betekenis] = ACCOUNT_WORDS[account];
        return [
          {
            rekening: account,
            naam,
            betekenis,
            beginstandCent: Number(sign * opening),
            debetCent: Number(row.debitCents),
            creditCent: Number(row.creditCents),
            saldoCent: Number(sign * (opening + row.debitCents - row.creditCents)),
          },
        ];
      });
      const total = (side: 'debetCent' | 'creditCent') => rows.reduce((sum, row) => sum + row[side], 0);
      const narrowed = await namesOfFilter(tx, filter);
      return {
        jaar: filter.year,
        alleen: narrowed.map(({ axis, name }) => ({ as: WORD_OF_AXIS[axis], naam: name })),
        rekeningen: rows,
        debetCent: total('debetCent'),
        creditCent: total('creditCent'),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/grootboek/verdeling',
    summary: 'Wat er in het jaar op een rekening kwam, per aanbieder, contract, gemeente, maand of product',
    tags,
    rights: 'ledger.read',
    query: Type.Object({ ...filterFields, as: choice(Assen) }),
    answer: listOf(Grootboekverdeling),
    async handler({ query, tx, about }) {
      about({ recordKind });
      const filter = filterOf(query, today());
      const sign = filter.account !== undefined && isOwed(filter.account) ? -1n : 1n;
      return wholeList(await balancesAlong(tx, AXIS_WORDS[query.as], filter), (row) => ({
        id: row.id,
        naam: row.name,
        debetCent: Number(row.debitCents),
        creditCent: Number(row.creditCents),
        saldoCent: Number(sign * (row.debitCents - row.creditCents)),
      }));
    },
  }),
  route({
    method: 'GET',
    url: '/boekingsregels',
    summary: 'Boekingsregels van een jaar, de nieuwste eerst',
    tags,
    rights: 'ledger.read',
    query: Type.Object({ ...pageFields, ...filterFields }),
    answer: listOf(Boekingsregel),
    async handler({ query, tx, about }) {
      about({ recordKind });
      const page = parsePage(query, ORDER_NAME, 2);
      if (!page.ok) return page;
      const filter = filterOf(query, today());
      const rows = await pageEntries(tx, filter, page.value);
      const request = { page: page.value, order: NEWEST_ENTRIES, orderName: ORDER_NAME };
      return yes(listAnswer(request, { rows, total: await countEntries(tx, filter) }, toBoekingsregel));
    },
  }),
  route({
    method: 'GET',
    url: '/boekingsregels/_exporteer',
    summary: 'Boekingsregels met dezelfde filters als bestand',
    tags,
    rights: 'ledger.read',
    query: Type.Object({ ...filterFields, formaat: choice(['xlsx', 'csv']) }),
    produces: [XLSX_TYPE, CSV_TYPE],
    async handler({ query, tx, about }) {
      about({ recordKind: 'ledger-export' });
      const filter = filterOf(query, today());
      const rows = await listEntries(tx, filter, EXPORTED);
      const name = `${exportText.entries}-${filter.year}`;
      return query.formaat === 'csv'
        ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, COLUMNS))
        : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: exportText.entries, columns: COLUMNS, rows }));
    },
  }),
  route({
    method: 'GET',
    url: '/boekingen/:id',
    summary: 'Alle regels van een boeking; debet en credit zijn gelijk',
    tags,
    rights: 'ledger.read',
    params: IdParams,
    answer: listOf(Boekingsregel),
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      return wholeList(await entriesOfTransaction(tx, params.id), toBoekingsregel);
    },
  }),
  route({
    method: 'GET',
    url: '/boekjaren',
    summary: 'Jaren met hun kosten, of ze afgesloten zijn, en wat daarvoor nog moet gebeuren',
    tags,
    rights: 'ledger.read',
    answer: listOf(Boekjaar),
    refusals: { 'ledger.not-yours': texts['ledger.not-yours'] },
    async handler({ tx, actor, can, about }) {
      about({ recordKind: 'ledger-year' });
      const { municipalityId } = payerOf(actor, today());
      if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
      const closed = new Map((await closedYears(tx, municipalityId)).map((one) => [one.year, one]));
      const years = [];
      for (const { year, costCents } of await yearsWithPostings(tx, municipalityId)) {
        const known = closed.get(year);
        const over = year < yearOf(today());
        const obstacles = known || !over ? [] : obstacleWords(await yearObstacles(tx, municipalityId, year));
        years.push({
          jaar: year,
          kostenCent: Number(costCents),
          afgesloten: known ? { door: known.closedByName, op: known.closedAt.toISOString() } : null,
          belemmeringen: obstacles,
          mag: { afsluiten: !known && over && obstacles.length === 0 && can('payments.manage') },
        });
      }
      return yes(wholeList(years, (one) => one));
    },
  }),
  route({
    method: 'POST',
    url: '/boekjaren/:id/afsluiting',
    summary: 'Een jaar afsluiten; daarna wordt er niets meer in geboekt',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    params: IdParams,
    refusals: {
      'ledger.not-yours': texts['ledger.not-yours'],
      'ledger.year-not-over': texts['ledger.year-not-over'],
      'ledger.already-closed': texts['ledger.already-closed'],
      'ledger.year-has-obstacles': texts['ledger.year-has-obstacles'],
    },
    async handler({ params, tx, actor, about }) {
      about({ recordKind: 'ledger-year', recordId: String(params.id) });
      const closed = await closeYear(tx, payerOf(actor, today()), params.id);
      return closed.ok ? yes(undefined) : closed;
    },
  }),
];

const { columns: header } = exportText;
const COLUMNS: Column<EntryRow>[] = [
  { header: header.transaction, kind: 'integer', value: (row) => row.transactionId },
  { header: header.day, kind: 'day', value: (row) => row.occurredOn },
  { header: header.kind, kind: 'text', value: (row) => POSTING_WORDS[row.kind] },
  { header: header.account, kind: 'text', value: (row) => ACCOUNT_WORDS[row.account][0] },
  { header: header.municipality, kind: 'text', value: (row) => row.municipality },
  { header: header.provider, kind: 'text', value: (row) => row.provider },
  { header: header.contract, kind: 'text', value: (row) => row.contractNumber },
  { header: header.product, kind: 'text', value: (row) => row.product },
  { header: header.month, kind: 'day', value: (row) => row.month },
  { header: header.debit, kind: 'cents', value: (row) => cents(row.debitCents) },
  { header: header.credit, kind: 'cents', value: (row) => cents(row.creditCents) },
  { header: header.claim, kind: 'text', value: (row) => row.claimNumber },
  { header: header.note, kind: 'text', value: (row) => row.note },
];
