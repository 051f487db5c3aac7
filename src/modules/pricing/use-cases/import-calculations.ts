import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type ImportPreview, previewOf } from '../../../platform/documents/index.ts';
import { calculate } from '../domain/calculate.ts';
import type { CalculationDocument } from '../domain/cost-element.ts';
import type { CalculationFault } from '../domain/faults.ts';
import { PARAMETERS } from '../domain/parameters.ts';
import {
  appendCalculations,
  listCalculations,
  type NewCalculation,
  type StoredCalculation,
} from '../storage/calculations.ts';
import { loadNamedInFiles, type NamedInFiles } from '../storage/named-in-files.ts';
import { findNamed, type Named, type NameFault } from './find-named.ts';
import { isOwn } from './keep-calculations.ts';
import { type NotYours, ownMunicipality, type PricedBy } from './priced-by.ts';

/** A calculation as a file holds it; the unit of its document is that of its product. */
export type CalculationInFile = Omit<Named, 'municipality'> & {
  /** Number of the series; null when it is new or found by product, provider and title. */
  readonly number: number | null;
  readonly title: string;
  readonly document: CalculationDocument;
};

/** What is wrong with a calculation, at a column of its first row or at one of its elements. */
export type CalculationFileFault = { readonly at: number } & (
  | (Omit<NameFault, 'column'> & { readonly column: Exclude<NameFault['column'], 'municipality'> })
  | { readonly column: 'number'; readonly code: 'number-unknown' | 'number-needed' | 'of-others' | 'twice' }
  | { readonly column: 'code'; readonly code: 'product-stands' }
  | { readonly column: 'provider'; readonly code: 'provider-stands' }
  | ({ readonly code: 'incomplete' } & CalculationFault)
);

export type CalculationImport = {
  readonly preview: ImportPreview | undefined;
  readonly faults: readonly CalculationFileFault[];
  readonly written: boolean;
};

/** What a calculation says, as people read it in the file; two that say the same are the same. */
export type Shown = (one: Pick<CalculationInFile, 'title' | 'document'>) => Readonly<Record<string, string>>;

type Placed = {
  readonly productId: number;
  readonly regionId: number;
  readonly providerId: number | null;
  readonly standing: StoredCalculation | undefined;
};
type Item = Pick<CalculationInFile, 'title' | 'document'> & { readonly key: string };
type Incoming = Item & { readonly at: number; readonly made: NewCalculation; readonly standing: Placed['standing'] };

/**
 * Reads calculations out of a file: every fault with its place, else what would change. A changed calculation
 * becomes a next version of its series, what is the same is left alone. Writes all or nothing, and nothing in a trial.
 */
export async function importCalculations(
  tx: Tx,
  by: PricedBy,
  drafts: readonly CalculationInFile[],
  { trial, shown, keyOf }: { readonly trial: boolean; readonly shown: Shown; readonly keyOf: KeyOf },
): Promise<Result<CalculationImport, NotYours>> {
  if (by.organisation.kind !== 'region' && ownMunicipality(by) === null) return no({ code: 'pricing.not-yours' });
  const named = await loadNamedInFiles(tx, by.regionIds);
  const existing = await listCalculations(tx, { regionIds: by.regionIds });
  const read = drafts.map((draft, at) => understood(draft, at, { named, existing, by, shown, keyOf }));
  const faults = [...read.flatMap((one) => one.faults), ...twice(read)].sort((a, b) => a.at - b.at);
  if (faults.length > 0) return yes({ preview: undefined, faults, written: false });
  const incoming = read.flatMap((one) => one.incoming ?? []);
  const met = new Set(incoming.map(({ standing }) => standing?.seriesId));
  const compared = existing.filter((one) => isOwn(by, one) || met.has(one.seriesId));
  const preview = previewOf<Item>({
    existing: compared.map((one) => ({ ...one, key: keyOf(one.productName, one.title, one.seriesId) })),
    incoming,
    keyOf: ({ key }) => key,
    fieldsOf: shown,
  });
  const touched = new Set([...preview.added, ...preview.changed.map(({ key }) => key)]);
  if (!trial) {
    await appendCalculations(
      tx,
      incoming.flatMap(({ key, made }) => (touched.has(key) ? [made] : [])),
    );
  }
  return yes({ preview, faults: [], written: !trial });
}

