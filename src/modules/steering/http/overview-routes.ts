import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { type PlanYear, planYearOf, planYearOn, unitWord } from '../../contracts/api.ts';
import { Uitputting, Vandaag } from '../api.ts';
import { type ContractYear, contractYear } from '../domain/contract-year.ts';
import { findContractUse } from '../storage/contract-utilisation.ts';
import type { ModuleOptions } from './context.ts';
import { homeOf } from './home-of.ts';

const refusals = {
  'steering.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit contract bestaat niet, of u mag het niet zien.',
  },
} as const;

/** Home screens per role and the use of one contract against its plan. */
export function overviewRoutes({ today, now = () => new Date(), moreWork }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/overzichten/vandaag',
      summary: 'De eerste vraag van de dag: wat moet ik doen en wat is er veranderd?',
      tags: ['Overzichten'],
      rights: 'overview.read',
      answer: Vandaag,
      async handler({ tx, actor, scope, about }) {
        about({ recordKind: 'overview' });
        return await homeOf(tx, { actor, scope }, today(), now(), moreWork);
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/:id/uitputting',
      summary: 'Gebruik van een contract per maand, naast plan, budget en grens',
      tags: ['Contracten'],
      rights: 'contracts.read',
      params: IdParams,
      query: Type.Object({
        jaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })),
        product: Type.Optional(Id),
      }),
      answer: Uitputting,
      refusals,
      async handler({ params, query, tx, about }) {
        about({ recordKind: 'contract', recordId: String(params.id) });
        const plan = query.jaar === undefined ? planYearOn(today()) : planYearOf(query.jaar, today());
        const use = await findContractUse(tx, params.id, plan.year);
        if (!use) return no({ code: 'steering.contract-unknown' });
        return yes(present(contractYear(use, plan.year, query.product), plan));
      },
    }),
  ];
}

function present(year: ContractYear, plan: PlanYear) {
  const month = (number: number) => `${plan.year}-${String(number).padStart(2, '0')}`;
  const agreed = year.budgetCents > 0n;
  const planned = year.months.filter((one) => one.plannedCents > 0n);
  return {
    jaar: plan.year,
    peilmaand: plan.throughMonth === 0 ? null : month(plan.throughMonth),
    budgetCent: agreed ? Number(year.budgetCents) : null,
    planPerMaandCent: agreed && planned[0] ? Number(planned[0].plannedCents) : null,
    grensCent: year.limitCents === null ? null : Number(year.limitCents),
    eenheid: year.unit === undefined ? '' : unitWord(year.unit),
    maanden: year.months.map((one) => ({
      maand: month(one.month),
      volume: Number(one.volume),
      goedgekeurdCent: Number(one.approvedCents),
      afgewezenCent: Number(one.refusedCents),
      afgesprokenVolume: one.plannedVolume === null ? null : Number(one.plannedVolume),
      planCent: Number(one.plannedCents),
    })),
  };
}
