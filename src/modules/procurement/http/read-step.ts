import { no, type Result, yes } from '../../../kernel/result.ts';
import type { RunKey } from '../domain/procedure-event.ts';
import type { Step } from '../use-cases/run-procedure.ts';
import type { Procedurestap } from './procedure-schemas.ts';

export type Incomplete = { readonly code: 'procurement.step-incomplete'; readonly missing: string };
const lacks = (missing: string): Result<never, Incomplete> => no({ code: 'procurement.step-incomplete', missing });

/** The step that a body asks for, or what belongs to it and is not there. Moments become UTC with milliseconds. */
export function readStep(body: Procedurestap): Result<Step, Incomplete> {
  const run = (body.ronde ?? null) as RunKey | null;
  const closesAt = body.sluitOp ? new Date(body.sluitOp).toISOString() : null;
  switch (body.stap) {
    case 'fase-beginnen':
      if (body.fase === undefined) return lacks('welke fase');
      return yes({ step: 'begin-phase', run, phase: body.fase, closesAt });
    case 'verlengen':
      if (closesAt === null) return lacks('het nieuwe sluitingsmoment');
      if (body.reden === undefined) return lacks('een reden');
      return yes({ step: 'extend', run, closesAt, reason: body.reden });
    case 'ronde-beginnen':
      return yes({ step: 'begin-round' });
    case 'openen':
      return run === null ? lacks('welke ronde') : yes({ step: 'open', run });
    case 'ronde-afronden':
      return run === null ? lacks('welke ronde') : yes({ step: 'end-run', run });
    case 'besluit-doorgaan':
      if (body.doorgaan === undefined) return lacks('doorgaan of niet');
      if (!body.terugval) return lacks('de terugvaloptie');
      return yes({
        step: 'decide-go',
        go: body.doorgaan,
        conditions: body.voorwaarden ?? [],
        fallback: body.terugval,
      });
    case 'stoppen':
      return body.reden === undefined ? lacks('een reden') : yes({ step: 'stop', reason: body.reden });
  }
}
