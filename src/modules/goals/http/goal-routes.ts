import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { Doel, DoelWijziging, NieuwDoel } from '../api.ts';
import { addGoal, changeGoal } from '../use-cases/keep-goals.ts';
import { keeperOf, type ModuleOptions } from './context.ts';
import { fromWish, toDoel } from './goal-json.ts';
import { goalsRefusals as refusals } from './refusals.nl.ts';
import { TIER_WORDS } from './words.nl.ts';

const tags = ['Doelen'];
const rights = 'strategy.manage';
const recordKind = 'goal';

/** Adding and changing goals; ending one is a change with a day. Nothing is erased. */
export const goalRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/doelen',
    summary: 'Een wettelijk doel, ambitie of doel toevoegen',
    tags,
    rights,
    idempotent: true,
    body: NieuwDoel,
    answer: Doel,
    status: 201,
    refusals,
    async handler({ body, tx, actor, about }) {
      const { naam, omschrijving, bron, soort, code, reden } = body;
      const made = await addGoal(tx, keeperOf(actor, today()), {
        ...fromWish(body),
        name: naam,
        description: omschrijving,
        source: bron,
        tier: termOf(TIER_WORDS, soort),
        code,
        reason: reden,
      });
      if (!made.ok) return made;
      about({ recordKind, recordId: String(made.value.id) });
      return yes(answer(toDoel(made.value), { status: 201, version: made.value.rowVersion }));
    },
  }),
  route({
    method: 'PATCH',
    url: '/doelen/:id',
    summary: 'Een doel wijzigen of beëindigen, met de reden',
    tags,
    rights,
    ifMatch: true,
    params: IdParams,
    body: DoelWijziging,
    answer: Doel,
    refusals,
    async handler({ params, body, tx, actor, ifMatch, about }) {
      about({ recordKind, recordId: String(params.id) });
      const change = { ...fromWish(body), reason: body.reden };
      const changed = await changeGoal(tx, keeperOf(actor, today()), params.id, change, ifMatch);
      return changed.ok ? yes(answer(toDoel(changed.value), { version: changed.value.rowVersion })) : changed;
    },
  }),
];
