import { formatCents, formatFullDay, formatPeriod } from '../../../kernel/format.nl.ts';
import { type Fraction, formatDecimal, fraction, multiply } from '../../../kernel/fraction.ts';
import { singularUnit } from '../../../kernel/unit-words.nl.ts';
import type { FigureUnit } from '../domain/parameter.ts';
import type { FigureField } from '../domain/resolve-figures.ts';
import type { TariffOrigin, TariffRow } from '../storage/tariffs.ts';

/** A decimal text as Dutch people write it: thousands with points, a comma, and no zeros at the end. */
export const decimalText = (value: string): string => dutch(value.includes('.') ? value.replace(/\.?0+$/, '') : value);

const dutch = (decimal: string): string => {
  const [whole = '', decimals] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
};

/** Euro that is not rounded yet, with four decimals. */
export const exactEuro = (euro: Fraction): string => `€ ${dutch(formatDecimal(euro, 4))}`;

export const shareText = (share: Fraction, places = 2): string =>
  `${decimalText(formatDecimal(multiply(share, fraction(100)), places))}%`;

const UNIT_SIGNS = { euro: '€ ', percent: '%', hours: ' uur', clients: ' cliënten' } as const;

export const figureText = (value: string, unit: FigureUnit): string =>
  unit === 'euro' ? `${UNIT_SIGNS.euro}${decimalText(value)}` : `${decimalText(value)}${UNIT_SIGNS[unit]}`;

export const FIELD_TEXTS = {
  share: 'aandeel in de functiemix',
  salary: 'brutosalaris per jaar',
  percent: 'percentage',
  hours: 'uren',
  amount: 'hoeveelheid of bedrag',
  clients: 'cliënten per medewerker',
} as const satisfies Record<FigureField, string>;

export const STATUS_TEXTS = {
  example: 'voorbeeld, niet vastgesteld',
  proposed: 'voorgesteld',
  verified: 'door beide partijen nagekeken',
  adopted: 'vastgesteld',
} as const;

export const ORIGIN_TEXTS = {
  calculation: 'berekend',
  indexation: 'geïndexeerd',
  agreement: 'afgesproken zonder berekening',
} as const satisfies Record<TariffOrigin, string>;

export const scopeText = ({ municipalityName, providerName }: TariffRow): string =>
  `${municipalityName ?? 'alle gemeenten van de regio'}; ${providerName ?? 'alle aanbieders'}`;

export const tariffText = ({ tariffCents, unit }: TariffRow): string =>
  `${formatCents(tariffCents)} per ${singularUnit(unit)}`;

/** How a tariff of the chain came about. */
export function originText({ origin, indexPercentage, calculationVersion, adoptedOn, adoptedBy }: TariffRow): string {
  const how =
    origin === 'indexation'
      ? `vorig tarief plus ${decimalText(indexPercentage ?? '0')}%`
      : origin === 'calculation'
        ? `berekening, versie ${calculationVersion ?? 1}`
        : ORIGIN_TEXTS.agreement;
  return `${how}; vastgesteld op ${formatFullDay(adoptedOn)}${adoptedBy === null ? '' : ` door ${adoptedBy}`}`;
}

export const dossierText = {
  title: (product: string): string => `Tariefdossier ${product}`,
  fileName: (id: number): string => `tariefdossier-${id}`,
  footer: (region: string, madeOn: string): string => `${region}, gemaakt op ${formatFullDay(madeOn)}`,
  intro: (row: TariffRow): string =>
    `Dit dossier laat zien hoe het tarief van ${tariffText(row)} is opgebouwd. Bij elk cijfer staat waar het vandaan komt. De berekening is bij het maken van dit dossier opnieuw gedaan op dezelfde cijfers.`,
  law: 'De opbouw volgt de vier elementen van artikel 2.3 van het Besluit Jeugdwet (Staatsblad 2024, 69): kosten van beroepskrachten, andere cliëntgebonden kosten, overhead en indexering.',
  noCalculation: 'Bij dit tarief is geen berekening vastgelegd, of u mag haar niet zien.',
  differs: (now: string, then: string): string =>
    `Let op: opnieuw berekend komt het tarief op ${now}. Bij het vaststellen was het ${then}.`,
  earlier: (row: TariffRow): string =>
    `Hieronder staat de berekening van het tarief van ${tariffText(row)} (${formatPeriod(row.from, row.through)}). Daarna is dat tarief geïndexeerd, zoals hierboven staat.`,
  same: 'Opnieuw berekend komt het tarief op hetzelfde bedrag.',
  headings: {
    tariff: 'Het tarief',
    chain: 'Van dit tarief terug naar de berekening',
    index: 'Zo is geïndexeerd',
    statutory: 'De vier elementen van de wet',
    hours: 'Uren',
    build: 'Opbouw',
    figures: 'Alle cijfers met hun bron',
    sensitivity: 'Wat een ander cijfer met het tarief doet',
    comparison: 'Naast de kostprijzen van aanbieders',
  },
  captions: {
    statutory: 'Bedrag per element',
    build: 'Onderdelen van het tarief',
    figures: 'Cijfers',
    sensitivity: 'Tarief bij een lager en bij een hoger cijfer',
    comparison: 'Kostprijzen die aanbieders opgaven',
  },
  rows: {
    product: 'Product',
    code: 'Productcode',
    tariff: 'Tarief',
    period: 'Geldt',
    scope: 'Voor',
    origin: 'Ontstaan',
    note: 'Toelichting',
    exact: 'Voor afronding',
    costPrice: 'Kostprijs, zonder risico en index',
    rounding: 'Afronding',
    overhead: 'Overhead',
    hourCost: 'Personeelskosten per declarabel uur',
    contractHours: 'Contracturen per jaar',
    billable: 'Declarabele uren per jaar',
    productivity: 'Declarabel deel',
    hours: 'Welke uren een uur telt',
    pricesOn: 'Prijspeil',
    band: 'Middelste helft van de kostprijzen',
    median: 'Middelste kostprijs',
    count: 'Aanbieders met een kostprijs',
    covered: 'Komen uit met dit tarief',
    notCovered: 'Komen niet uit met dit tarief',
  },
  columns: {
    step: 'Stap',
    part: 'Onderdeel',
    element: 'Element van de wet',
    formula: 'Hoe berekend',
    amount: 'Bedrag',
    cents: 'In centen',
    figure: 'Cijfer',
    value: 'Waarde',
    source: 'Bron',
    sourceOn: 'Datum van de bron',
    status: 'Status',
    low: 'Laag',
    high: 'Hoog',
    tariffLow: 'Tarief laag',
    tariffHigh: 'Tarief hoog',
    name: 'Gegeven',
  },
  total: 'Tarief',
  barsTitle: 'Opbouw van het tarief in stappen',
  sensitivityNote: 'Waar geen eigen bandbreedte is opgegeven, is gerekend met een tiende minder en een tiende meer.',
  few: 'Er zijn minder dan vijf kostprijzen. Dan noemen wij geen bandbreedte, omdat daaruit de prijs van één aanbieder te lezen zou zijn.',
  day: formatFullDay,
  period: formatPeriod,
  cents: formatCents,
  sheets: { tariff: 'Tarief', build: 'Opbouw', figures: 'Cijfers', sensitivity: 'Gevoeligheid' },
} as const;
