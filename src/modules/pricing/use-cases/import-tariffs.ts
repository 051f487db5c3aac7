import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { isPriceOfUnit } from '../domain/adoptable.ts';
import { decideOwnTariff, type LocalFacts, type LocalRefusal } from '../domain/own-tariff.ts';
import {
  planTariffs,
  type StandingTariff,
  type TariffLine,
  type TariffLineFault,
  type TariffPlan,
} from '../domain/tariff-file.ts';
import { loadLocalFacts } from '../storage/local-facts.ts';
import { listVersions, loadNamedInFiles, type NamedInFiles, type VersionToAdopt } from '../storage/named-in-files.ts';
import { followedTariffs, setLastDays } from '../storage/tariff-periods.ts';
import { appendTariffs, listTariffs, type NewTariff, type TariffOrigin, type TariffRow } from '../storage/tariffs.ts';
import { findNamed, type Named, type NameFault } from './find-named.ts';
import { type NotYours, ownMunicipality, type PricedBy } from './priced-by.ts';

/** A row of a file of tariffs, read but not yet understood. */
export type TariffFileRow = Named & {
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly tariffCents: Cents;
  readonly unit: string | null;
  readonly origin: TariffOrigin | null;
  /** Number of the series of the calculation that it follows from. */
  readonly calculation: number | null;
  readonly version: number | null;
  readonly note: string | null;
};

/** Something wrong at a column of a row, that only shows beside what stands here. */
export type TariffFileFault = { readonly at: number } & (
  | NameFault
  | Omit<TariffLineFault, 'at'>
  | { readonly column: 'unit'; readonly code: 'other-unit'; readonly unit: string }
  | { readonly column: 'origin'; readonly code: 'index-elsewhere' | 'origin-stands' }
  | {
      readonly column: 'calculation';
      readonly code: 'calculation-unknown' | 'calculation-unfit' | 'calculation-stands';
    }
  | { readonly column: 'tariff'; readonly code: 'not-as-calculated'; readonly tariffCents: Cents }
  | { readonly column: 'note'; readonly code: 'note-stands' }
  | { readonly column: 'municipality'; readonly code: 'of-others' }
  | { readonly column: 'code'; readonly code: LocalRefusal['code'] }
);

export type TariffImport = {
  readonly faults: readonly TariffFileFault[];
  readonly plan: TariffPlan;
  readonly standing: ReadonlyMap<number, TariffRow>;
  readonly written: boolean;
};

type Gathered = {
  readonly named: NamedInFiles;
  readonly existing: readonly TariffRow[];
  readonly versions: readonly VersionToAdopt[];
};
type Understood = TariffLine & { readonly tariff: NewTariff };

/**
 * Reads tariffs out of a file: every fault with its row and column, else what it does. Writes only when it is no
 * trial and nothing is wrong, all of it or nothing. What stands already is left alone, also when it is somebody else's.
 */
export async function importTariffs(
  tx: Tx,
  by: PricedBy,
  rows: readonly TariffFileRow[],
  trial: boolean,
): Promise<Result<TariffImport, NotYours>> {
  if (by.organisation.kind !== 'region' && ownMunicipality(by) === null) return no({ code: 'pricing.not-yours' });
  const gathered: Gathered = {
    named: await loadNamedInFiles(tx, by.regionIds),
    existing: (await listTariffs(tx, {})).filter(({ regionId }) => by.regionIds.includes(regionId)),
    versions: await listVersions(
      tx,
      rows.flatMap(({ calculation }) => calculation ?? []),
    ),
  };
  const read = rows.map((row, at) => understood(row, at, gathered, by));
  const lines = read.flatMap(({ line }) => line ?? []);
  const followed = await followedTariffs(
    tx,
    gathered.existing.map(({ id }) => id),
  );
  const until = new Map(followed.map(({ tariffId, through }) => [tariffId, through ?? 'always'] as const));
  const plan = planTariffs(
    lines,
    gathered.existing.map((row): StandingTariff => ({ ...row, followed: until.get(row.id) ?? null })),
  );
  const faults = [...read.flatMap((one) => one.faults), ...plan.faults, ...(await ownFaults(tx, by, lines, plan))].sort(
    (a, b) => a.at - b.at,
  );
  const standing = new Map(gathered.existing.map((row) => [row.id, row]));
  const written = !trial && faults.length === 0;
  if (written) await write(tx, lines, plan);
  return yes({ faults, plan, standing, written });
}

function understood(
  row: TariffFileRow,
  at: number,
  { named, existing, versions }: Gathered,
  by: PricedBy,
): { readonly line?: Understood; readonly faults: TariffFileFault[] } {
  const { product, municipalityId, providerId, faults: unnamed } = findNamed(row, row.from, named);
  const faults: TariffFileFault[] = unnamed.map((fault) => ({ ...fault, at }));
  if (product && row.unit !== null && row.unit !== product.unit) {
    faults.push({ at, column: 'unit', code: 'other-unit', unit: product.unit });
  }
  if (!product || faults.length > 0) return { faults };
  const { from, through, tariffCents } = row;
  const line = { at, productId: product.id, municipalityId, providerId, from, through, tariffCents };
  const standing = existing.find(
    (one) =>
      one.productId === product.id &&
      one.municipalityId === municipalityId &&
      one.providerId === providerId &&
      one.from === from,
  );
  if (standing) faults.push(...differing(row, at, standing));
  const version = standing ? undefined : versionOf(row, versions);
  if (!standing) faults.push(...unfit(row, at, version, { ...line, regionId: product.regionId }));
  if (faults.length > 0) return { faults };
  const tariff: NewTariff = {
    ...line,
    regionId: product.regionId,
    unit: product.unit,
    origin: version ? 'calculation' : 'agreement',
    calculationId: version?.id ?? null,
    priorTariffId: null,
    indexPercentage: null,
    note: row.note,
    adoptedOn: by.today,
    personId: by.personId,
  };
  return { line: { ...line, tariff }, faults };
}

