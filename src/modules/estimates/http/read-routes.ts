import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { CSV_TYPE, sheetOf, writeCsv, writeWorkbook, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { Raming, RamingItem, WatAls, WatAlsUitkomst } from '../api.ts';
import { budgetOf } from '../domain/budget.ts';
import { tryOut } from '../domain/what-if.ts';
import { gatherEstimate, listEstimates } from '../use-cases/gather-estimate.ts';
import { lineColumns, SHEET_NAME } from '../use-cases/line-sheet.nl.ts';
import { MUNICIPALITY_SHEET, municipalityColumns } from '../use-cases/municipality-sheet.nl.ts';
import { USE_SHEET, useColumns, usedMonths } from '../use-cases/use-sheet.nl.ts';
import { estimatorOf, type ModuleOptions } from './context.ts';
import { refusals } from './refusals.nl.ts';
import { toRaming, toRamingItem, toWatAls } from './to-json.ts';
import { wishOf } from './wish.ts';

const tags = ['Ramingen'];
const recordKind = 'estimate';
const readRefusals = { 'estimates.estimate-unknown': refusals['estimates.estimate-unknown'] };

/** Reading estimates, trying changes out without storing them, and estimates as a file. */
export function readRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/ramingen',
      summary: 'Ramingen van volume en budget, het nieuwste jaar eerst',
      tags,
      rights: 'estimates.read',
      answer: listOf(RamingItem),
      async handler({ tx, about }) {
        about({ recordKind });
        return wholeList(await listEstimates(tx), toRamingItem);
      },
    }),
    route({
      method: 'GET',
      url: '/ramingen/:id',
      summary: 'Een raming met elke regel, de vergelijking met het kader en de verdeling over gemeenten',
      tags,
      rights: 'estimates.read',
      params: IdParams,
      answer: Raming,
      refusals: readRefusals,
      async handler({ params, tx, actor, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const view = await gatherEstimate(tx, params.id, today());
        if (!view.ok) return view;
        const { estimate } = view.value;
        const isOurs = estimatorOf(actor, today()).regionId === estimate.regionId;
        const body = toRaming(view.value, isOurs && can('estimates.manage'));
        return yes(answer(body, { version: estimate.version }));
      },
    }),
    route({
      method: 'POST',
      url: '/ramingen/:id/_bereken',
      summary: 'Wat er verandert als volumes, prijzen, kader of verdeling anders zijn; er wordt niets bewaard',
      tags,
      rights: 'estimates.read',
      params: IdParams,
      body: WatAls,
      answer: WatAlsUitkomst,
      refusals: {
        ...readRefusals,
        'estimates.basis-wrong': refusals['estimates.basis-wrong'],
        'estimates.basis-incomplete': refusals['estimates.basis-incomplete'],
        'estimates.price-of-other-kind': refusals['estimates.price-of-other-kind'],
      },
      async handler({ params, body, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const view = await gatherEstimate(tx, params.id, today());
        if (!view.ok) return view;
        const { estimate, budget } = view.value;
        const wish = wishOf(body, estimate);
        if (!wish.ok) return wish;
        const tried = tryOut(estimate, wish.value);
        return yes(toWatAls({ estimate, budget }, { estimate: tried, budget: budgetOf(tried) }));
      },
    }),
    route({
      method: 'GET',
      url: '/ramingen/:id/_exporteer',
      summary:
        'De regels van een raming als bestand, dat ook weer kan worden ingelezen; in XLSX ook wat elke gemeente ervan draagt en het gebruik per maand',
      tags,
      rights: 'estimates.read',
      params: IdParams,
      query: Type.Object({ formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, CSV_TYPE],
      refusals: readRefusals,
      async handler({ params, query, tx, about }) {
        about({ recordKind: 'estimate-export', recordId: String(params.id) });
        const view = await gatherEstimate(tx, params.id, today());
        if (!view.ok) return view;
        const { estimate, budget, split } = view.value;
        const name = `raming-${estimate.year}-${estimate.id}`;
        return yes(
          query.formaat === 'csv'
            ? file(`${name}.csv`, CSV_TYPE, writeCsv(budget.lines, lineColumns))
            : file(
                `${name}.xlsx`,
                XLSX_TYPE,
                await writeWorkbook([
                  sheetOf({ name: SHEET_NAME, columns: lineColumns, rows: budget.lines }),
                  sheetOf({ name: MUNICIPALITY_SHEET, columns: municipalityColumns, rows: split.municipalities }),
                  sheetOf({ name: USE_SHEET, columns: useColumns, rows: usedMonths(estimate.lines) }),
                ]),
              ),
        );
      },
    }),
  ];
}
