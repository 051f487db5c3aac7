import { cents } from '../../../kernel/money.ts';
import { type Column, type SheetOfWorkbook, sheetOf } from '../../../platform/documents/index.ts';
import type { Labuitkomst, Labvergelijking } from '../api.ts';

const columnsFor = (what: string): readonly Column<Labvergelijking>[] => [
  { header: what, kind: 'text', value: ({ naam }) => naam },
  { header: 'Eigen voorwaarden', kind: 'cents', value: ({ wasCent }) => cents(wasCent) },
  { header: 'Gekozen voorwaarden', kind: 'cents', value: ({ opnieuwCent }) => cents(opnieuwCent) },
  { header: 'Verschil', kind: 'cents', value: ({ verschilCent }) => cents(verschilCent) },
];

/** The outcome as sheets: the same totals as on the screen, with what was assumed. */
export const sheetsOf = (found: Labuitkomst): SheetOfWorkbook[] => [
  sheetOf({
    name: 'Verschil',
    columns: [
      { header: 'Stap', kind: 'text', value: ({ naam }) => naam },
      { header: 'Bedrag', kind: 'cents', value: ({ cent }) => cents(cent) },
      { header: 'Uitleg', kind: 'text', value: ({ uitleg }) => uitleg },
    ],
    rows: [
      { naam: `Eigen voorwaarden, ${found.jaar}`, cent: found.wasCent, uitleg: found.eigen.naam },
      ...found.stappen,
      { naam: 'Opnieuw betaald', cent: found.opnieuwCent, uitleg: found.gekozen.naam },
    ],
  }),
  sheetOf({ name: 'Aanbieders', columns: columnsFor('Aanbieder'), rows: found.aanbieders }),
  sheetOf({ name: 'Gemeenten', columns: columnsFor('Gemeente'), rows: found.gemeenten }),
  sheetOf({ name: 'Producten', columns: columnsFor('Product'), rows: found.producten }),
  sheetOf({
    name: 'Prijzen',
    columns: [
      { header: 'Product', kind: 'text', value: ({ product }) => product },
      { header: 'Onderdeel', kind: 'text', value: ({ onderdeel }) => onderdeel },
      { header: 'Per', kind: 'text', value: ({ per }) => per },
      { header: 'Neutrale prijs', kind: 'cents', value: ({ cent }) => (cent === null ? null : cents(cent)) },
    ],
    rows: found.prijzen,
  }),
  sheetOf({
    name: 'Aannames',
    columns: [{ header: 'Aanname', kind: 'text', value: (sentence) => sentence }],
    rows: found.aannames,
  }),
];
