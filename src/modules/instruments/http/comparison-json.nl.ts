/** The comparison of models as a table for people, on the screen and in a file. */
import { type Column, type SheetOfWorkbook, sheetOf } from '../../../platform/documents/index.ts';
import {
  BURDENING,
  type ComparedModel,
  cellOf,
  compareWith,
  DIMENSIONS,
  type Dimension,
  type PurchaseModel,
} from '../domain/comparison.ts';
import type { Cel, Modelvergelijking } from './schemas.ts';
import { DIMENSION_TEXTS, LIKENESS_WORDS } from './words.nl.ts';

/** Models beside each other, and beside one's own when there is one. */
export function toVergelijking(models: readonly PurchaseModel[], own: PurchaseModel | null): Modelvergelijking {
  const compared: readonly (PurchaseModel & Partial<ComparedModel>)[] = own ? compareWith(own, models) : models;
  return {
    eigen: own && { sleutel: own.key, naam: own.name, bron: own.source },
    modellen: compared.map(({ key, name, source, differences, unknown }) => ({
      sleutel: key,
      naam: name,
      bron: source,
      verschillen: differences ?? null,
      nietTeVergelijken: unknown ?? null,
    })),
    punten: DIMENSIONS.map((dimension) => ({
      sleutel: dimension,
      naam: DIMENSION_TEXTS[dimension],
      last: BURDENING.includes(dimension),
      eigen: own && toCel(own, dimension),
      cellen: compared.map((model) => toCel(model, dimension)),
    })),
    telbaar: BURDENING.length,
  };
}

function toCel(model: PurchaseModel & Partial<ComparedModel>, dimension: Dimension): Cel {
  const cell = cellOf(model, dimension);
  const likeness = model.likeness?.[dimension];
  return {
    tekst: cell?.text ?? null,
    bron: cell?.source ?? null,
    ook: (cell?.notes ?? []).map(({ text, source, year }) => ({ tekst: text, bron: source, jaar: year ?? null })),
    gelijk: likeness ? LIKENESS_WORDS[likeness] : null,
  };
}

const UNKNOWN = 'niet bekend';
type Line = { readonly punt: string; readonly last: string; readonly model: string } & Cel;
const columns: readonly Column<Line>[] = [
  { header: 'Punt', kind: 'text', value: ({ punt }) => punt },
  { header: 'Verschil is last', kind: 'text', value: ({ last }) => last },
  { header: 'Model', kind: 'text', value: ({ model }) => model },
  { header: 'Wat het model zegt', kind: 'text', value: ({ tekst }) => tekst ?? UNKNOWN },
  { header: 'Bron', kind: 'text', value: ({ bron }) => bron ?? '' },
  { header: 'Naast het eigen model', kind: 'text', value: ({ gelijk }) => gelijk ?? '' },
  {
    header: 'Andere bronnen',
    kind: 'text',
    value: ({ ook }) => ook.map(({ tekst, bron, jaar }) => `${tekst} (${bron}${jaar ? `, ${jaar}` : ''})`).join('; '),
  },
];

/** One sheet as on the screen, one with a line per cell and its source. */
export function comparisonSheets(found: Modelvergelijking): SheetOfWorkbook[] {
  const names = [...(found.eigen ? [found.eigen.naam] : []), ...found.modellen.map(({ naam }) => naam)];
  const cellsOf = (point: Modelvergelijking['punten'][number]) => [
    ...(point.eigen ? [point.eigen] : []),
    ...point.cellen,
  ];
  const beside: readonly Column<Modelvergelijking['punten'][number]>[] = [
    { header: 'Punt', kind: 'text', value: ({ naam }) => naam },
    ...names.map((name, at) => ({
      header: name,
      kind: 'text' as const,
      value: (point: Modelvergelijking['punten'][number]) => cellsOf(point)[at]?.tekst ?? UNKNOWN,
    })),
  ];
  const lines = found.punten.flatMap((point) =>
    cellsOf(point).map((cell, at) => ({
      punt: point.naam,
      last: point.last ? 'ja' : '',
      model: names[at] ?? '',
      ...cell,
    })),
  );
  return [
    sheetOf({ name: 'Naast elkaar', columns: beside, rows: found.punten }),
    sheetOf({ name: 'Met bron', columns, rows: lines }),
  ];
}
