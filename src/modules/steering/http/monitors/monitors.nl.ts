import { formatDay } from '../../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { MonitorCode } from '../../domain/monitors/monitor.ts';
import { SMALLEST_SHOWN } from '../../domain/small-numbers.ts';

/** Words of the public API for each monitor. */
export const MONITOR_WORDS = {
  mix: 'zwaardere-inzet',
  'light-heavy': 'licht-en-zwaar',
  residence: 'verblijf',
  waiting: 'wachttijd',
  duration: 'duur',
  'long-help': 'langdurige-hulp',
  stacking: 'stapeling',
  referral: 'verwijsroute',
  concentration: 'concentratie',
  goals: 'doelen',
} as const satisfies Record<MonitorCode, string>;

type Words = {
  readonly title: string;
  readonly explained: string;
  readonly source: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly series?: Readonly<Record<string, string>>;
};

const NOTICES = 'Toewijzingen (JW301) en start- en stopberichten (JW305, JW307)';
const MONEY = 'Besluiten op declaraties (JW323) en vaste bedragen';

export const MONITOR_TEXTS: Readonly<Record<MonitorCode, Words>> = {
  mix: {
    title: 'Zwaardere inzet',
    explained:
      'Deel van de nieuwe toewijzingen in het duurste product van een productgroep. Verwacht is wat dat deel zou zijn als de aanbieder in elke groep deed als het geheel: het verschil komt dan niet door een andere mix van groepen.',
    source: `${NOTICES}; de prijs per eenheid uit goedgekeurde declaraties`,
    columns: {
      name: 'Aanbieder',
      allocations: 'Nieuwe toewijzingen',
      dearest: 'Duurste product',
      expected: 'Verwacht bij gelijke mix',
      difference: 'Verschil in punten',
    },
  },
  'light-heavy': {
    title: 'Licht tegenover zwaar',
    explained: 'Deel van de goedgekeurde en vaste euro’s dat naar zware producten gaat.',
    source: MONEY,
    columns: { name: 'Productgroep', spent: 'Goedgekeurd en vast', heavy: 'Waarvan zwaar' },
  },
  residence: {
    title: 'Verblijf',
    explained: 'Toewijzingen met hulp in een etmaalproduct, in de peilmaand naast januari.',
    source: NOTICES,
    columns: { name: 'Product', 'in-help': 'Met hulp in de peilmaand', 'in-january': 'In januari' },
  },
  waiting: {
    title: 'Wachttijd',
    explained:
      'Dagen tussen de eerste dag van de toewijzing en de start van de hulp. Wachten voor de toewijzing is hier niet bekend.',
    source: NOTICES,
    columns: { name: 'Aanbieder', starts: 'Starts', days: 'Gemiddeld dagen' },
  },
  duration: {
    title: 'Duur van de hulp',
    explained: 'Dagen van de eerste start tot het einde, van hulp die in het jaar eindigde.',
    source: NOTICES,
    columns: { name: 'Product', ended: 'Geëindigd', days: 'Gemiddeld dagen' },
  },
  'long-help': {
    title: 'Langer dan een jaar',
    explained: 'Deel van de hulp in een maand dat meer dan een jaar daarvoor begon.',
    source: NOTICES,
    columns: { name: 'Product', 'in-help': 'Met hulp in de peilmaand', long: 'Langer dan een jaar' },
  },
  stacking: {
    title: 'Stapeling',
    explained: 'Jeugdigen met hulp in meer dan een product op de laatste dag van de peilmaand.',
    source: NOTICES,
    columns: { name: 'Gemeente', people: 'Jeugdigen met hulp', stacked: 'Meer dan een product' },
  },
  referral: {
    title: 'Verwijsroute',
    explained:
      'Deel van de nieuwe toewijzingen na een verzoek van de aanbieder (JW315). De andere kwamen via de gemeentelijke toegang. Wie verwees, staat alleen in zo’n verzoek.',
    source: 'Toewijzingen (JW301) en verzoeken om toewijzing (JW315)',
    columns: { name: 'Verwijzer', requests: 'Verzoeken' },
  },
  concentration: {
    title: 'Concentratie',
    explained: 'Deel van alle goedgekeurde en vaste euro’s bij de drie en de tien grootste aanbieders van het jaar.',
    source: MONEY,
    columns: { name: 'Aanbieder', spent: 'Goedgekeurd en vast', share: 'Deel', added: 'Opgeteld' },
    series: { 'top-3': 'Drie grootste', 'top-10': 'Tien grootste' },
  },
  goals: {
    title: 'Doelen tegen basis en streefdatum',
    explained:
      'Toewijzingen met hulp in de producten die een doel dienen, in januari en in de peilmaand. De basisdatum ligt soms voor de eerste gegevens; dan is januari de eerste meting. Een doel zonder producten wordt hier niet gemeten.',
    source: `Doelen en bestemmingen van producten; ${NOTICES.toLowerCase()}`,
    columns: { name: 'Doel', 'in-january': 'In januari', 'in-help': 'In de peilmaand' },
  },
};

export const SMALL_NUMBERS = `Cijfers over minder dan ${SMALLEST_SHOWN} jeugdigen of toewijzingen tonen wij niet. Zou er dan een alleen staan, dan blijft ook de kleinste andere weg.`;

/** COD327, code of the referrer. */
const REFERRERS: Readonly<Record<string, string>> = {
  '01': 'Gemeente',
  '02': 'Huisarts',
  '03': 'Jeugdarts',
  '04': 'Gecertificeerde instelling',
  '05': 'Medisch specialist',
  '06': 'Zelfverwijzer of geen verwijzer',
  '08': 'Rechter, officier van justitie of justitiële jeugdinrichting',
};
export const referrerWord = (code: string): string => REFERRERS[code] ?? 'Niet genoemd';

const DIRECTIONS = { down: 'omlaag', up: 'omhoog', 'not-higher': 'niet hoger', shift: 'verschuiven' } as const;

/** Which way, from when and until when; a base that the policy does not give is said to be missing. */
export const goalWord = (goal: {
  readonly direction: keyof typeof DIRECTIONS | null;
  readonly baseOn: PlainDate | null;
  readonly targetOn: PlainDate | null;
}): string =>
  [
    goal.direction === null ? null : `gewenst: ${DIRECTIONS[goal.direction]}`,
    goal.baseOn === null ? 'zonder basisdatum' : `basis ${formatDay(goal.baseOn)}`,
    goal.targetOn === null ? 'zonder streefdatum' : `streefdatum ${formatDay(goal.targetOn)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
