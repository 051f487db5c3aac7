import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { decideView, keptQuery } from '../domain/decide-view.ts';
import { deleteView, insertView, listViews } from '../storage/views.ts';
import { watcherOf } from './context.ts';
import { deskRefusals } from './refusals.nl.ts';
import { NieuweWeergave, Weergaven } from './schemas.ts';

const tags = ['Eigen werk'];
const recordKind = 'saved-view';

/** Lists with their filters under a name, for oneself or shared with colleagues. */
export const viewRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/weergaven',
    summary: 'Bewaarde weergaven van lijsten: eigen, en die collega’s delen',
    tags,
    rights: 'overview.read',
    query: Type.Object({ pagina: Type.Optional(Type.String({ maxLength: 101 })) }),
    answer: Weergaven,
    async handler({ query, tx, actor, about }) {
      about({ recordKind });
      return yes(
        wholeList(await listViews(tx, query.pagina), (view) => ({
          id: view.id,
          naam: view.name,
          pagina: view.page,
          filters: view.query,
          gedeeld: view.shared,
          eigen: view.personId === actor.personId,
          van: view.personName,
        })),
      );
    },
  }),
  route({
    method: 'POST',
    url: '/weergaven',
    summary: 'Een lijst met haar filters bewaren onder een naam',
    tags,
    rights: 'overview.read',
    idempotent: true,
    body: NieuweWeergave,
    answer: Type.Object({ id: Id }),
    status: 201,
    refusals: deskRefusals,
    async handler({ body, tx, actor, about }) {
      about({ recordKind });
      const query = keptQuery(body.filters ?? '');
      const entry = { name: body.naam, page: body.pagina, query, shared: body.gedeeld ?? false };
      const own = (await listViews(tx, body.pagina)).filter(({ personId }) => personId === actor.personId);
      const decided = decideView(entry, own);
      if (!decided.ok) return decided;
      const id = await insertView(tx, watcherOf(actor), entry);
      return id === undefined ? no({ code: 'desk.view-exists' }) : yes(answer({ id }, { status: 201 }));
    },
  }),
  route({
    method: 'DELETE',
    url: '/weergaven/:id',
    summary: 'Een eigen weergave verwijderen',
    tags,
    rights: 'overview.read',
    params: IdParams,
    status: 204,
    refusals: deskRefusals,
    async handler({ params, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      return (await deleteView(tx, watcherOf(actor), params.id)) ? yes(undefined) : no({ code: 'desk.view-unknown' });
    },
  }),
];
