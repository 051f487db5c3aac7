import { batchOf, type DemoBatch } from './batch.ts';
import type { DemoRegion } from './demo-region.ts';

/** The index figures with which the tariffs of next year can be worked out. */
export function* indexBatches({ data, ids }: DemoRegion): Generator<DemoBatch> {
  const manager = data.people.people.findIndex((person) => person.role === 'contract-manager') + 1;
  yield batchOf(
    'contracts',
    'index_figure',
    data.indexation.figures.map((figure, at) => ({
      id: at + 1,
      region_id: ids.region,
      series: figure.series,
      year: figure.year,
      status: figure.status,
      percent: figure.percent,
      version: figure.version,
      version_on: figure.versionOn,
      source: data.indexation.figureSource,
      person_id: manager === 0 ? null : manager,
    })),
  );
}
