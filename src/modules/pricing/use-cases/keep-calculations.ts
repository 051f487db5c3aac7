import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Calculation, type CalculationIncomplete, calculate } from '../domain/calculate.ts';
import type { CalculationDocument } from '../domain/cost-element.ts';
import { PARAMETERS } from '../domain/parameters.ts';
import {
  appendCalculation,
  findPricedProduct,
  listCalculations,
  type StoredCalculation,
} from '../storage/calculations.ts';
import { type NotYours, ownMunicipality, type PricedBy, pricesIn } from './priced-by.ts';

type ProductUnknown = { readonly code: 'pricing.product-unknown' };
type UnitDiffers = { readonly code: 'pricing.unit-differs'; readonly asked: string; readonly product: string };
export type CalculationUnknown = { readonly code: 'pricing.calculation-unknown' };

export type CalculationDraft = {
  readonly productId: number;
  readonly providerId: number | null;
  readonly title: string;
  readonly document: CalculationDocument;
};

/** Records a first version of a calculation for a product of the own region, or of a municipality's own; gives its series. */
export async function recordCalculation(
  tx: Tx,
  by: PricedBy,
  draft: CalculationDraft,
): Promise<Result<number, NotYours | ProductUnknown | UnitDiffers | CalculationIncomplete>> {
  const product = await findPricedProduct(tx, draft.productId);
  if (!product) return no({ code: 'pricing.product-unknown' });
  if (!pricesIn(by, product.regionId)) return no({ code: 'pricing.not-yours' });
  const made = fitting(draft.document, product.unit);
  if (!made.ok) return made;
  const { tariffCents } = made.value;
  const version = { seriesId: null, version: 1, regionId: product.regionId, municipalityId: ownMunicipality(by) };
  return yes(await appendCalculation(tx, { ...draft, ...version, personId: by.personId, tariffCents }));
}

/** Records the next version of a calculation that is still as the person saw it. */
export async function changeCalculation(
  tx: Tx,
  by: PricedBy,
  standing: StoredCalculation,
  next: { readonly title: string; readonly document: CalculationDocument },
): Promise<Result<number, NotYours | UnitDiffers | CalculationIncomplete>> {
  if (!isOwn(by, standing)) return no({ code: 'pricing.not-yours' });
  const made = fitting(next.document, standing.productUnit);
  if (!made.ok) return made;
  const { seriesId, regionId, productId, municipalityId, providerId } = standing;
  const version = { seriesId, version: standing.latestVersion + 1, regionId, productId, municipalityId, providerId };
  return yes(
    await appendCalculation(tx, { ...next, ...version, personId: by.personId, tariffCents: made.value.tariffCents }),
  );
}

/** Is the calculation one that the person's own organisation made? */
export const isOwn = (by: PricedBy, standing: Pick<StoredCalculation, 'regionId' | 'municipalityId'>): boolean =>
  pricesIn(by, standing.regionId) && standing.municipalityId === ownMunicipality(by);

/** A calculation the actor may see: the latest version, or the one asked for. */
export async function findCalculation(
  tx: Tx,
  seriesId: number,
  version?: number,
): Promise<Result<StoredCalculation, CalculationUnknown>> {
  const [found] = await listCalculations(tx, { seriesId, version });
  return found ? yes(found) : no({ code: 'pricing.calculation-unknown' });
}

function fitting(
  document: CalculationDocument,
  unit: string,
): Result<Calculation, UnitDiffers | CalculationIncomplete> {
  if (document.unit !== unit) return no({ code: 'pricing.unit-differs', asked: document.unit, product: unit });
  return calculate(document, PARAMETERS);
}
