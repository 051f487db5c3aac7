import { yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { lookedNow } from '../domain/visit.ts';
import { findVisit, storeVisit } from '../storage/visits.ts';
import { type ModuleOptions, watcherOf } from './context.ts';
import { Bezoek } from './schemas.ts';

/** That somebody looked at the own home, so that it can say what changed since the visit before. */
export const visitRoutes = ({ now }: ModuleOptions): Route[] => [
  route({
    method: 'PUT',
    url: '/bezoeken/vandaag',
    summary: 'Vastleggen dat u uw pagina Vandaag bekeek; geeft wanneer u dat daarvoor deed',
    tags: ['Eigen werk'],
    rights: 'overview.read',
    answer: Bezoek,
    async handler({ tx, actor, about }) {
      about({ recordKind: 'overview' });
      const by = watcherOf(actor);
      const visit = lookedNow(await findVisit(tx, by), now());
      await storeVisit(tx, by, visit);
      return yes({ vorigBezoekOp: visit.beforeAt?.toISOString() ?? null });
    },
  }),
];
