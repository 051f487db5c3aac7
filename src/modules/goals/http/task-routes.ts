import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { Inkooptaak, InkooptaakWijziging, NieuweInkooptaak } from '../api.ts';
import { addTask, changeTask, type WantedTask } from '../use-cases/keep-tasks.ts';
import { keeperOf, type ModuleOptions } from './context.ts';
import { given, toInkooptaak } from './goal-json.ts';
import { goalsRefusals as refusals } from './refusals.nl.ts';

const tags = ['Doelen'];
const rights = 'strategy.manage';
const recordKind = 'purchase-task';

/** Adding and changing purchase tasks, with the goals they serve. */
export const taskRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/inkooptaken',
    summary: 'Een inkooptaak toevoegen, met de doelen die zij dient',
    tags,
    rights,
    idempotent: true,
    body: NieuweInkooptaak,
    answer: Inkooptaak,
    status: 201,
    refusals,
    async handler({ body, tx, actor, about }) {
      const made = await addTask(tx, keeperOf(actor, today()), {
        name: body.naam,
        description: body.omschrijving,
        source: body.bron,
        endedOn: body.beeindigdOp,
        goalIds: body.doelIds,
        code: body.code,
        reason: body.reden,
      });
      if (!made.ok) return made;
      about({ recordKind, recordId: String(made.value.id) });
      return yes(answer(toInkooptaak(made.value), { status: 201, version: made.value.rowVersion }));
    },
  }),
  route({
    method: 'PATCH',
    url: '/inkooptaken/:id',
    summary: 'Een inkooptaak wijzigen of beëindigen, met de reden',
    tags,
    rights,
    ifMatch: true,
    params: IdParams,
    body: InkooptaakWijziging,
    answer: Inkooptaak,
    refusals,
    async handler({ params, body, tx, actor, ifMatch, about }) {
      about({ recordKind, recordId: String(params.id) });
      const wish: Partial<WantedTask> = given({
        name: body.naam,
        description: body.omschrijving,
        source: body.bron,
        endedOn: body.beeindigdOp,
        goalIds: body.doelIds,
      });
      const change = { ...wish, reason: body.reden };
      const changed = await changeTask(tx, keeperOf(actor, today()), params.id, change, ifMatch);
      return changed.ok ? yes(answer(toInkooptaak(changed.value), { version: changed.value.rowVersion })) : changed;
    },
  }),
];