/** How a calculation is named in a preview; one that is new has no number. */
export type KeyOf = (product: string, title: string, seriesId: number | null) => string;

type Beside = {
  readonly named: NamedInFiles;
  readonly existing: readonly StoredCalculation[];
  readonly by: PricedBy;
  readonly shown: Shown;
  readonly keyOf: KeyOf;
};
type Understood = { readonly incoming?: Incoming; readonly faults: readonly CalculationFileFault[] };

function understood(draft: CalculationInFile, at: number, beside: Beside): Understood {
  const day: PlainDate = draft.document.pricesOn;
  const found = findNamed({ ...draft, municipality: null }, day, beside.named);
  const { product } = found;
  if (!product || found.faults.length > 0)
    return {
      faults: found.faults.flatMap(({ column, code }) => (column === 'municipality' ? [] : [{ at, column, code }])),
    };
  const { providerId } = found;
  const standing = standingOf(draft, product.id, providerId, beside);
  if (standing === 'unknown') return { faults: [{ at, column: 'number', code: 'number-unknown' }] };
  if (standing === 'several') return { faults: [{ at, column: 'number', code: 'number-needed' }] };
  const faults: CalculationFileFault[] = [];
  if (standing && standing.productId !== product.id) faults.push({ at, column: 'code', code: 'product-stands' });
  if (standing && standing.providerId !== providerId) faults.push({ at, column: 'provider', code: 'provider-stands' });
  if (faults.length > 0) return { faults };
  const document = { ...draft.document, unit: product.unit };
  const calculated = calculate(document, PARAMETERS);
  if (!calculated.ok) {
    return { faults: calculated.refusal.faults.map((fault) => ({ at, code: 'incomplete', ...fault })) };
  }
  if (standing && !isOwn(beside.by, standing) && differs(beside.shown, standing, draft)) {
    return { faults: [{ at, column: 'number', code: 'of-others' }] };
  }
  const made: NewCalculation = {
    seriesId: standing?.seriesId ?? null,
    version: (standing?.latestVersion ?? 0) + 1,
    regionId: product.regionId,
    productId: product.id,
    municipalityId: ownMunicipality(beside.by),
    providerId,
    title: draft.title,
    document,
    tariffCents: calculated.value.tariffCents,
    personId: beside.by.personId,
  };
  const key = standing
    ? beside.keyOf(standing.productName, standing.title, standing.seriesId)
    : beside.keyOf(product.name, draft.title, null);
  return { incoming: { at, key, title: draft.title, document, made, standing }, faults };
}

/** By number, or else the only own one of this product, provider and title. */
function standingOf(
  { number, title }: CalculationInFile,
  productId: number,
  providerId: number | null,
  { existing, by }: Beside,
): StoredCalculation | 'unknown' | 'several' | undefined {
  if (number !== null) return existing.find(({ seriesId }) => seriesId === number) ?? 'unknown';
  const same = existing.filter(
    (one) => isOwn(by, one) && one.productId === productId && one.providerId === providerId && one.title === title,
  );
  return same.length > 1 ? 'several' : same[0];
}

function differs(shown: Shown, a: Parameters<Shown>[0], b: Parameters<Shown>[0]): boolean {
  const changes = previewOf({ existing: [a], incoming: [b], keyOf: () => '', fieldsOf: shown });
  return changes.changed.length > 0;
}

/** Two of a file that are the same calculation here. */
function twice(read: readonly Understood[]): CalculationFileFault[] {
  const seen = new Set<string>();
  return read.flatMap(({ incoming }): CalculationFileFault[] => {
    if (!incoming) return [];
    const { at, key, made } = incoming;
    const of = `${key}|${made.productId}|${made.providerId ?? ''}`;
    if (seen.has(of)) return [{ at, column: 'number', code: 'twice' }];
    seen.add(of);
    return [];
  });
}
