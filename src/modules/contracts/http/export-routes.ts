import { Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { percentage } from '../../../kernel/month-plan.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { PURPOSES_OF_ROLE, type Purpose } from '../../../platform/auth/roles.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { choice } from '../../../platform/http/schema-parts.ts';
import type { PlanYear } from '../domain/plan.ts';
import { type ContractRow, contractsListed, exportContracts } from '../storage/list-contracts.ts';
import type { ModuleOptions } from './context.ts';
import { contractFilterFields, filterOf, planOf } from './list-query.ts';
import { exportText, LEVEL_WORDS, SEGMENT_WORDS, STATUS_TEXTS, VARIANT_WORDS } from './words.nl.ts';

/** The main work of the role is the purpose that is logged with its export. */
const workOf = (actor: Actor): Purpose | undefined => PURPOSES_OF_ROLE[actor.role][0];

/** The list of contracts as a file: what the screen showed, all pages, for Excel. */
export const exportRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/contracten/_exporteer',
    summary: 'Contracten met dezelfde filters als bestand',
    tags: ['Contracten'],
    rights: ['contracts.read', 'contracts.export'],
    purpose: workOf,
    query: Type.Object({ ...contractFilterFields, formaat: choice(['xlsx', 'csv']) }),
    produces: [XLSX_TYPE, CSV_TYPE],
    async handler({ query, tx, about }) {
      about({ recordKind: 'contract-export' });
      const plan = planOf(query, today());
      const rows = await exportContracts(tx, contractsListed(filterOf(query), today(), plan));
      const columns = columnsOf(plan);
      const name = `${exportText.fileName}-${today()}`;
      return query.formaat === 'csv'
        ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, columns))
        : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: exportText.title, columns, rows }));
    },
  }),
];

function columnsOf({ year }: PlanYear): Column<ContractRow>[] {
  const header = exportText.columns;
  return [
    { header: header.number, kind: 'text', value: (row) => row.number },
    { header: header.name, kind: 'text', value: (row) => row.name },
    { header: header.provider, kind: 'text', value: (row) => row.providerName },
    { header: header.purchaser, kind: 'text', value: (row) => row.purchaserName },
    { header: header.level, kind: 'text', value: (row) => LEVEL_WORDS[row.level] },
    { header: header.status, kind: 'text', value: (row) => STATUS_TEXTS[row.status] },
    { header: header.segment, kind: 'text', value: (row) => SEGMENT_WORDS[row.segment] },
    { header: header.variant, kind: 'text', value: (row) => VARIANT_WORDS[row.variant] },
    { header: header.from, kind: 'day', value: (row) => row.fromOn },
    { header: header.through, kind: 'day', value: (row) => row.throughOn },
    { header: header.budget(year), kind: 'cents', value: (row) => cents(row.budgetCents) },
    { header: header.approved(year), kind: 'cents', value: (row) => cents(row.approvedCents) },
    {
      header: header.used,
      kind: 'decimal',
      value: (row) => (row.budgetCents === 0n ? null : percentage(row.approvedCents, row.budgetCents)),
    },
  ];
}
