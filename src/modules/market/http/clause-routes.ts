import { type Route, route } from '../../../platform/http/index.ts';
import { Bepalingdoel } from '../api.ts';
import { sayClauseGoal } from '../use-cases/say-clause-goal.ts';
import { type ModuleOptions, workerOf } from './context.ts';
import { marketRefusals as refusals } from './refusals.nl.ts';

/** From the text of a contract to the goal it serves: said by a person, where no euro says it. */
export const clauseRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/bepalingdoelen',
    summary: 'Vastleggen dat een bepaling een doel dient en hoe, of dat terugnemen',
    tags: ['Doelen'],
    rights: 'strategy.manage',
    idempotent: true,
    body: Bepalingdoel,
    status: 204,
    refusals,
    handler({ body, tx, actor, about }) {
      about({ recordKind: 'goal', recordId: String(body.doelId) });
      const { sleutel, nummer, titel, doelId, dient, hoe } = body;
      const said = { modelKey: sleutel, number: nummer, title: titel, goalId: doelId, serves: dient, how: hoe };
      return sayClauseGoal(tx, workerOf(actor, today()), said);
    },
  }),
];
