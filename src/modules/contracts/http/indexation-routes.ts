import { Type } from 'typebox';
import { plainDateOf, yearOf } from '../../../kernel/plain-date.ts';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { Day, IdParams } from '../../../platform/http/schema-parts.ts';
import { PUBLISHED_FIGURES, proposeSettings, workOutIndex } from '../../pricing/index.ts';
import { listOwnFigures } from '../storage/index-figures.ts';
import { listIndexations, listIndexedLines } from '../storage/indexations.ts';
import { listIndexedBudgets } from '../storage/indexed-budgets.ts';
import { addIndexFigure } from '../use-cases/add-index-figure.ts';
import { applyIndexation } from '../use-cases/apply-indexation.ts';
import { planIndex } from '../use-cases/plan-index.ts';
import { withdrawIndexation } from '../use-cases/withdraw-indexation.ts';
import type { ModuleOptions } from './context.ts';
import {
  fromFigure,
  fromSettings,
  toFigure,
  toIndexation,
  toIndexedBudget,
  toIndexedLine,
  toPreview,
  toSettings,
  toWorkedOut,
} from './indexation-json.ts';
import {
  Indexcijfers,
  Indexering,
  IndexeringDetail,
  Indexeringen,
  IndexeringInstellingen,
  Indexeringsvoorbeeld,
  Indexeringsvoorstel,
  Intrekking,
  NieuweIndexering,
  NieuwIndexcijfer,
} from './indexation-schemas.ts';
import { indexFigureRefusals, indexRefusals, missingFigure } from './indexation-words.nl.ts';

const tags = ['Indexeringen'];
const recordKind = 'indexation';

/** Index figures and indexations: proposed, previewed, carried out, taken back (R-178 and the contract standard, 3.2). */
export function indexationRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/indexcijfers',
      summary: 'Gepubliceerde en eigen indexcijfers, met bron en versie',
      tags,
      rights: 'contracts.read',
      answer: Indexcijfers,
      async handler({ tx, about }) {
        about({ recordKind: 'index-figure' });
        const own = await listOwnFigures(tx);
        return {
          items: [...PUBLISHED_FIGURES.map((one) => toFigure(one, false)), ...own.map((one) => toFigure(one, true))],
        };
      },
    }),
    route({
      method: 'POST',
      url: '/indexcijfers',
      summary: 'Een indexcijfer toevoegen',
      tags,
      rights: 'tariffs.index',
      idempotent: true,
      body: NieuwIndexcijfer,
      status: 204,
      refusals: indexFigureRefusals,
      async handler({ body, tx, actor, about }) {
        about({ recordKind: 'index-figure' });
        const by = { regionId: actor.organisation.id, personId: actor.personId };
        const added = await addIndexFigure(tx, by, fromFigure(body));
        return added.ok ? yes(undefined) : added;
      },
    }),
    route({
      method: 'GET',
      url: '/indexeringen/_voorstel',
      summary: 'Instellingen voor een indexering uit de cijfers die bekend zijn',
      tags,
      rights: 'tariffs.index',
      query: Type.Object({ van: Type.Optional(Day) }),
      answer: Indexeringsvoorstel,
      async handler({ query, tx, about }) {
        about({ recordKind: 'index-figure' });
        const from = query.van ?? plainDateOf(yearOf(today()) + 1, 1, 1);
        const year = yearOf(from);
        const figures = [...PUBLISHED_FIGURES, ...(await listOwnFigures(tx))];
        const index = proposeSettings(figures, year);
        if (!index) {
          const known = (series: string) => figures.some((one) => one.series === series && one.year === year);
          const missing = ['OVA', 'PPC'].filter((series) => !known(series));
          return { instellingen: null, ontbreekt: missing.map((series) => missingFigure(series, year)) };
        }
        const request = { from, through: plainDateOf(year, 12, 31), includeExtendable: true };
        return { instellingen: toSettings({ ...request, index, productIds: [], providerIds: [] }), ontbreekt: [] };
      },
    }),
    route({
      method: 'POST',
      url: '/indexeringen/_bereken',
      summary: 'Voorbeeld van een indexering per product, aanbieder en contract; slaat niets op',
      tags,
      rights: 'tariffs.index',
      body: IndexeringInstellingen,
      answer: Indexeringsvoorbeeld,
      refusals: indexRefusals,
      async handler({ body, tx, actor, about }) {
        about({ recordKind });
        const planned = await planIndex(tx, actor.organisation.id, fromSettings(body));
        return planned.ok ? yes(toPreview(planned.value)) : planned;
      },
    }),
    route({
      method: 'GET',
      url: '/indexeringen',
      summary: 'Uitgevoerde indexeringen',
      tags,
      rights: 'contracts.read',
      answer: Indexeringen,
      async handler({ tx, about }) {
        about({ recordKind });
        return { items: (await listIndexations(tx)).map(toIndexation) };
      },
    }),
    route({
      method: 'POST',
      url: '/indexeringen',
      summary: 'Een indexering uitvoeren: nieuwe versies van tarieven en taakbudgetten vanaf een dag',
      tags,
      rights: 'tariffs.index',
      idempotent: true,
      body: NieuweIndexering,
      answer: Indexering,
      status: 201,
      refusals: indexRefusals,
      async handler({ body, tx, actor, about }) {
        const by = { regionId: actor.organisation.id, personId: actor.personId, today: today() };
        const applied = await applyIndexation(tx, by, fromSettings(body.instellingen), body.vingerafdruk);
        if (!applied.ok) return applied;
        about({ recordKind, recordId: String(applied.value) });
        const [row] = await listIndexations(tx, applied.value);
        if (!row) return no({ code: 'contracts.indexation-unknown' });
        return yes(answer(toIndexation(row), { status: 201, location: `/indexeringen/${row.id}` }));
      },
    }),
    route({
      method: 'GET',
      url: '/indexeringen/:id',
      summary: 'Een indexering met haar instellingen, formule en tarieven',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      answer: IndexeringDetail,
      refusals: indexRefusals,
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const [row] = await listIndexations(tx, params.id);
        if (!row) return no({ code: 'contracts.indexation-unknown' });
        const { index } = row.request;
        return yes({
          ...toIndexation(row),
          instellingen: toSettings(row.request),
          gewoon: toWorkedOut(index, workOutIndex(index, { firstYear: false })),
          eersteJaar: toWorkedOut(index, workOutIndex(index, { firstYear: true })),
          lijst: (await listIndexedLines(tx, params.id)).map(toIndexedLine),
          budgetlijst: (await listIndexedBudgets(tx, params.id)).map(toIndexedBudget),
        });
      },
    }),
    route({
      method: 'POST',
      url: '/indexeringen/:id/intrekkingen',
      summary: 'Een indexering in haar geheel intrekken, zolang er niet op is gedeclareerd',
      tags,
      rights: 'tariffs.index',
      idempotent: true,
      params: IdParams,
      body: Intrekking,
      answer: Indexering,
      status: 201,
      refusals: indexRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = { regionId: actor.organisation.id, personId: actor.personId, today: today() };
        const withdrawn = await withdrawIndexation(tx, by, params.id, body.reden);
        return withdrawn.ok ? yes(answer(toIndexation(withdrawn.value), { status: 201 })) : withdrawn;
      },
    }),
  ];
}
