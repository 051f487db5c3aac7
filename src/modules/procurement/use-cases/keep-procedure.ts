import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  findProcedure,
  lockProcedure,
  type NewProcedure,
  numberTaken,
  ownedBy,
  type ProcedureContent,
  type ProcedureRow,
  setProducts,
  setRequirementSets,
  updateProcedure,
} from '../storage/procedures.ts';
import { makeProcedure, type ProcurementActor, type RunRefusal } from './run-procedure.ts';

export type KeepRefusal =
  | RunRefusal
  | { readonly code: 'procurement.not-yours' }
  | { readonly code: 'procurement.number-exists' }
  | { readonly code: 'procurement.end-before-start' }
  | { readonly code: 'procurement.choice-not-of-region' }
  | { readonly code: 'procurement.announced-already' }
  | { readonly code: 'http.version-differs' };

type Lists = { readonly productIds: readonly number[]; readonly setIds: readonly number[] };

/** Makes a procedure with what it buys and asks; gives its number. */
export async function makeWholeProcedure(
  tx: Tx,
  actor: ProcurementActor,
  made: NewProcedure & Lists,
): Promise<Result<number, KeepRefusal>> {
  const checked = await checkContent(tx, actor, made, made);
  if (!checked.ok) return checked;
  if (await numberTaken(tx, actor.organisationId, made.number)) return no({ code: 'procurement.number-exists' });
  const id = await makeProcedure(tx, actor, made);
  if (id.ok) await setRequirementSets(tx, id.value, made.setIds);
  return id;
}

export type ProcedureChange = Partial<ProcedureContent & Pick<ProcedureRow, 'planFrom'> & Lists>;

/**
 * Changes what is written about a procedure. What it buys, what it asks and for how long stand from its announcement on:
 * who was invited may rely on them.
 */
export async function changeProcedure(
  tx: Tx,
  actor: ProcurementActor,
  id: number,
  change: ProcedureChange,
  isVersion: (version: number) => boolean,
): Promise<Result<true, KeepRefusal>> {
  await lockProcedure(tx, id);
  const row = await findProcedure(tx, id);
  if (!row) return no({ code: 'procurement.procedure-unknown' });
  if (row.regionId !== actor.organisationId) return no({ code: 'procurement.not-yours' });
  if (!isVersion(row.rowVersion)) return no({ code: 'http.version-differs' });
  if (row.announcedAt !== null && STANDS.some((field) => change[field] !== undefined))
    return no({ code: 'procurement.announced-already' });
  const { productIds, setIds, ...content } = change;
  const checked = await checkContent(
    tx,
    actor,
    { ...row, ...content },
    { productIds: productIds ?? [], setIds: setIds ?? [] },
  );
  if (!checked.ok) return checked;
  await updateProcedure(tx, id, { ...row, ...content });
  if (productIds) await setProducts(tx, id, productIds);
  if (setIds) await setRequirementSets(tx, id, setIds);
  return yes(true);
}

const STANDS = ['productIds', 'setIds', 'contractsFrom', 'contractsThrough', 'segment'] as const;

async function checkContent(
  tx: Tx,
  actor: ProcurementActor,
  { contractsFrom, contractsThrough }: Pick<ProcedureContent, 'contractsFrom' | 'contractsThrough'>,
  lists: Lists,
): Promise<Result<true, KeepRefusal>> {
  if (contractsFrom !== null && contractsThrough !== null && contractsThrough < contractsFrom)
    return no({ code: 'procurement.end-before-start' });
  if (!(await ownedBy(tx, actor.organisationId, lists))) return no({ code: 'procurement.choice-not-of-region' });
  return yes(true);
}
