/** The report of a month as PDF and workbook: the answer first, then figures, product groups, incidents and continuity. */
import {
  formatCents,
  formatCount,
  formatEuros,
  formatFullDay,
  formatMonthYear,
  formatPercentage,
} from '../../../kernel/format.nl.ts';
import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type PdfBlock, type PdfHead, type SheetOfWorkbook, sheetOf } from '../../../platform/documents/index.ts';
import type { MonthFacts } from '../../incidents/index.ts';
import type { Vandaag } from '../../steering/api.ts';
import type { GoalsOfYear } from '../../steering/index.ts';
import { goalBlocks, goalSheet } from './report-goals.nl.ts';

export type MonthReport = {
  readonly name: string;
  readonly month: PlainDate;
  readonly madeOn: PlainDate;
  readonly home: Vandaag;
  readonly goals: GoalsOfYear;
  readonly incidents: MonthFacts;
};
type KeyFigure = Vandaag['kerngetallen'][number];

const valueText = ({ waarde }: KeyFigure): string =>
  waarde.soort === 'geld'
    ? formatEuros(waarde.getal)
    : waarde.soort === 'percentage'
      ? formatPercentage(waarde.getal)
      : formatCount(waarde.getal);
const title = ({ name, month }: MonthReport) => `Maandbericht ${formatMonthYear(month)}, ${name}`;

/** The answer in one or two sentences: the first figures beside their plan, and what happened. */
export function reportSummary({ home, incidents }: MonthReport): string {
  const figures = home.kerngetallen.slice(0, 2).map((one) => `${one.label}: ${valueText(one)}. ${one.toelichting}.`);
  const told =
    incidents.told === 0
      ? 'Er zijn geen incidenten gemeld.'
      : `Er ${incidents.told === 1 ? 'is 1 incident' : `zijn ${formatCount(incidents.told)} incidenten`} gemeld.`;
  return [...(figures.length === 0 ? ['Er is nog niets gedeclareerd.'] : figures), told].join(' ');
}

export const reportHead = (report: MonthReport, madeAt: Date): PdfHead => ({
  title: title(report),
  author: report.name,
  madeAt,
  footer: `${report.name}, gemaakt op ${formatFullDay(report.madeOn)}`,
});

export function reportBlocks(report: MonthReport): PdfBlock[] {
  const { home, goals, incidents } = report;
  const groups = home.uitputting ?? [];
  return [
    { kind: 'heading', level: 1, text: title(report) },
    { kind: 'paragraph', text: reportSummary(report) },
    { kind: 'heading', level: 2, text: 'De cijfers' },
    {
      kind: 'table',
      caption: 'Cijfers naast hun plan',
      columns: [
        { header: 'Cijfer', share: 2 },
        { header: 'Stand', align: 'right' },
        { header: 'Ernaast', share: 2 },
      ],
      rows: home.kerngetallen.map((one) => ({ cells: [one.label, valueText(one), one.toelichting] })),
    },
    ...(groups.length === 0
      ? []
      : ([
          {
            kind: 'table',
            caption: 'Gebruik per productgroep in de regio',
            columns: [
              { header: 'Productgroep', share: 2 },
              { header: 'Goedgekeurd', align: 'right', share: 1.2 },
              { header: 'Van het budget', align: 'right' },
              { header: 'Volgens plan', align: 'right' },
            ],
            rows: groups.map((one) => ({
              cells: [
                one.productgroep,
                formatCents(one.goedgekeurdCent),
                formatPercentage(one.percentage),
                formatPercentage(one.planPercentage),
              ],
            })),
          },
        ] as const)),
    ...goalBlocks(goals),
    { kind: 'heading', level: 2, text: 'Incidenten en continuïteit in de regio' },
    {
      kind: 'facts',
      caption: 'Meldingen en waarschuwingen',
      rows: incidentRows(incidents),
    },
    { kind: 'heading', level: 2, text: 'Waar komt dit vandaan?' },
    ...home.kerngetallen.flatMap(({ label, uitleg }): PdfBlock[] =>
      uitleg.regel === null ? [] : [{ kind: 'note', text: `${label}: ${uitleg.regel}` }],
    ),
    {
      kind: 'note',
      text: `Stand van ${formatFullDay(report.madeOn)}. Alleen totalen: er staan geen gegevens van jeugdigen in.`,
    },
  ];
}

const incidentRows = (facts: MonthFacts): readonly (readonly [string, string])[] => [
  ['Calamiteiten gemeld', formatCount(facts.calamities)],
  ['Geweld bij de hulp gemeld', formatCount(facts.violence)],
  ['Andere ernstige incidenten gemeld', formatCount(facts.told - facts.calamities - facts.violence)],
  ['Meldingen die nog openstaan', formatCount(facts.open)],
  ['Aanbieders waarbij iets opvalt voor de continuïteit', formatCount(facts.warned)],
];

export const reportSheets = ({ home, goals, incidents }: MonthReport): SheetOfWorkbook[] => [
  sheetOf({
    name: 'Cijfers',
    rows: home.kerngetallen,
    columns: [
      { header: 'Cijfer', kind: 'text', value: (row: KeyFigure) => row.label },
      {
        header: 'Bedrag',
        kind: 'cents',
        value: (row: KeyFigure) => (row.waarde.soort === 'geld' ? cents(BigInt(row.waarde.getal)) : null),
      },
      {
        header: 'Aantal',
        kind: 'decimal',
        value: (row: KeyFigure) => (row.waarde.soort === 'geld' ? null : row.waarde.getal),
      },
      { header: 'Toelichting', kind: 'text', value: (row: KeyFigure) => row.toelichting },
    ],
  }),
  sheetOf({
    name: 'Productgroepen',
    rows: home.uitputting ?? [],
    columns: [
      { header: 'Productgroep', kind: 'text', value: (row) => row.productgroep },
      { header: 'Goedgekeurd', kind: 'cents', value: (row) => cents(BigInt(row.goedgekeurdCent)) },
      { header: 'Budget', kind: 'cents', value: (row) => cents(BigInt(row.budgetCent)) },
      { header: 'Percentage', kind: 'decimal', value: (row) => row.percentage },
      { header: 'Volgens plan', kind: 'decimal', value: (row) => row.planPercentage },
    ],
  }),
  goalSheet(goals),
  sheetOf({
    name: 'Incidenten',
    rows: incidentRows(incidents),
    columns: [
      { header: 'Wat', kind: 'text', value: ([label]) => label },
      { header: 'Aantal', kind: 'text', value: ([, value]) => value },
    ],
  }),
];
