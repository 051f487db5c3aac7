import { no, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { homeOf } from '../../steering/index.ts';
import { listWork } from '../domain/worklist-marks.ts';
import { findLastAct, listColleagues, listMarks, type MarkRow, undoLastAct } from '../storage/worklist-acts.ts';
import { actOnWork } from '../use-cases/act-on-work.ts';
import { type ModuleOptions, watcherOf } from './context.ts';
import { WORK_ACT_WORDS } from './words.nl.ts';
import { undoRefusals, workRefusals } from './worklist-refusals.nl.ts';
import { NieuweWerkhandeling, Werkhandeling, type Werkmerk, Werkmerken } from './worklist-schemas.ts';

const tags = ['Eigen werk'];
const recordKind = 'worklist';

const toMerk = (row: MarkRow): Werkmerk => ({
  handelingId: Number(row.actId),
  handeling: WORK_ACT_WORDS[row.kind],
  sleutel: row.key,
  regel: row.line,
  tot: row.until,
  tekst: row.text,
  door: { id: row.personId, naam: row.personName },
  aan: row.toPersonId === null ? null : { id: row.toPersonId, naam: row.toPersonName ?? '' },
  op: row.at.toISOString(),
});

/** What somebody does with several lines of the own worklist at once, and taking the last of it back. */
export function worklistRoutes({ today, now, moreWork }: ModuleOptions): Route[] {
  const listed = async (tx: Tx, who: Parameters<typeof homeOf>[1], by: ReturnType<typeof watcherOf>) => {
    const { werklijst } = await homeOf(tx, who, today(), now(), moreWork);
    return listWork(werklijst, await listMarks(tx, by), by.personId, today());
  };
  return [
    route({
      method: 'GET',
      url: '/werklijst/handelingen',
      summary: 'Wat u met regels van uw werklijst deed, wat u is overgedragen, en aan wie u kunt overdragen',
      tags,
      rights: 'overview.read',
      answer: Werkmerken,
      async handler({ tx, actor, about }) {
        about({ recordKind });
        const by = watcherOf(actor);
        const last = await findLastAct(tx, by);
        return yes({
          merken: (await listMarks(tx, by)).map(toMerk),
          laatste: last
            ? { handeling: WORK_ACT_WORDS[last.kind], aantal: last.count, op: last.at.toISOString() }
            : null,
          collegas: (await listColleagues(tx, by, today())).map(({ id, name: naam }) => ({ id, naam })),
        });
      },
    }),
    route({
      method: 'POST',
      url: '/werklijst/handelingen',
      summary:
        'Regels van uw werklijst in één keer als gezien markeren, uitstellen, overdragen of van een notitie voorzien',
      tags,
      rights: 'overview.read',
      idempotent: true,
      body: NieuweWerkhandeling,
      answer: Werkhandeling,
      status: 201,
      refusals: workRefusals,
      async handler({ body, tx, actor, scope, about }) {
        about({ recordKind });
        const by = watcherOf(actor);
        const wanted = {
          kind: termOf(WORK_ACT_WORDS, body.handeling),
          keys: body.sleutels,
          until: body.tot ?? null,
          text: body.tekst ?? '',
          toPersonId: body.aan ?? null,
        };
        const done = await actOnWork(tx, by, await listed(tx, { actor, scope }, by), wanted, today());
        if (!done.ok) return done;
        return yes(answer({ id: done.value.id, aantal: done.value.count }, { status: 201 }));
      },
    }),
    route({
      method: 'DELETE',
      url: '/werklijst/handelingen/laatste',
      summary: 'Uw laatste handeling op de werklijst ongedaan maken',
      tags,
      rights: 'overview.read',
      status: 204,
      refusals: undoRefusals,
      async handler({ tx, actor, about }) {
        about({ recordKind });
        return (await undoLastAct(tx, watcherOf(actor))) ? yes(undefined) : no({ code: 'desk.nothing-to-undo' });
      },
    }),
  ];
}
