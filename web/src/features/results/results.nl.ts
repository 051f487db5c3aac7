import type { Resultaat } from '../../api/types.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatDay, formatInstant, formatNoun } from '../../format/index.ts';

const option = (value: string, label: string) => ({ value, label });
const FAMILY: Readonly<Record<Resultaat['gezin'], string>> = {
  'jeugdige-en-ouders': 'de jeugdige en de ouders',
  jeugdige: 'de jeugdige',
  ouders: 'de ouders',
  niemand: 'niemand van het gezin',
};
const SAID: Readonly<Record<NonNullable<Resultaat['stappen'][number]['gezegdDoor']>, string>> = {
  samen: 'gezin en aanbieder samen',
  aanbieder: 'de aanbieder',
  jeugdige: 'de jeugdige',
  ouders: 'de ouders',
};

type Step = Resultaat['stappen'][number];
/** What somebody typed, closed with a full stop. */
const sentence = (typed: string): string => (typed === '' || /[.!?]$/.test(typed) ? typed : `${typed}.`);
const STEPS: Readonly<Record<Step['soort'], (step: Step) => string>> = {
  akkoord: ({ door }) => `${door === 'toegang' ? 'De toegang' : 'De aanbieder'} is akkoord.`,
  gemeld: ({ uitkomst, dag, gezegdDoor, tekst }) =>
    `De aanbieder meldt: ${plainWord(uitkomst ?? '')}${dag ? ` op ${formatDay(dag)}` : ''}, volgens ${gezegdDoor ? SAID[gezegdDoor] : 'onbekend'}. ${sentence(tekst)}`,
  bevestigd: ({ tekst }) => `De toegang bevestigt dit. ${sentence(tekst)}`.trim(),
  tegengesproken: ({ tekst }) => `De toegang spreekt dit tegen: ${sentence(tekst)}`,
  ingetrokken: ({ door, tekst }) => `Ingetrokken door de ${door}: ${sentence(tekst)}`,
};

