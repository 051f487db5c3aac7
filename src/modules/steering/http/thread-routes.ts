import { type Static, Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { lastDayOfMonth, type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { PURPOSES_OF_ROLE, type Purpose } from '../../../platform/auth/roles.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { choice, Id } from '../../../platform/http/schema-parts.ts';
import { type PlanYear, planYearOf, planYearOn } from '../../contracts/api.ts';
import { Draadbeeld } from '../api.ts';
import {
  buildThread,
  eurosPerLine,
  followThread,
  type Thread,
  type ThreadNode,
  type ThreadRow,
} from '../domain/thread.ts';
import { loadThreadRows, type ThreadFilter } from '../storage/thread-rows.ts';
import type { ModuleOptions } from './context.ts';
import { COLUMN_TEXTS, columnText, labelOf, outcomeText, threadExport } from './thread.nl.ts';

/** Contracts shown by name in the picture; more would be too thin to read. */
const NAMED_CONTRACTS = 14;

const filterFields = {
  jaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })),
  doel: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
  gemeente: Type.Optional(Id),
};
const FilterQuery = Type.Object(filterFields);

const planOf = (jaar: number | undefined, today: PlainDate) =>
  jaar === undefined ? planYearOn(today) : planYearOf(jaar, today);

const filterOf = (query: Static<typeof FilterQuery>, plan: PlanYear): ThreadFilter => ({
  ...plan,
  goalId: query.doel,
  providerId: query.aanbieder,
  municipalityId: query.gemeente,
});

/** The thread from goal to result: a picture, and the same as a file. */
export function threadRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/draad',
      summary: 'Van doel via inkooptaak, product en contract naar betaling en resultaat',
      tags: ['Draad'],
      rights: 'thread.read',
      query: Type.Object({
        ...filterFields,
        volg: Type.Optional(Type.String({ maxLength: 60, description: 'De knoop die gevolgd wordt.' })),
        metAfgewezen: Type.Optional(Type.Boolean({ description: 'Toon ook wat is afgewezen.' })),
      }),
      answer: Draadbeeld,
      async handler({ query, tx, about }) {
        about({ recordKind: 'thread' });
        const plan = planOf(query.jaar, today());
        const rows = await loadThreadRows(tx, filterOf(query, plan));
        const thread = buildThread(rows, {
          namedContracts: NAMED_CONTRACTS,
          follow: query.volg,
          withRefused: query.metAfgewezen ?? false,
        });
        return present(thread, rows, plan, query.volg);
      },
    }),
    route({
      method: 'GET',
      url: '/draad/_exporteer',
      summary: 'De draad als bestand, een regel per doel, product en contract',
      tags: ['Draad'],
      rights: ['thread.read', 'contracts.export'],
      purpose: (actor: Actor): Purpose | undefined => PURPOSES_OF_ROLE[actor.role][0],
      query: Type.Object({ ...filterFields, formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, CSV_TYPE],
      async handler({ query, tx, about }) {
        about({ recordKind: 'thread-export' });
        const plan = planOf(query.jaar, today());
        const rows = await loadThreadRows(tx, filterOf(query, plan));
        const name = `${threadExport.fileName}-${plan.year}`;
        return query.formaat === 'csv'
          ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, COLUMNS))
          : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: threadExport.name, columns: COLUMNS, rows }));
      },
    }),
  ];
}

function present(
  thread: Thread,
  rows: readonly ThreadRow[],
  plan: PlanYear,
  follow: string | undefined,
): Static<typeof Draadbeeld> {
  const followed = followThread(thread, follow);
  const month = plan.throughMonth;
  return {
    jaar: plan.year,
    peilmaand: month === 0 ? null : `${plan.year}-${String(month).padStart(2, '0')}`,
    peildatum: month === 0 ? null : lastDayOfMonth(plainDateOf(plan.year, month, 1)),
    euroPerLijn: eurosPerLine(thread.totalCents),
    totaalCent: Number(thread.totalCents),
    afgewezenCent: Number(rows.reduce((sum, row) => sum + row.refusedCents, 0n)),
    kolommen: thread.columns.map(({ kind, nodes }) => ({
      soort: COLUMN_TEXTS[kind].kind,
      label: COLUMN_TEXTS[kind].label,
      knopen: nodes.map((node) => ({
        id: node.id,
        label: labelOf(node),
        bedragCent: Number(node.cents),
        link: linkOf(node),
      })),
    })),
    stromen: thread.flows.map((flow) => ({ pad: [...flow.path], bedragCent: Number(flow.cents) })),
    gevolgd: followed
      ? {
          soort: COLUMN_TEXTS[followed.node.kind].kind,
          id: followed.node.id,
          label: labelOf(followed.node),
          bedragCent: Number(followed.node.cents),
          perKolom: followed.columns.map(({ kind, nodes }) => ({
            ...columnText(kind, nodes),
            link: nodes[0] ? linkOf(nodes[0]) : null,
          })),
        }
      : null,
  };
}

/** Only contracts have a page of their own to go to. */
const linkOf = (node: ThreadNode): string | null =>
  node.kind === 'contract' && node.name !== undefined ? `/contracten/${node.id.slice('contract-'.length)}` : null;

const header = threadExport.columns;
const COLUMNS: readonly Column<ThreadRow>[] = [
  { header: header.goal, kind: 'text', value: (row) => row.goal?.name ?? threadExport.none },
  { header: header.task, kind: 'text', value: (row) => row.task?.name ?? threadExport.none },
  { header: header.product, kind: 'text', value: (row) => row.product.name },
  { header: header.provider, kind: 'text', value: (row) => row.provider.name },
  { header: header.contract, kind: 'text', value: (row) => row.contract.number },
  { header: header.claimed, kind: 'cents', value: (row) => cents(row.approvedCents + row.refusedCents) },
  { header: header.approved, kind: 'cents', value: (row) => cents(row.approvedCents) },
  { header: header.paid, kind: 'cents', value: (row) => cents(row.paidCents) },
  { header: header.toPay, kind: 'cents', value: (row) => cents(row.approvedCents - row.paidCents) },
  { header: header.refused, kind: 'cents', value: (row) => cents(row.refusedCents) },
  { header: header.outcome, kind: 'text', value: (row) => outcomeText(row.outcome) },
];