/** What is stated of a tariff that stands must be what it is; what is left empty is not stated. */
function differing(row: TariffFileRow, at: number, standing: TariffRow): TariffFileFault[] {
  const faults: TariffFileFault[] = [];
  if (row.origin !== null && row.origin !== standing.origin)
    faults.push({ at, column: 'origin', code: 'origin-stands' });
  const isOther =
    (row.calculation !== null && row.calculation !== standing.calculationSeriesId) ||
    (row.version !== null && row.version !== standing.calculationVersion);
  if (isOther) faults.push({ at, column: 'calculation', code: 'calculation-stands' });
  if (row.note !== null && row.note.trim() !== (standing.note ?? '').trim()) {
    faults.push({ at, column: 'note', code: 'note-stands' });
  }
  return faults;
}

/** The version that a row names; without a version the newest of the series. */
const versionOf = ({ calculation, version }: TariffFileRow, versions: readonly VersionToAdopt[]) =>
  versions.find((one) => one.seriesId === calculation && (version === null || one.version === version));

function unfit(
  row: TariffFileRow,
  at: number,
  version: VersionToAdopt | undefined,
  wanted: Omit<TariffLine, 'at'> & { readonly regionId: number },
): TariffFileFault[] {
  if (row.origin === 'indexation') return [{ at, column: 'origin', code: 'index-elsewhere' }];
  const isAsked = row.calculation !== null || row.version !== null || row.origin === 'calculation';
  if (!isAsked) return [];
  if (!version) return [{ at, column: 'calculation', code: 'calculation-unknown' }];
  const fits =
    row.origin !== 'agreement' &&
    isPriceOfUnit(version.document) &&
    version.regionId === wanted.regionId &&
    version.productId === wanted.productId &&
    (version.municipalityId === null || version.municipalityId === wanted.municipalityId) &&
    (version.providerId === null || version.providerId === wanted.providerId);
  if (!fits) return [{ at, column: 'calculation', code: 'calculation-unfit' }];
  return version.tariffCents === wanted.tariffCents
    ? []
    : [{ at, column: 'tariff', code: 'not-as-calculated', tariffCents: version.tariffCents }];
}

/** A municipality changes only tariffs of its own, and adds none where the region contracts for it. */
async function ownFaults(
  tx: Tx,
  by: PricedBy,
  lines: readonly Understood[],
  plan: TariffPlan,
): Promise<TariffFileFault[]> {
  const own = ownMunicipality(by);
  if (own === null) return [];
  const lineAt = new Map(lines.map((line) => [line.at, line]));
  const touched = [
    ...plan.added.flatMap(({ at, through }) => {
      const line = lineAt.get(at);
      return line ? [{ line, through, isNew: true }] : [];
    }),
    ...plan.changed.flatMap(({ tariff, through }) => {
      const line = lines.find((one) => isSameTariff(one, tariff));
      return line ? [{ line, through, isNew: false }] : [];
    }),
  ];
  const facts = await loadLocalFacts(
    tx,
    own,
    touched.map(({ line }) => line.productId),
  );
  return touched.flatMap(({ line, through, isNew }) => ownFault(line, through, isNew, own, facts));
}

function ownFault(
  { at, productId, providerId, municipalityId, from }: TariffLine,
  through: PlainDate | null,
  isNew: boolean,
  own: number,
  facts: LocalFacts,
): TariffFileFault[] {
  if (municipalityId !== own) return [{ at, column: 'municipality', code: 'of-others' }];
  if (!isNew) return [];
  const period = { from, through: through ?? undefined };
  const refused = decideOwnTariff({ productId, providerId, period }, facts);
  return refused ? [{ at, column: 'code', code: refused.code }] : [];
}

const isSameTariff = (line: TariffLine, tariff: StandingTariff): boolean =>
  line.productId === tariff.productId &&
  line.municipalityId === tariff.municipalityId &&
  line.providerId === tariff.providerId &&
  line.from === tariff.from;

async function write(tx: Tx, lines: readonly Understood[], plan: TariffPlan): Promise<void> {
  const throughOf = new Map(plan.added.map(({ at, through }) => [at, through]));
  await setLastDays(
    tx,
    plan.changed.map(({ tariff: { id }, through }) => ({ id, through })),
  );
  await appendTariffs(
    tx,
    lines.flatMap(({ at, tariff }) => {
      const through = throughOf.get(at);
      return through === undefined ? [] : [{ ...tariff, through }];
    }),
  );
}
