import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { EstimateLine } from '../domain/estimate.ts';
import { type BasisFault, faultOfBasis } from '../domain/volume-basis.ts';
import { changeLine, type LineChange, type MunicipalityChange, tryOut } from '../domain/what-if.ts';
import {
  type HeadFields,
  touchEstimate,
  updateHead,
  updateMunicipality,
  upsertLines,
} from '../storage/write-estimate.ts';
import { gatherPrices } from './gather-facts.ts';
import { type Estimator, type OpenRefusal, openForChange, type Stale } from './seat.ts';

type Matches = (version: number) => boolean;
const STALE = no({ code: 'http.version-differs' });

/** Changes name, frame or pot of a concept that is still as the person saw it. */
export async function changeHead(
  tx: Tx,
  by: Estimator,
  id: number,
  change: Partial<HeadFields>,
  matches: Matches,
): Promise<Result<null, OpenRefusal | Stale>> {
  const opened = await openForChange(tx, by, id);
  if (!opened.ok) return opened;
  const { version, name, frameCents, frameSource, ltaCents, ltaSource } = opened.value;
  if (!matches(version)) return STALE;
  await updateHead(tx, id, { name, frameCents, frameSource, ltaCents, ltaSource, ...change });
  return yes(null);
}

export type LineRefusal =
  | OpenRefusal
  | Stale
  | { readonly code: 'estimates.line-unknown' }
  | { readonly code: 'estimates.basis-wrong'; readonly fault: BasisFault }
  | { readonly code: 'estimates.price-of-other-kind' };

/** Changes one line of a concept. Two people may change two lines at once: the version asked for is that of the line. */
export async function changeOneLine(
  tx: Tx,
  by: Estimator,
  id: number,
  change: LineChange & { readonly note?: string | undefined; readonly priceSource?: string | undefined },
  matches: Matches,
): Promise<Result<null, LineRefusal>> {
  const opened = await openForChange(tx, by, id);
  if (!opened.ok) return opened;
  const line = opened.value.lines.find(({ product }) => product.id === change.productId);
  if (!line) return no({ code: 'estimates.line-unknown' });
  if (!matches(line.version)) return STALE;
  const wrong = faultOfChange(line, change);
  if (wrong) return no(wrong);
  const changed = changeLine(line, change);
  await upsertLines(tx, id, [
    { ...changed, note: change.note ?? line.note, priceSource: change.priceSource ?? line.priceSource },
  ]);
  await touchEstimate(tx, id);
  return yes(null);
}

/** What is wrong with a change of a line, if anything; also asked of changes that are only tried out. */
export function faultOfChange(
  line: EstimateLine,
  change: LineChange,
): Extract<LineRefusal, { code: 'estimates.basis-wrong' | 'estimates.price-of-other-kind' }> | undefined {
  const isLump = line.price.kind === 'lump-sum';
  if (isLump ? change.basis || change.tariffCents !== undefined : change.lumpCents !== undefined) {
    return { code: 'estimates.price-of-other-kind' };
  }
  const fault = change.basis && faultOfBasis(change.basis);
  return fault && { code: 'estimates.basis-wrong', fault };
}

/** Changes the weights or the fictitious ceiling of one municipality in a concept. */
export async function changeMunicipality(
  tx: Tx,
  by: Estimator,
  id: number,
  change: MunicipalityChange,
  matches: Matches,
): Promise<Result<null, OpenRefusal | Stale | { readonly code: 'estimates.municipality-unknown' }>> {
  const opened = await openForChange(tx, by, id);
  if (!opened.ok) return opened;
  const isIt = (one: { municipality: { id: number } }) => one.municipality.id === change.municipalityId;
  const before = opened.value.municipalities.find(isIt);
  if (!before) return no({ code: 'estimates.municipality-unknown' });
  if (!matches(before.version)) return STALE;
  const after = tryOut(opened.value, { municipalities: [change] }).municipalities.find(isIt) ?? before;
  await updateMunicipality(tx, id, after);
  await touchEstimate(tx, id);
  return yes(null);
}

/** Takes the tariffs that hold now for the year, after an indexation for instance; gives how many lines changed. */
export async function refreshTariffs(
  tx: Tx,
  by: Estimator,
  id: number,
  matches: Matches,
): Promise<Result<number, OpenRefusal | Stale>> {
  const opened = await openForChange(tx, by, id);
  if (!opened.ok) return opened;
  const { lines, regionId, year, version } = opened.value;
  if (!matches(version)) return STALE;
  const prices = await gatherPrices(tx, regionId, year, by.today);
  const changed = lines.flatMap((line): EstimateLine[] => {
    const known = prices.get(line.product.id);
    if (!known || line.price.kind === 'lump-sum') return [];
    if (line.price.tariffCents === known.price.tariffCents) return [];
    return [{ ...line, price: { ...line.price, tariffCents: known.price.tariffCents }, priceSource: known.source }];
  });
  if (changed.length > 0) {
    await upsertLines(tx, id, changed);
    await touchEstimate(tx, id);
  }
  return yes(changed.length);
}
