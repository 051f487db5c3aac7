import { divide, type Fraction, formatDecimal, fraction } from '../../../kernel/fraction.ts';
import type { PdfBars, PdfBlock, PdfRow } from '../../../platform/documents/index.ts';
import { STATUTORY_ELEMENTS } from '../domain/build-up.ts';
import type { Calculation } from '../domain/calculate.ts';
import { workOutIndex } from '../domain/indexation/index.ts';
import type { TariffDossier } from '../use-cases/gather-dossier.ts';
import {
  decimalText,
  exactEuro,
  FIELD_TEXTS,
  figureText,
  originText,
  STATUS_TEXTS,
  scopeText,
  shareText,
  tariffText,
  dossierText as text,
} from './dossier.nl.ts';
import { formulaText, overheadFormText, roundingText } from './explain.nl.ts';
import { formulaLines } from './index-formula.nl.ts';
import { HOURS_TEXTS, STATUTORY_TEXTS, STEP_TEXTS } from './words.nl.ts';

/** How many figures the table of sensitivity shows; all of them are in the spreadsheet. */
const MOST_SENSITIVE = 12;

/** The dossier from top to bottom: the tariff, where it comes from, its build-up, and each figure with its source. */
export function dossierBlocks(dossier: TariffDossier): PdfBlock[] {
  const { tariff, calculation } = dossier;
  return [
    { kind: 'heading', level: 1, text: text.title(tariff.productName) },
    { kind: 'paragraph', text: text.intro(tariff) },
    { kind: 'paragraph', text: text.law },
    { kind: 'facts', caption: text.headings.tariff, rows: tariffRows(dossier) },
    ...chainBlocks(dossier),
    ...(calculation
      ? calculationBlocks(dossier, calculation)
      : [{ kind: 'paragraph', text: text.noCalculation } as const]),
    ...comparisonBlocks(dossier),
  ];
}

/** What a tariff is, as names with values. */
export function tariffRows({ tariff }: TariffDossier): [string, string][] {
  return [
    [text.rows.product, tariff.productName],
    [text.rows.code, tariff.productCode],
    [text.rows.tariff, tariffText(tariff)],
    [text.rows.period, text.period(tariff.from, tariff.through)],
    [text.rows.scope, scopeText(tariff)],
    [text.rows.origin, originText(tariff)],
    ...(tariff.note === null ? [] : [[text.rows.note, tariff.note] as [string, string]]),
  ];
}

function chainBlocks({ chain, indexed }: TariffDossier): PdfBlock[] {
  if (chain.length < 2) return [];
  const rows = chain.map((row) => ({ cells: [text.period(row.from, row.through), tariffText(row), originText(row)] }));
  const formulas = chain.flatMap((row): PdfBlock[] => {
    const settings = indexed.get(row.id);
    if (!settings) return [];
    const sources = settings.series.flatMap(({ series, prognosis, correction }) =>
      [prognosis, ...(correction ? [correction.used, correction.definitive] : [])].map(
        ({ percent, source, versionOn }) =>
          `${series} ${decimalText(percent)}%: ${source}${versionOn === null ? '' : `, ${text.day(versionOn)}`}`,
      ),
    );
    return [
      { kind: 'heading', level: 3, text: `${text.headings.index}: ${text.period(row.from, row.through)}` },
      ...[false, true]
        .map((firstYear) => workOutIndex(settings, { firstYear }))
        .filter(({ rounded }) => isPercentage(rounded, row.indexPercentage))
        .slice(0, 1)
        .flatMap((worked) => formulaLines(settings, worked))
        .map((line) => ({ kind: 'paragraph' as const, text: line })),
      { kind: 'note', text: sources.join('. ') },
    ];
  });
  const columns = [
    { header: text.rows.period, share: 2 },
    { header: text.rows.tariff, share: 1.5 },
    { header: text.rows.origin, share: 3 },
  ];
  return [{ kind: 'table', caption: text.headings.chain, columns, rows }, ...formulas];
}

const isPercentage = (share: Fraction, percent: string | null): boolean =>
  percent !== null && shareText(share, 4) === `${decimalText(percent)}%`;

type Calculated = NonNullable<TariffDossier['calculation']>;

