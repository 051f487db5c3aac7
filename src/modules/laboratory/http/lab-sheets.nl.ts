import { cents } from '../../../kernel/money.ts';
import { type Column, type SheetOfWorkbook, sheetOf } from '../../../platform/documents/index.ts';
import type { Labaanbieder, Labgrens, Labprikkel, Labuitkomst, Labvergelijking } from '../api.ts';

const columnsFor = <Row extends Labvergelijking>(what: string): readonly Column<Row>[] => [
  { header: what, kind: 'text', value: ({ naam }) => naam },
  { header: 'Eigen voorwaarden', kind: 'cents', value: ({ wasCent }) => cents(wasCent) },
  { header: 'Gekozen voorwaarden', kind: 'cents', value: ({ opnieuwCent }) => cents(opnieuwCent) },
  { header: 'Verschil', kind: 'cents', value: ({ verschilCent }) => cents(verschilCent) },
];

const PROVIDER_COLUMNS: readonly Column<Labaanbieder>[] = [
  ...columnsFor<Labaanbieder>('Aanbieder'),
  { header: 'Grens geraakt', kind: 'text', value: ({ grens }) => (grens ? 'ja' : 'nee') },
  { header: 'Garantie betaald', kind: 'text', value: ({ garantie }) => (garantie ? 'ja' : 'nee') },
];

type Axed = Labvergelijking & { readonly verdeling: string };

/** Every total before and after in one table; the column `Verdeling` tells what it is a total of. */
export const rowsOf = (found: Labuitkomst): Axed[] => [
  { verdeling: 'Geheel', sleutel: null, naam: 'Samen', ...found },
  ...found.aanbieders.map((row) => ({ verdeling: 'Aanbieder', ...row })),
  ...found.gemeenten.map((row) => ({ verdeling: 'Gemeente', ...row })),
  ...found.producten.map((row) => ({ verdeling: 'Product', ...row })),
];
export const ROW_COLUMNS: readonly Column<Axed>[] = [
  { header: 'Verdeling', kind: 'text', value: ({ verdeling }) => verdeling },
  ...columnsFor<Axed>('Naam'),
];

const BOUND_COLUMNS: readonly Column<Labgrens>[] = [
  { header: 'Grens', kind: 'text', value: ({ naam }) => naam },
  { header: 'Waarvoor', kind: 'text', value: ({ waarvoor }) => waarvoor },
  { header: 'Gevolg', kind: 'text', value: ({ gevolg }) => gevolg },
  {
    header: 'Hoogte in euro',
    kind: 'cents',
    value: ({ telt, hoogte }) => (telt === 'bedrag' && hoogte !== null ? cents(hoogte) : null),
  },
  {
    header: 'Gebruikt in euro',
    kind: 'cents',
    value: ({ telt, gebruikt }) => (telt === 'bedrag' && gebruikt !== null ? cents(gebruikt) : null),
  },
  {
    header: 'Hoogte in eenheden',
    kind: 'decimal',
    value: ({ telt, hoogte }) => (telt === 'hoeveelheid' ? hoogte : null),
  },
  {
    header: 'Gebruikt in eenheden',
    kind: 'decimal',
    value: ({ telt, gebruikt }) => (telt === 'hoeveelheid' ? gebruikt : null),
  },
  { header: 'Keer', kind: 'integer', value: ({ keer }) => keer },
];

const INCENTIVE_COLUMNS: readonly Column<Labprikkel>[] = [
  { header: 'Onderdeel', kind: 'text', value: ({ onderdeel }) => onderdeel ?? 'niet betaald' },
  { header: 'Voorbeeld', kind: 'text', value: ({ product }) => product },
  { header: 'Eenheid meer, nu', kind: 'cents', value: ({ eenheid }) => cents(eenheid.nuCent) },
  { header: 'Eenheid meer, gekozen', kind: 'cents', value: ({ eenheid }) => cents(eenheid.straksCent) },
  { header: 'Maand langer, nu', kind: 'cents', value: ({ maand }) => cents(maand.nuCent) },
  { header: 'Maand langer, gekozen', kind: 'cents', value: ({ maand }) => cents(maand.straksCent) },
  { header: 'Stap zwaarder', kind: 'text', value: ({ zwaarder }) => zwaarder },
  { header: 'Stap zwaarder, nu', kind: 'cents', value: ({ stap }) => (stap === null ? null : cents(stap.nuCent)) },
  {
    header: 'Stap zwaarder, gekozen',
    kind: 'cents',
    value: ({ stap }) => (stap === null ? null : cents(stap.straksCent)),
  },
  { header: 'Wat dat betekent', kind: 'text', value: ({ zinnen }) => zinnen.join(' ') },
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
      {
        naam: `Eigen voorwaarden, ${found.periode.van} tot en met ${found.periode.tot}`,
        cent: found.wasCent,
        uitleg: found.eigen.naam,
      },
      ...found.stappen,
      { naam: 'Opnieuw betaald', cent: found.opnieuwCent, uitleg: found.gekozen.naam },
    ],
  }),
  sheetOf({ name: 'Aanbieders', columns: PROVIDER_COLUMNS, rows: found.aanbieders }),
  sheetOf({ name: 'Gemeenten', columns: columnsFor('Gemeente'), rows: found.gemeenten }),
  sheetOf({ name: 'Producten', columns: columnsFor('Product'), rows: found.producten }),
  sheetOf({ name: 'Grenzen', columns: BOUND_COLUMNS, rows: found.grenzen }),
  sheetOf({ name: 'Prikkels', columns: INCENTIVE_COLUMNS, rows: found.prikkels }),
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
    name: 'Koppeling',
    columns: [
      { header: 'Product', kind: 'text', value: ({ product }) => product },
      { header: 'Onderdeel van het model', kind: 'text', value: ({ onderdeel }) => onderdeel ?? 'betaald zoals nu' },
      { header: 'Omdat', kind: 'text', value: ({ omdat }) => omdat },
    ],
    rows: found.koppeling,
  }),
  sheetOf({
    name: 'Controles',
    columns: [
      { header: 'Wat moet gelden', kind: 'text', value: ({ naam }) => naam },
      { header: 'Klopt', kind: 'text', value: ({ klopt }) => (klopt ? 'ja' : 'nee') },
    ],
    rows: found.controles,
  }),
  sheetOf({
    name: 'Aannames',
    columns: [{ header: 'Aanname', kind: 'text', value: (sentence) => sentence }],
    rows: found.aannames,
  }),
];
