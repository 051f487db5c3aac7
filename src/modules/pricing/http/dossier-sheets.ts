import { type Fraction, formatDecimal } from '../../../kernel/fraction.ts';
import { type SheetOfWorkbook, sheetOf, writeWorkbook } from '../../../platform/documents/index.ts';
import type { BuildUpPart } from '../domain/calculate.ts';
import type { ResolvedFigure } from '../domain/resolve-figures.ts';
import type { Sensitivity } from '../domain/sensitivity.ts';
import type { TariffRow } from '../storage/tariffs.ts';
import type { TariffDossier } from '../use-cases/gather-dossier.ts';
import { FIELD_TEXTS, originText, STATUS_TEXTS, tariffText, dossierText as text } from './dossier.nl.ts';
import { hourRows, tariffRows } from './dossier-pdf.ts';
import { formulaText } from './explain.nl.ts';
import { FIGURE_UNIT_WORDS, STATUTORY_TEXTS, STEP_TEXTS } from './words.nl.ts';

/** The dossier as a workbook: what the PDF tells, with every figure and its source in cells. */
export function dossierWorkbook(dossier: TariffDossier): Promise<Uint8Array> {
  const { calculation } = dossier;
  return writeWorkbook([
    tariffSheet(dossier),
    ...(calculation
      ? [buildSheet(calculation), figureSheet(calculation.made.figures), sensitivitySheet(dossier.sensitivity)]
      : []),
  ]);
}

function tariffSheet(dossier: TariffDossier): SheetOfWorkbook {
  const { chain, calculation } = dossier;
  const earlier = chain
    .slice(1)
    .map((row: TariffRow): [string, string] => [
      text.period(row.from, row.through),
      `${tariffText(row)}; ${originText(row)}`,
    ]);
  const hours = calculation ? hourRows(calculation.made, calculation.stored) : [];
  return sheetOf<readonly [string, string]>({
    name: text.sheets.tariff,
    columns: [
      { header: text.columns.name, kind: 'text', value: ([name]) => name },
      { header: text.columns.value, kind: 'text', value: ([, value]) => value },
    ],
    rows: [...tariffRows(dossier), ...earlier, ...hours],
  });
}

const buildSheet = ({ made, stored }: NonNullable<TariffDossier['calculation']>): SheetOfWorkbook =>
  sheetOf<BuildUpPart>({
    name: text.sheets.build,
    columns: [
      { header: text.columns.step, kind: 'text', value: ({ step }) => STEP_TEXTS[step] },
      { header: text.columns.part, kind: 'text', value: ({ name, step }) => name ?? STEP_TEXTS[step] },
      { header: text.columns.element, kind: 'text', value: ({ statutory }) => STATUTORY_TEXTS[statutory] },
      { header: text.columns.formula, kind: 'text', value: (part) => formulaText(part, stored.document) },
      { header: text.columns.amount, kind: 'decimal', value: ({ amount }) => shown(amount) },
      { header: text.columns.cents, kind: 'cents', value: ({ cents }) => cents },
    ],
    rows: made.parts,
  });

const figureSheet = (figures: readonly ResolvedFigure[]): SheetOfWorkbook =>
  sheetOf<ResolvedFigure>({
    name: text.sheets.figures,
    columns: [
      { header: text.columns.part, kind: 'text', value: ({ elementName }) => elementName },
      { header: text.columns.figure, kind: 'text', value: ({ field }) => FIELD_TEXTS[field] },
      { header: text.columns.value, kind: 'decimal', value: ({ value }) => Number(value) },
      { header: text.columns.name, kind: 'text', value: ({ unit }) => FIGURE_UNIT_WORDS[unit] },
      { header: text.columns.source, kind: 'text', value: ({ source }) => source.title },
      { header: text.columns.sourceOn, kind: 'day', value: ({ source }) => source.on },
      { header: text.columns.status, kind: 'text', value: ({ source }) => STATUS_TEXTS[source.status] },
    ],
    rows: figures,
  });

const sensitivitySheet = (rows: readonly Sensitivity[]): SheetOfWorkbook =>
  sheetOf<Sensitivity>({
    name: text.sheets.sensitivity,
    columns: [
      {
        header: text.columns.figure,
        kind: 'text',
        value: ({ figure }) => `${figure.elementName}: ${FIELD_TEXTS[figure.field]}`,
      },
      { header: text.columns.low, kind: 'decimal', value: ({ low }) => Number(low.value) },
      { header: text.columns.tariffLow, kind: 'decimal', value: ({ low }) => shown(low.price) },
      { header: text.columns.high, kind: 'decimal', value: ({ high }) => Number(high.value) },
      { header: text.columns.tariffHigh, kind: 'decimal', value: ({ high }) => shown(high.price) },
    ],
    rows,
  });

/** A spreadsheet cell holds a double: six decimals of what was exact. */
const shown = (euro: Fraction): number => Number(formatDecimal(euro, 6));