function calculationBlocks({ tariff, chain, sensitivity }: TariffDossier, { stored, made }: Calculated): PdfBlock[] {
  const { document } = stored;
  const calculated = chain.find(({ calculationId }) => calculationId === stored.id);
  const now = text.cents(made.tariffCents);
  const then = text.cents(stored.tariffCents);
  return [
    { kind: 'heading', level: 2, text: text.headings.statutory },
    ...(calculated && calculated.id !== tariff.id
      ? [{ kind: 'paragraph', text: text.earlier(calculated) } as const]
      : []),
    { kind: 'paragraph', text: now === then ? text.same : text.differs(now, then) },
    {
      kind: 'table',
      caption: text.captions.statutory,
      columns: [
        { header: text.columns.element, share: 3 },
        { header: text.columns.amount, align: 'right' },
        { header: text.columns.cents, align: 'right' },
      ],
      rows: [
        ...STATUTORY_ELEMENTS.map((element) => ({
          cells: [
            STATUTORY_TEXTS[element],
            exactEuro(made.statutory[element].exact),
            text.cents(made.statutory[element].cents),
          ],
        })),
        { cells: [text.total, exactEuro(divide(fraction(made.tariffCents), fraction(100))), now], strong: true },
      ],
    },
    { kind: 'facts', caption: text.headings.hours, rows: hourRows(made, stored) },
    { kind: 'heading', level: 2, text: text.headings.build },
    buildUpBars(made),
    {
      kind: 'table',
      caption: text.captions.build,
      columns: [
        { header: text.columns.part, share: 2 },
        { header: text.columns.formula, share: 3.4 },
        { header: text.columns.amount, align: 'right', share: 1.2 },
      ],
      rows: [
        ...made.parts.map((part) => ({
          cells: [part.name ?? STEP_TEXTS[part.step], formulaText(part, document), exactEuro(part.amount)],
        })),
        { cells: [text.total, '', now], strong: true },
      ],
    },
    { kind: 'heading', level: 2, text: text.headings.figures },
    {
      kind: 'table',
      caption: text.captions.figures,
      columns: [
        { header: text.columns.figure, share: 2.2 },
        { header: text.columns.value, align: 'right', share: 1.1 },
        { header: text.columns.source, share: 2.4 },
        { header: text.columns.sourceOn, share: 1.2 },
        { header: text.columns.status, share: 1.2 },
      ],
      rows: made.figures.map(
        ({ elementName, field, value, unit, source }): PdfRow => ({
          cells: [
            `${elementName}: ${FIELD_TEXTS[field]}`,
            figureText(value, unit),
            source.title,
            text.day(source.on),
            STATUS_TEXTS[source.status],
          ],
        }),
      ),
    },
    { kind: 'heading', level: 2, text: text.headings.sensitivity },
    {
      kind: 'table',
      caption: text.captions.sensitivity,
      columns: [
        { header: text.columns.figure, share: 2.4 },
        { header: text.columns.low, align: 'right' },
        { header: text.columns.tariffLow, align: 'right' },
        { header: text.columns.high, align: 'right' },
        { header: text.columns.tariffHigh, align: 'right' },
      ],
      rows: sensitivity.slice(0, MOST_SENSITIVE).map(({ figure, low, high }) => ({
        cells: [
          `${figure.elementName}: ${FIELD_TEXTS[figure.field]}`,
          figureText(low.value, figure.unit),
          exactEuro(low.price),
          figureText(high.value, figure.unit),
          exactEuro(high.price),
        ],
      })),
    },
    { kind: 'note', text: text.sensitivityNote },
  ];
}

/** The hours behind a price and how it was rounded. */
export function hourRows(made: Calculation, { document }: Calculated['stored']): [string, string][] {
  return [
    [text.rows.pricesOn, text.day(document.pricesOn)],
    [text.rows.hours, HOURS_TEXTS[made.hours]],
    [text.rows.contractHours, figureText(formatted(made.contractHours), 'hours')],
    [text.rows.billable, figureText(formatted(made.billableHours), 'hours')],
    [text.rows.productivity, shareText(made.productivity)],
    [text.rows.hourCost, exactEuro(made.hourCost)],
    [text.rows.overhead, overheadFormText(made.overheadForms)],
    [text.rows.costPrice, exactEuro(made.costPrice)],
    [text.rows.exact, exactEuro(made.exact)],
    [text.rows.rounding, roundingText(document)],
  ];
}

const formatted = (value: Fraction): string => formatDecimal(value, 2);

/** The steps on top of each other, as shares of the highest point. */
function buildUpBars(made: Calculation): PdfBars {
  const steps = [...Map.groupBy(made.parts, ({ step }) => step)].map(([step, parts]) => ({
    name: STEP_TEXTS[step],
    cents: parts.reduce((sum, part) => sum + part.cents, 0n),
  }));
  let reached = 0n;
  const drawn = steps.map(({ name, cents }) => {
    const from = reached;
    reached += cents;
    return { name, cents, from, to: reached };
  });
  const top = Math.max(1, ...drawn.map(({ to }) => Number(to)));
  return {
    kind: 'bars',
    title: text.barsTitle,
    alt: `${drawn.map(({ name, cents }) => `${name} ${text.cents(cents)}`).join(', ')}; ${text.total} ${text.cents(made.tariffCents)}.`,
    bars: [
      ...drawn.map(({ name, cents, from, to }) => ({
        name,
        value: text.cents(cents),
        from: Number(from) / top,
        to: Number(to) / top,
        tone: 'part' as const,
      })),
      {
        name: text.total,
        value: text.cents(made.tariffCents),
        from: 0,
        to: Number(made.tariffCents) / top,
        tone: 'total',
      },
    ],
  };
}

function comparisonBlocks({ comparison }: TariffDossier): PdfBlock[] {
  if (!comparison) return [];
  const { band, rows } = comparison;
  if (!band)
    return [
      { kind: 'heading', level: 2, text: text.headings.comparison },
      { kind: 'paragraph', text: text.few },
    ];
  const covered = rows.filter((row) => row.covered).length;
  return [
    { kind: 'heading', level: 2, text: text.headings.comparison },
    {
      kind: 'facts',
      caption: text.captions.comparison,
      rows: [
        [text.rows.count, String(band.count)],
        [text.rows.band, `${exactEuro(band.q1)} – ${exactEuro(band.q3)}`],
        [text.rows.median, exactEuro(band.median)],
        ...(rows.length < band.count
          ? []
          : ([
              [text.rows.covered, String(covered)],
              [text.rows.notCovered, String(rows.length - covered)],
            ] as [string, string][])),
      ],
    },
  ];
}
