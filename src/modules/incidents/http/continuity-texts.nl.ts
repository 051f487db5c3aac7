import {
  formatCount,
  formatEuros,
  formatFullDay,
  formatMonthYear,
  formatPercentage,
} from '../../../kernel/format.nl.ts';
import {
  ADVANCE_DAYS,
  FALL_FROM_CENTS,
  FALL_PERCENT,
  INCIDENT_DAYS,
  INCIDENTS_FROM,
  type Indicator,
  LATE_MONTHS,
  REPORT_DAYS,
} from '../domain/continuity.ts';
import type { Waarschuwing } from './schemas.ts';

type Code = Indicator['code'];
type Stated = Pick<Waarschuwing, 'titel' | 'grens' | 'anders'>;

/** Each indicator as it is stated to everybody: from when it counts, and what else it may mean. */
export const INDICATOR_TEXTS: Readonly<Record<Code, Stated>> = {
  'duty-reported': {
    titel: 'Meldde zelf problemen',
    grens: `Een financiële melding of melding over continuïteit in de laatste ${REPORT_DAYS} dagen.`,
    anders: 'Een aanbieder die op tijd meldt, doet wat is afgesproken.',
  },
  'declared-falls': {
    titel: 'Declareert veel minder',
    grens: `Drie maanden hulp, vergeleken met de drie ervoor, ten minste ${formatPercentage(FALL_PERCENT, 0)} lager. Telt pas vanaf ${formatEuros(FALL_FROM_CENTS)}.`,
    anders: 'Zomer, een afbouw die is afgesproken, of declaraties die nog komen.',
  },
  'declares-late': {
    titel: 'Declareert laat',
    grens: `Van de maand die ${LATE_MONTHS} maanden terug ligt, of daarna, is niets gedeclareerd.`,
    anders: 'Een storing in de administratie, of geen hulp meer in deze regio.',
  },
  advances: {
    titel: 'Kreeg een voorschot',
    grens: `Een voorschot in de laatste ${ADVANCE_DAYS} dagen.`,
    anders: 'Een voorschot kan ook bij een nieuw contract of een nieuwe bekostiging horen.',
  },
  'evidence-expired': {
    titel: 'Bewijs is verlopen',
    grens: 'Een bewijsstuk dat een contract vraagt, geldt niet meer.',
    anders: 'Het nieuwe stuk is er al, maar nog niet aangeleverd.',
  },
  incidents: {
    titel: 'Meer ernstige incidenten',
    grens: `Ten minste ${INCIDENTS_FROM} meldingen over de laatste ${INCIDENT_DAYS} dagen.`,
    anders: 'Wie goed meldt, heeft meer meldingen. Zware hulp geeft er meer dan lichte.',
  },
};

const SEEN: { readonly [C in Code]: (indicator: Extract<Indicator, { readonly code: C }>) => string } = {
  'duty-reported': ({ on }) => `Melding van ${formatFullDay(on)}.`,
  'declared-falls': ({ percent, fromCents, toCents }) =>
    `${formatPercentage(percent)} lager: van ${formatEuros(fromCents)} naar ${formatEuros(toCents)} in drie maanden.`,
  'declares-late': ({ lastMonth }) => `De laatste gedeclareerde maand is ${formatMonthYear(lastMonth)}.`,
  advances: ({ count, cents, lastOn }) =>
    `${formatCount(count)} ${count === 1 ? 'voorschot' : 'voorschotten'}, samen ${formatEuros(cents)}; het laatste op ${formatFullDay(lastOn)}.`,
  'evidence-expired': ({ count, title, on }) =>
    count === 1
      ? `${title} (${formatFullDay(on)}).`
      : `${formatCount(count)} stukken; het oudst: ${title} (${formatFullDay(on)}).`,
  incidents: ({ count, open }) => `${formatCount(count)} meldingen, waarvan ${formatCount(open)} nog open.`,
};

export const toWaarschuwing = (indicator: Indicator): Waarschuwing => ({
  code: indicator.code,
  ...INDICATOR_TEXTS[indicator.code],
  gezien: (SEEN[indicator.code] as (one: Indicator) => string)(indicator),
});
