import { Type } from 'typebox';
import { yearOf } from '../../../kernel/plain-date.ts';
import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { regionNamed } from '../../goals/index.ts';
import { gatherMarket } from '../use-cases/gather-market.ts';
import { type ModuleOptions, regionRead } from './context.ts';
import { toMarktanalyse } from './market-json.ts';
import { Marktanalyse } from './market-schemas.ts';
import { marketRefusals as refusals } from './refusals.nl.ts';

/** The market of the own region: sums of a year, and what was written beside them. */
export const marketAnalysisRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/marktanalyses/huidige',
    summary: 'Aanbieders, concentratie, segmenten, spreiding en geld van een jaar, zonder jeugdigen',
    tags: ['Marktanalyse'],
    rights: 'strategy.read',
    query: Type.Object({ jaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })) }),
    answer: Marktanalyse,
    refusals,
    async handler({ query, tx, actor, scope, about }) {
      about({ recordKind: 'market-analysis' });
      const regionId = regionRead(actor, scope);
      if (regionId === undefined) return no({ code: 'market.not-yours' });
      const market = await gatherMarket(tx, regionId, query.jaar ?? yearOf(today()), today());
      return yes(toMarktanalyse(market, await regionNamed(tx, regionId), actor.organisation.id === regionId));
    },
  }),
];
