import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { choice, Id } from '../../../platform/http/schema-parts.ts';
import { supplierActorOf } from '../../suppliers/index.ts';
import { gatherContinuity, type ProviderWarning } from '../use-cases/gather-continuity.ts';
import type { ModuleOptions } from './context.ts';
import { INDICATOR_TEXTS, toWaarschuwing } from './continuity-texts.nl.ts';
import { incidentRefusals } from './refusals.nl.ts';
import { Continuiteit, type ContinuiteitRegel } from './schemas.ts';

const Query = Type.Object({
  aanbieder: Type.Optional(Id),
  indicator: Type.Optional(choice(Object.keys(INDICATOR_TEXTS))),
});

/** Early warning of danger to continuity: reasons to ask, per provider, never a verdict. */
export const continuityRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/continuiteit',
    summary: 'Aanbieders waarover iets opvalt voor de continuïteit van hulp, met de reden en wat het ook kan zijn',
    tags: ['Aanbieders'],
    rights: 'suppliers.read',
    query: Query,
    answer: Continuiteit,
    refusals: incidentRefusals,
    async handler({ query, tx, actor, scope, about }) {
      about({ recordKind: 'continuity' });
      const by = supplierActorOf(actor, scope, today());
      if (!by.ok) return by;
      const all = await gatherContinuity(tx, { regionId: by.value.regionId, providerId: query.aanbieder }, today());
      const items = all
        .filter(({ indicators }) =>
          query.indicator === undefined
            ? indicators.length > 0
            : indicators.some(({ code }) => code === query.indicator),
        )
        .map((one) => toRegel(one, all));
      return yes({
        items,
        volgende: null,
        totaal: items.length,
        aanbieders: all.length,
        indicatoren: Object.entries(INDICATOR_TEXTS).map(([code, text]) => ({ code, ...text })),
      });
    },
  }),
];

function toRegel({ provider, indicators }: ProviderWarning, all: readonly ProviderWarning[]): ContinuiteitRegel {
  const regionCents = all.reduce((sum, one) => sum + one.provider.approvedCents, 0n);
  const share = regionCents === 0n ? 0 : Number((provider.approvedCents * 1000n) / regionCents) / 10;
  return {
    aanbieder: { id: provider.id, naam: provider.name },
    aandeel: share,
    lopendeContracten: provider.runningContracts,
    waarschuwingen: indicators.map(toWaarschuwing),
  };
}
