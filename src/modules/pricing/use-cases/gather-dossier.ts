import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Calculation, calculate } from '../domain/calculate.ts';
import type { Comparison } from '../domain/compare-cost-prices.ts';
import type { IndexSettings } from '../domain/indexation/index.ts';
import { PARAMETERS } from '../domain/parameters.ts';
import { type Sensitivity, sensitivityOf } from '../domain/sensitivity.ts';
import { listCalculations, type StoredCalculation } from '../storage/calculations.ts';
import { listIndexSettings } from '../storage/index-settings.ts';
import { calculationsBehind, listChain, type TariffRow } from '../storage/tariffs.ts';
import { gatherComparisons } from './gather-comparison.ts';

/** All that stands behind a tariff: what a court asks for (Besluit Jeugdwet art. 2.3). */
export type TariffDossier = {
  readonly tariff: TariffRow;
  readonly regionName: string;
  /** The tariff itself first, then the earlier ones that it follows from by indexation. */
  readonly chain: readonly TariffRow[];
  /** With which settings a tariff of the chain was indexed. */
  readonly indexed: ReadonlyMap<number, IndexSettings>;
  /** Null when it was agreed without one, or the actor may not see it. */
  readonly calculation: { readonly stored: StoredCalculation; readonly made: Calculation } | null;
  /** The figures that move the tariff most, first. */
  readonly sensitivity: readonly Sensitivity[];
  /** How it lies beside cost prices of providers, of which no single one is told; null when it is not for everybody. */
  readonly comparison: Comparison | null;
};

/** Gathers the dossier of a tariff that the actor may see. The calculation is made again from its document. */
export async function gatherDossier(
  tx: Tx,
  tariffId: number,
): Promise<Result<TariffDossier, { readonly code: 'pricing.tariff-unknown' }>> {
  const chain = await listChain(tx, tariffId);
  const [tariff] = chain;
  if (!tariff) return no({ code: 'pricing.tariff-unknown' });
  const { name } = await tx.one<{ name: string }>('select name from organisation where id = $1', [tariff.regionId]);
  const behind = (await calculationsBehind(tx, [tariff.id])).get(tariff.id);
  const [stored] = behind ? await listCalculations(tx, { ids: [behind.calculationId] }) : [];
  const made = stored && calculate(stored.document, PARAMETERS);
  const compared = (await gatherComparisons(tx, { productId: tariff.productId, onDay: tariff.from })).find(
    (one) => one.tariff.id === tariff.id,
  );
  return yes({
    tariff,
    regionName: name,
    chain,
    indexed: await listIndexSettings(
      tx,
      chain.map(({ id }) => id),
    ),
    calculation: stored && made?.ok ? { stored, made: made.value } : null,
    sensitivity: stored && made?.ok ? sensitivityOf(stored.document, PARAMETERS) : [],
    comparison: compared?.comparison ?? null,
  });
}
