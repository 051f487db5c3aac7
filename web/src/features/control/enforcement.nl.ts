import type { HandhavingszaakDetail, RodeVlaggen, Uitvoering } from '../../../../src/modules/control/api.ts';
import { formatCents, formatDay, formatPeriod } from '../../format/index.ts';

type Flag = RodeVlaggen['vlaggen'][number];
type Rule = RodeVlaggen['regels'][number];
const number = (value: number): string => String(value).replace('.', ',');
const PERCENTS: readonly string[] = ['aandeel-afgewezen-regels', 'groei-goedgekeurd-bedrag'];
const measured = (figure: string, value: number): string =>
  PERCENTS.includes(figure) ? `${number(value)}%` : number(value);

export const enforcementText = {
  title: 'Handhaving',
  sub: 'Wat de regio doet als een aanbieder afspraken niet nakomt. Er wordt niets vastgesteld voordat de aanbieder kon antwoorden.',
  subOwn: 'Zaken waarin de regio u iets vroeg of meldde.',
  tabs: { label: 'Onderdelen van handhaving', cases: 'Zaken', flags: 'Rode vlaggen', protocol: 'Protocol' },
  provider: 'Aanbieder',
  ground: 'Grond',
  state: 'Status',
  turn: 'Aan zet',
  stand: 'Waar staat het',
  search: 'Zoek',
  emptyTitle: 'Geen zaken',
  emptyText: 'Er loopt geen handhaving.',
  emptyOwn: 'De regio vroeg u niets.',
  open: 'Open een zaak',
  openIntro:
    'Met openen staat niets vast en de aanbieder ziet nog niets. De eerste stap is een vraag aan de aanbieder.',
  opened: 'De zaak is geopend.',
  caseTitle: 'Waar gaat het over',
  doubt: 'Wat is de twijfel',
  doubts: [
    { value: 'verdenking', label: 'Of de aanbieder de regel naleefde' },
    { value: 'regel-onduidelijk', label: 'Wat de regel vraagt: de regel is onduidelijk' },
  ],
  doubtWords: { verdenking: 'Of de regel is nageleefd', 'regel-onduidelijk': 'Wat de regel vraagt' },
  facts: 'Wat u ziet',
  factsHint: 'Alleen voor de regio. Schrijf niets op over een jeugdige.',
  help: [
    'De stappen staan in het handhavingsprotocol van uw regio, met gronden, termijnen en maatregelen.',
    'Een maatregel gaat pas in nadat een tweede persoon heeft besloten. Elke gemeente voert het besluit uit in haar eigen betalingen, of legt vast waarom bewust niet.',
  ],
  one: {
    what: 'Waar het over gaat',
    basis: 'Grondslag',
    scope: 'Voor wie het geldt',
    facts: 'Wat de regio zag',
    flag: 'Begonnen met een rode vlag',
    flagValue: ({ titel, cijfer, waarde, grens }: NonNullable<HandhavingszaakDetail['vlag']>) =>
      `${titel}: ${measured(cijfer, waarde)}, grens ${measured(cijfer, grens)}`,
    contract: 'Contract',
    measure: 'Maatregel',
    months: (from: string, through: string) => formatPeriod(from, through),
    carried: 'Wat gemeenten ermee deden',
    granted: 'Goedgekeurd, laatste twaalf maanden',
    carriedHelp: 'Wie een besluit bewust niet uitvoert, legt vast waarom.',
    nobodyPays: 'Geen gemeente keurde in het laatste jaar iets goed van deze aanbieder. Er is niets uit te voeren.',
    statusOf: ({ reden, dag }: Uitvoering) => (dag === null ? reden : `${formatDay(dag)}: ${reden}`),
    amount: (cents: number) => formatCents(cents),
    carryOut: 'Voer uit',
    carryOutIntro:
      'Een inhouding gaat meteen in voor uw volgende betaling. Een korting wordt een terugvordering waarover een collega besluit.',
    notCarryOut: 'Voer bewust niet uit',
    reason: 'Reden',
    release: 'Geef vrij',
    releaseIntro: 'Wat is ingehouden, gaat mee met de volgende betaling.',
    chooseMeasure: 'Maatregel',
    from: 'Korting van (eerste dag)',
    through: 'Korting tot en met (laatste dag)',
    monthsHint: 'Alleen bij een korting: maanden die voorbij zijn.',
    upheld: 'Krijgt de aanbieder gelijk?',
    upheldOptions: [
      { value: 'ja', label: 'Ja: de maatregel vervalt' },
      { value: 'nee', label: 'Nee: de maatregel blijft' },
    ],
  },
  flags: {
    title: 'Rode vlaggen',
    sub: (count: number) =>
      count === 0
        ? 'Vandaag ligt geen aanbieder boven een grens.'
        : `${count} ${count === 1 ? 'keer ligt' : 'keer ligt'} een aanbieder boven een grens. Dat is een reden om te kijken, nooit een oordeel.`,
    raised: 'Vandaag',
    rules: 'De regels',
    figure: 'Cijfer',
    rule: 'Regel',
    value: (flag: Flag) => `${measured(flag.cijfer, flag.waarde)}, grens ${measured(flag.cijfer, flag.grens)}`,
    openCase: 'Open een zaak',
    openCaseOf: (flag: Flag) => `Open een zaak voor ${flag.aanbieder.naam}: ${flag.titel}`,
    runs: 'Er loopt een zaak',
    emptyTitle: 'Geen rode vlaggen',
    emptyText: 'Geen aanbieder ligt vandaag boven een grens.',
    limit: (rule: Rule) => `Boven ${measured(rule.cijfer, rule.grens)}`,
    period: (rule: Rule) => (rule.tot === null ? `Sinds ${formatDay(rule.van)}` : formatPeriod(rule.van, rule.tot)),
    expected: 'Verwacht onterecht',
    expectedOf: (rule: Rule) => `${rule.verwachtOnterechtPercentage} van de 100`,
    answer: 'Recht op antwoord',
    answerOf: (days: number) => `${days} dagen, voordat iets wordt vastgesteld`,
    real: 'Bleek onterecht',
    realOf: ({ bevindingen }: Rule) =>
      bevindingen.onterechtPercentage === null
        ? 'Nog geen zaak beoordeeld'
        : `${bevindingen.onterechtPercentage} van de 100, bij ${bevindingen.zaken} ${bevindingen.zaken === 1 ? 'zaak' : 'zaken'}`,
    unclear: (count: number) => `${count} keer bleek de regel onduidelijk`,
    help: [
      'Een vlag kijkt alleen naar cijfers over aanbieders. Een regel die naar jeugdigen of gezinnen kijkt, kan niet worden vastgesteld.',
      'De aanbieder kan altijd antwoorden voordat iets wordt vastgesteld.',
    ],
  },
};
