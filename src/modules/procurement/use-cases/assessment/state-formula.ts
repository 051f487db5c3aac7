import { no, type Result, yes } from '../../../../kernel/result.ts';
import { canonicalJson } from '../../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { formulaOf, type StatedFormula } from '../../domain/assessment/panel.ts';
import { rankingFaults } from '../../domain/ranking.ts';
import { nameOf } from '../../domain/recorded.ts';
import { requirementsStand } from '../../domain/requirements/next-version.ts';
import { insertFormula, listFormulas } from '../../storage/formulas.ts';
import { listPanels } from '../../storage/panels.ts';
import { findProcedure } from '../../storage/procedures.ts';
import { momentOf } from '../moment.ts';
import { actInProcedure, type ProcurementActor, type RunRefusal } from '../run-procedure.ts';
import { digestOf } from '../sealed-json.ts';

export type FormulaRefusal =
  | RunRefusal
  | { readonly code: 'procurement.not-yours' }
  | { readonly code: 'procurement.panel-phase-not-scored'; readonly phase: string }
  | { readonly code: 'procurement.weights-not-one' }
  | { readonly code: 'procurement.bounds-turned' }
  | { readonly code: 'procurement.formula-stands' }
  | { readonly code: 'procurement.formula-reason-missing' };

export type NewFormula = {
  readonly procedureId: number;
  /** Key of the phase that is scored by it. */
  readonly phase: string;
  readonly formula: StatedFormula;
  /** The most that are let through or awarded; null: no maximum. */
  readonly places: number | null;
  /** Why it changes; asked once the procedure is announced. */
  readonly reason: string | null;
};

/**
 * States by which criteria, weights and formula a phase is scored, before anybody can hand in; it goes into the log by its
 * digest. From the announcement on a change needs a reason; from the closing moment of a round on, and once a panel was
 * named, nothing changes until that round has ended. Gives the version.
 */
export async function stateFormula(
  tx: Tx,
  actor: ProcurementActor,
  made: NewFormula,
): Promise<Result<number, FormulaRefusal>> {
  const procedure = await findProcedure(tx, made.procedureId);
  const moment = procedure && (await momentOf(tx, actor, made.procedureId));
  if (!procedure || !moment) return no({ code: 'procurement.procedure-unknown' });
  if (procedure.regionId !== actor.organisationId) return no({ code: 'procurement.not-yours' });
  const { kind, state, now } = moment;
  const phase = kind.runPhases.find(({ key }) => key === made.phase);
  if (!phase?.acts.some(({ by, act }) => by === 'assessor' && act === 'score'))
    return no({ code: 'procurement.panel-phase-not-scored', phase: made.phase });
  const [fault] = rankingFaults(formulaOf(made.formula), []);
  if (fault)
    return no({ code: fault.fault === 'bounds-turned' ? 'procurement.bounds-turned' : 'procurement.weights-not-one' });
  const going = new Set(state.runs.filter(({ endedAt }) => endedAt === null).map(({ key }) => key));
  const named = (await listPanels(tx, made.procedureId)).some((one) => one.phase === made.phase && going.has(one.run));
  if (named || requirementsStand(kind, state, now)) return no({ code: 'procurement.formula-stands' });
  const before = (await listFormulas(tx, made.procedureId)).find((one) => one.phase === made.phase)?.version ?? 0;
  const reason = made.reason?.trim() || null;
  if (before > 0 && procedure.announcedAt !== null && reason === null)
    return no({ code: 'procurement.formula-reason-missing' });
  const version = before + 1;
  const digest = formulaDigest(made.formula, made.places);
  await insertFormula(tx, { ...made, version, reason, digest, at: actor.now, personId: actor.personId });
  const what = nameOf({ about: 'formula', phase: made.phase, version });
  const acted = await actInProcedure(tx, actor, made.procedureId, () =>
    yes([{ kind: 'recorded', at: actor.now, personId: actor.personId, what, digest }]),
  );
  return acted.ok ? yes(version) : acted;
}

/** What the log tells of a formula: SHA-256 in hexadecimal of it and of the number of places, as canonical JSON. */
export const formulaDigest = (formula: StatedFormula, places: number | null): string =>
  digestOf(canonicalJson({ formula, places }));
