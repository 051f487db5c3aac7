import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type ImportPreview,
  previewOf,
  readTable,
  type TableFault,
  type UnreadableFile,
} from '../../../platform/documents/index.ts';
import { appendFigures, loadMembers } from '../storage/population.ts';
import { gatherPopulation, type MunicipalPopulation } from './keep-population.ts';
import {
  figureFields,
  figureName,
  type NamedFigure,
  populationFaults,
  populationSheet,
} from './population-sheet.nl.ts';
import type { Estimator, NotYours } from './seat.ts';

export type ImportedPopulation = {
  readonly preview: ImportPreview | undefined;
  readonly faults: readonly TableFault[];
  readonly written: boolean;
};

/** The figures that count, each with the name of its municipality: of one year and ages the last. */
export const namedFigures = (rows: readonly MunicipalPopulation[]): NamedFigure[] =>
  rows.flatMap(({ municipality, figures }) => {
    const named = figures.map((figure) => ({ ...figure, municipality: municipality.name }));
    return [...new Map(named.map((figure) => [figureName(figure), figure])).values()];
  });

/**
 * Reads population figures from a file: what would be added or changed, with every fault by cell. Nothing is written
 * when it is a trial or anything is wrong; otherwise the new and changed ones at once. A changed figure is a next figure of
 * the same year and ages: the earlier one is kept.
 */
export async function importPopulation(
  tx: Tx,
  by: Estimator,
  bytes: Uint8Array,
  trial: boolean,
): Promise<Result<ImportedPopulation, NotYours | UnreadableFile>> {
  const read = await readTable(bytes, populationSheet);
  if (!read.ok) return read;
  if (by.regionId === undefined) return no({ code: 'estimates.not-yours' });
  const members = new Map((await loadMembers(tx, by.regionId, by.today)).map(({ id, name }) => [name, id]));
  const wrong = read.value.rows.flatMap((row) => [
    ...(members.has(row.value.municipality) ? [] : [row.fault('municipality', populationFaults.municipality)]),
    ...(row.value.ageFrom <= row.value.ageThrough ? [] : [row.fault('ageThrough', populationFaults.ages)]),
  ]);
  const faults = [...read.value.faults, ...wrong];
  if (faults.length > 0) return yes({ preview: undefined, faults, written: false });

  const incoming = read.value.rows.map(({ value }) => value);
  const preview = previewOf<NamedFigure>({
    existing: namedFigures(await gatherPopulation(tx, by.regionId, by.today)),
    incoming,
    keyOf: figureName,
    fieldsOf: figureFields,
  });
  if (trial) return yes({ preview, faults, written: false });
  const touched = new Set([...preview.added, ...preview.changed.map(({ key }) => key)]);
  const figures = incoming
    .filter((figure) => touched.has(figureName(figure)))
    .map(({ municipality, ...figure }) => ({ ...figure, municipalityId: members.get(municipality) ?? 0 }));
  if (figures.length > 0) await appendFigures(tx, by.regionId, figures, by.personId);
  return yes({ preview, faults, written: true });
}
