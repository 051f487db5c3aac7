import { plainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { listTariffsOn } from '../../pricing/index.ts';
import type { ProcedureKind } from '../domain/kind.ts';
import type { Instant } from '../domain/procedure-event.ts';
import { type OpenPoint, openPoints } from '../domain/requirements/readiness.ts';
import { type ProcedureRow, productsOf } from '../storage/procedures.ts';
import { listAskedRequirements } from '../storage/requirements.ts';

/** What is still open before providers are invited: definitions, conditions and tariffs. */
export async function checkReadiness(
  tx: Tx,
  row: ProcedureRow,
  kind: ProcedureKind,
  now: Instant,
): Promise<OpenPoint[]> {
  const products = await productsOf(tx, row.id);
  const tariffs = await listTariffsOn(tx, {
    regionId: row.regionId,
    day: row.contractsFrom ?? plainDate(now.slice(0, 10)),
    productIds: products.map(({ id }) => id),
  });
  const priced = new Set(tariffs.map(({ productId }) => productId));
  const requirements = await listAskedRequirements(tx, row.id);
  return openPoints({
    kind,
    description: row.description,
    hasContractStart: row.contractsFrom !== null,
    requirements: requirements.map((one) => ({ ...one, hasEvidence: one.evidenceKind !== null })),
    products: products.map(({ id, name, description }) => ({
      id,
      name,
      isDescribed: description.trim() !== '',
      hasTariff: priced.has(id),
    })),
  });
}
