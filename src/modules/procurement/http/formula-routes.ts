import { no, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { listFormulas } from '../storage/formulas.ts';
import { stateFormula } from '../use-cases/assessment/state-formula.ts';
import { momentOf } from '../use-cases/moment.ts';
import { assessmentRefusals as refusals } from './application-refusals.nl.ts';
import { readFormula, toFormules } from './assessment-json.ts';
import { Formules, NieuweFormule } from './assessment-schemas.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';

const tags = ['Beoordelingen'];
const recordKind = 'stated-formula';

/** How phases are scored: stated before anybody can hand in, read by everybody from the announcement on. */
export function formulaRoutes({ now }: ProcurementOptions): Route[] {
  const shown = async (tx: Tx, actor: Actor, id: number, status: 200 | 201 = 200) => {
    const moment = await momentOf(tx, procurementActor(actor, now()), id);
    if (!moment) return no({ code: 'procurement.procedure-unknown' });
    return yes(answer(toFormules(moment.kind, await listFormulas(tx, id)), { status }));
  };
  return [
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/formules',
      summary: 'De fasen die worden beoordeeld, met hun criteria, wegingen en formule',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: Formules,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        return shown(tx, actor, params.id);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/formules',
      summary: 'Vastleggen hoe een fase wordt beoordeeld; na de bekendmaking met reden, en na de sluiting niet meer',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweFormule,
      answer: Formules,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await stateFormula(tx, procurementActor(actor, now()), {
          procedureId: params.id,
          phase: body.fase,
          formula: readFormula(body),
          places: body.plaatsen,
          reason: body.reden ?? null,
        });
        return done.ok ? shown(tx, actor, params.id, 201) : done;
      },
    }),
  ];
}
