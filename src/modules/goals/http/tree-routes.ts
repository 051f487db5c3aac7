import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { Doelenboom, Wijzigingen } from '../api.ts';
import { NOTHING_STANDS } from '../domain/standing.ts';
import { listGoals } from '../storage/list-goals.ts';
import { listChanges } from '../storage/notes.ts';
import { gatherTree } from '../use-cases/gather-tree.ts';
import { toWijziging } from './change-json.ts';
import { type ModuleOptions, regionRead } from './context.ts';
import { toBoomdoel, toInkooptaak } from './goal-json.ts';
import { goalsRefusals } from './refusals.nl.ts';

const tags = ['Doelen'];
const recordKind = 'goal';

/** The tree of aims with what serves each goal, and the history of one. */
export const treeRoutes = ({ today, standing }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/doelenboom',
    summary:
      'Wettelijke doelen, ambities en doelen van de eigen regio, met wat ze dient, waar ze staan en wat ontbreekt',
    tags,
    rights: 'strategy.read',
    answer: Doelenboom,
    refusals: goalsRefusals,
    async handler({ tx, actor, scope, about }) {
      about({ recordKind });
      const regionId = regionRead(actor, scope);
      if (regionId === undefined) return no({ code: 'goals.not-yours' });
      const asker = { regionId, today: today(), actor, scope };
      const tree = await gatherTree(tx, regionId, standing ? await standing(tx, asker) : NOTHING_STANDS);
      return yes({
        regio: { id: tree.region.id, naam: tree.region.name },
        magWijzigen: actor.organisation.id === regionId,
        doelen: tree.goals.map(toBoomdoel),
        taken: tree.tasks.map(toInkooptaak),
        bepalingenZonderDoel: tree.standing.orphanClauses.map((one) => ({
          sleutel: one.modelKey,
          nummer: one.number,
          titel: one.title,
          contracten: one.contracts,
        })),
        meetwijzen: tree.standing.measures.map(({ code, name }) => ({ code, naam: name })),
      });
    },
  }),
  route({
    method: 'GET',
    url: '/doelen/:id/wijzigingen',
    summary: 'Wat er aan een doel is gewijzigd, door wie en waarom; de nieuwste eerst',
    tags,
    rights: 'strategy.read',
    params: IdParams,
    answer: Wijzigingen,
    async handler({ params, tx, actor, scope, about }) {
      about({ recordKind, recordId: String(params.id) });
      const goals = await listGoals(tx, regionRead(actor, scope) ?? 0);
      const names = new Map(goals.map(({ id, name }) => [id, name]));
      return wholeList(await listChanges(tx, 'goal_id', params.id), toWijziging(names));
    },
  }),
];
