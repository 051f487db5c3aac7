import { type Static, Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { no, yes } from '../../../kernel/result.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, type Sorts, wholeList } from '../../../platform/http/list.ts';
import { choice, listOf, searchField } from '../../../platform/http/schema-parts.ts';
import { Betaalcontract, LIQUIDITEITSTANDEN, Liquiditeit, LiquiditeitTotaal } from '../api.ts';
import { advanceProposal } from '../domain/advance-part.ts';
import {
  allLiquidity,
  bookedContracts,
  type LiquidityFilter,
  type LiquidityRow,
  type LiquidityTotal,
  pageLiquidity,
  type Standing,
  totalLiquidity,
} from '../storage/liquidity.ts';
import { type LedgerOptions, payerOf, PAYMENT_TAGS as tags } from './context.ts';
import { ledgerRefusals as texts } from './refusals.nl.ts';
import { exportText } from './words.nl.ts';

/** Share of an average month that is proposed as an advance when none is asked. */
const USUAL_ADVANCE = 80;

const SORTS: Sorts = {
  aanbieder: { column: 'provider', type: 'text' },
  gemiddeld: { column: 'averageMonthCents', type: 'bigint' },
  'niet-betaald': { column: 'openCents', type: 'bigint' },
  'in-beoordeling': { column: 'heldCents', type: 'bigint' },
  voorschot: { column: 'advanceCents', type: 'bigint' },
  ingehouden: { column: 'withheldCents', type: 'bigint' },
  terugvordering: { column: 'receivableCents', type: 'bigint' },
};
const STANDINGS: Readonly<Record<(typeof LIQUIDITEITSTANDEN)[number], Standing>> = {
  'niet-betaald': 'openCents',
  'in-beoordeling': 'heldCents',
  voorschot: 'advanceCents',
  ingehouden: 'withheldCents',
  terugvordering: 'receivableCents',
};

const filterFields = { ...searchField, stand: Type.Optional(choice(LIQUIDITEITSTANDEN)) };
const shareField = { percentage: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) };
const Filters = Type.Object(filterFields);
const refusals = { 'ledger.not-yours': texts['ledger.not-yours'] } as const;
const guard = { tags, rights: 'payments.read' } as const;

const filterOf = (municipalityId: number, { zoek, stand }: Static<typeof Filters>): LiquidityFilter => ({
  municipalityId,
  text: zoek,
  standing: stand && STANDINGS[stand],
});

const amountsOf = (
  row: Omit<LiquidityTotal, 'rows' | 'providers'>,
): Omit<Liquiditeit, 'aanbieder' | 'contract' | 'voorstelVoorschotCent'> => ({
  gemiddeldeMaandCent: Number(row.averageMonthCents),
  toegekendNietBetaaldCent: Number(row.openCents),
  inBeoordelingCent: Number(row.heldCents),
  voorschotOpenCent: Number(row.advanceCents),
  ingehoudenCent: Number(row.withheldCents),
  terugvorderingOpenCent: Number(row.receivableCents),
});

const rowWith =
  (percentage: number) =>
  (row: LiquidityRow): Liquiditeit => ({
    ...nameOf(row),
    ...amountsOf(row),
    voorstelVoorschotCent: Number(advanceProposal(cents(row.averageMonthCents), percentage)),
  });

const nameOf = (row: Pick<LiquidityRow, 'providerId' | 'provider' | 'contractId' | 'contractNumber'>) => ({
  aanbieder: { id: row.providerId, naam: row.provider },
  contract: { id: row.contractId, nummer: row.contractNumber },
});

/** Where each provider stands with a municipality: a page, the total, and a file. */
export const liquidityRoutes = ({ today }: LedgerOptions): Route[] => [
  route({
    method: 'GET',
    url: '/liquiditeit',
    summary:
      'Waar elke aanbieder staat: toegekend en niet betaald, in beoordeling, voorschot, en een voorstel daarvoor (R-238)',
    ...guard,
    query: Type.Object({ ...listFields(SORTS), ...filterFields, ...shareField }),
    answer: listOf(Liquiditeit),
    refusals,
    async handler({ query, tx, actor, about }) {
      about({ recordKind: 'liquidity' });
      const { municipalityId } = payerOf(actor, today());
      if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
      const request = parseList(query, SORTS, '-niet-betaald');
      if (!request.ok) return request;
      const filter = filterOf(municipalityId, query);
      const rows = await pageLiquidity(tx, filter, request.value.order, request.value.page);
      const { rows: total } = await totalLiquidity(tx, filter);
      return yes(listAnswer(request.value, { rows, total }, rowWith(query.percentage ?? USUAL_ADVANCE)));
    },
  }),
  route({
    method: 'GET',
    url: '/liquiditeit/totaal',
    summary: 'Waar alle aanbieders samen staan, met dezelfde filters',
    ...guard,
    query: Filters,
    answer: LiquiditeitTotaal,
    refusals,
    async handler({ query, tx, actor, about }) {
      about({ recordKind: 'liquidity' });
      const { municipalityId } = payerOf(actor, today());
      if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
      const total = await totalLiquidity(tx, filterOf(municipalityId, query));
      return yes({ aanbieders: total.providers, contracten: total.rows, ...amountsOf(total) });
    },
  }),
  route({
    method: 'GET',
    url: '/liquiditeit/_exporteer',
    summary: 'Waar elke aanbieder staat, met dezelfde filters, als bestand',
    ...guard,
    query: Type.Object({
      ...filterFields,
      ...shareField,
      sorteer: Type.Optional(Type.String()),
      formaat: choice(['xlsx', 'csv']),
    }),
    produces: [XLSX_TYPE, CSV_TYPE],
    refusals,
    async handler({ query, tx, actor, about }) {
      about({ recordKind: 'liquidity-export' });
      const { municipalityId } = payerOf(actor, today());
      if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
      const rows = await allLiquidity(tx, filterOf(municipalityId, query));
      const columns = columnsWith(query.percentage ?? USUAL_ADVANCE);
      const name = `${exportText.liquidity}-${today()}`;
      return query.formaat === 'csv'
        ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, columns))
        : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: exportText.liquidity, columns, rows }));
    },
  }),
  route({
    method: 'GET',
    url: '/betaalcontracten',
    summary: 'Contracten waarop voor uw gemeente is geboekt: om uit te kiezen',
    ...guard,
    answer: listOf(Betaalcontract),
    refusals,
    async handler({ tx, actor, about }) {
      about({ recordKind: 'liquidity' });
      const { municipalityId } = payerOf(actor, today());
      if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
      return yes(wholeList(await bookedContracts(tx, municipalityId), nameOf));
    },
  }),
];

const { columns: header } = exportText;
const columnsWith = (percentage: number): Column<LiquidityRow>[] => [
  { header: header.provider, kind: 'text', value: (row) => row.provider },
  { header: header.contract, kind: 'text', value: (row) => row.contractNumber },
  { header: header.averageMonth, kind: 'cents', value: (row) => cents(row.averageMonthCents) },
  { header: header.unpaid, kind: 'cents', value: (row) => cents(row.openCents) },
  { header: header.held, kind: 'cents', value: (row) => cents(row.heldCents) },
  { header: header.advanceOpen, kind: 'cents', value: (row) => cents(row.advanceCents) },
  { header: header.withheld, kind: 'cents', value: (row) => cents(row.withheldCents) },
  { header: header.receivable, kind: 'cents', value: (row) => cents(row.receivableCents) },
  {
    header: header.proposal(percentage),
    kind: 'cents',
    value: (row) => advanceProposal(cents(row.averageMonthCents), percentage),
  },
];