/** What people read about agreed results. */
export const resultsText = {
  title: 'Resultaten',
  sub: 'Wat met jeugdigen is afgesproken om te bereiken, en of dat is gelukt.',
  what: 'Resultaten',
  result: 'Resultaat',
  child: 'Jeugdige',
  parties: 'Aanbieder en gemeente',
  due: 'Uiterlijk',
  status: 'Waar het staat',
  allocation: (number: string) => `Toewijzing ${number}`,
  statuses: [
    option('voorgesteld', 'Voorgesteld'),
    option('afgesproken', 'Afgesproken'),
    option('wacht-op-bevestiging', 'Wacht op bevestiging'),
    option('bevestigd', 'Bevestigd'),
    option('tegengesproken', 'Tegengesproken'),
    option('ingetrokken', 'Ingetrokken'),
  ],
  emptyTitle: 'Er zijn nog geen resultaten',
  emptyText: 'Een resultaat spreekt u af bij een toewijzing: open de toewijzing en kies “Stel een resultaat voor”.',
  none: 'Bij deze toewijzing is nog geen resultaat afgesproken.',
  count: (results: readonly Resultaat[]): string => {
    const standing = results.filter(({ status }) => status !== 'ingetrokken');
    const reached = standing.filter(({ status, uitkomst }) => status === 'bevestigd' && uitkomst === 'bereikt').length;
    const waiting = standing.filter(({ status }) => status === 'wacht-op-bevestiging').length;
    const of = formatNoun(standing.length, 'resultaat', 'resultaten');
    const waits = waiting === 0 ? '' : ` ${formatNoun(waiting, 'melding wacht', 'meldingen wachten')} op de toegang.`;
    return `${reached} van ${of} bevestigd als bereikt.${waits}`;
  },
  outcome: (word: string, day: string | null) => `${plainWord(word)}${day ? `, ${formatDay(day)}` : ''}`,
  standing: ({ uitkomst, bereiktOp, uiterlijk }: Resultaat): string =>
    [
      uitkomst && `gemeld: ${plainWord(uitkomst)}${bereiktOp ? ` op ${formatDay(bereiktOp)}` : ''}`,
      `uiterlijk ${formatDay(uiterlijk)}`,
    ]
      .filter((part) => part)
      .join('; '),
  agreedWith: ({ gezin, afgesprokenOp, voorgesteldDoor }: Resultaat) =>
    `Voorgesteld door de ${voorgesteldDoor}. Besproken op ${formatDay(afgesprokenOp)}; akkoord van het gezin: ${FAMILY[gezin]}.`,
  course: (steps: number) => `Verloop (${formatNoun(steps, 'stap', 'stappen')})`,
  step: (step: Step) => STEPS[step.soort](step),
  stepBy: ({ naam, vastgelegdOp }: Step) => [naam, formatInstant(vastgelegdOp)].filter((part) => part).join(', '),
  done: 'Vastgelegd.',
  propose: {
    button: 'Stel een resultaat voor',
    intro:
      'Het telt als de andere partij akkoord is. Schrijf op wat bereikt moet worden, en niets over de gezondheid van het kind.',
    text: 'Wat moet er bereikt zijn?',
    textHint: 'Bijvoorbeeld: gaat weer vier dagen per week naar school.',
    agreedOn: 'Besproken op',
    family: 'Wie van het gezin is akkoord?',
    families: [
      option('jeugdige-en-ouders', 'jeugdige en ouders'),
      option('jeugdige', 'jeugdige'),
      option('ouders', 'ouders'),
      option('niemand', 'niemand'),
    ],
    act: 'Stel dit resultaat voor',
    done: 'Het resultaat is voorgesteld.',
  },
  agree: { button: 'Ga akkoord', intro: 'Vanaf nu telt dit resultaat mee.', act: 'Ga akkoord met dit resultaat' },
  report: {
    button: 'Meld het resultaat',
    again: 'Meld opnieuw',
    intro:
      'De toegang van de gemeente bevestigt uw melding of spreekt haar tegen. Een volgende melding verbetert de vorige.',
    outcome: 'Is het bereikt?',
    outcomes: [
      option('bereikt', 'bereikt'),
      option('deels-bereikt', 'deels bereikt'),
      option('niet-bereikt', 'niet bereikt'),
    ],
    day: 'Op welke dag?',
    said: 'Wie zegt dit?',
    saids: [
      option('samen', 'gezin en aanbieder samen'),
      option('jeugdige', 'jeugdige'),
      option('ouders', 'ouders'),
      option('aanbieder', 'aanbieder'),
    ],
    evidence: 'Waar blijkt het uit?',
    evidenceHint: 'Bijvoorbeeld: eindgesprek, evaluatie, verzuimstaat. Geen burgerservicenummer.',
    act: 'Meld dit',
    done: 'Gemeld. De toegang is nu aan zet.',
  },
  confirm: {
    button: 'Bevestig',
    note: 'Toelichting',
    act: 'Bevestig dit resultaat',
    done: 'Het resultaat is bevestigd.',
  },
  contradict: {
    button: 'Spreek tegen',
    intro: 'Een deel van de prijs dat dit resultaat vraagt, wordt dan niet betaald. De aanbieder kan opnieuw melden.',
    reason: 'Waarom bent u het niet eens met de melding?',
    act: 'Spreek deze melding tegen',
    done: 'Vastgelegd. De aanbieder kan het resultaat opnieuw melden.',
  },
  withdraw: {
    button: 'Trek in',
    intro: 'Het resultaat telt dan niet meer mee. Dat het was afgesproken, blijft te zien.',
    reason: 'Waarom hoeft dit niet meer bereikt te worden?',
    act: 'Trek dit resultaat in',
  },
  table: {
    button: 'Meld met een bestand',
    title: 'Meld veel resultaten tegelijk',
    intro:
      'Download uw resultaten hiernaast, vul uitkomst, dag, wie het zegt en onderbouwing in, en lees het bestand hier weer in. Wat gelijk blijft, verandert niet.',
  },
} as const;
