import { dutchDay } from '../../../../kernel/dutch-day.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Demands } from '../../domain/application/progress.ts';
import type { ProcedureKind } from '../../domain/kind.ts';
import { listProcedureProducts } from '../../storage/applications.ts';
import { type AskedRequirement, listAskedRequirements } from '../../storage/requirements.ts';

export type AskedOfApplicants = {
  readonly requirements: readonly AskedRequirement[];
  readonly products: readonly { readonly id: number; readonly name: string }[];
};

/** What a procedure asks of who takes part: its requirements as last made public, and the products to choose from. */
export async function gatherAsked(tx: Tx, procedureId: number): Promise<AskedOfApplicants> {
  const requirements = await listAskedRequirements(tx, procedureId, 'published');
  return { requirements, products: await listProcedureProducts(tx, procedureId) };
}

/** The same as demands on what is handed in during a phase; a price is asked of a bid where an award ranks on it. */
export function demandsOf(
  { requirements, products }: AskedOfApplicants,
  kind: ProcedureKind,
  phase: string | undefined,
  at: string,
): Demands {
  const receives = kind.runPhases.find((one) => one.key === phase)?.receives;
  return {
    requirements,
    productIds: products.map(({ id }) => id),
    withPrice: receives === 'bid' && kind.tests.includes('award'),
    day: dutchDay(new Date(at)),
  };
}
