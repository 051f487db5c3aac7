/** What people read about introducing a way of paying, keeping it in hand, and small groups. */
import type { Analyses } from '../../../../../src/modules/strategy/api.ts';
import { formatCents, formatCount, formatPercentage } from '../../../format/index.ts';

type Introduction = NonNullable<Analyses['invoering']>;
type Control = NonNullable<Analyses['beheersbaarheid']>;
type Small = NonNullable<Analyses['kleineAantallen']>;
type Side = Introduction['kanten'][number];

export const itemNames = {
  systemen: 'Systemen aanpassen',
  scholing: 'Training en opleiding',
  'instructie-toegang': 'Instructie van de toegang',
  managementinformatie: 'Managementinformatie aanpassen',
  mensen: 'Overleg en tijd van mensen',
} as const;
export const sideNames = { 'regio-en-gemeenten': 'Regio en gemeenten', aanbieders: 'Aanbieders' } as const;
export const controlNames = {
  garanties: 'Zijn volume en kosten begrensd of gegarandeerd?',
  'prikkels-in-contract': 'Staan de goede prikkels in het contract?',
  'resultaat-gemeten': 'Meet leveranciersmanagement het resultaat?',
  'te-zwaar-voorkomen': 'Is te voorkomen dat een te zwaar profiel wordt gekozen?',
  indicatiemethode: 'Is de methode goed waarmee een profiel wordt bepaald?',
} as const;

export const analysesText = {
  title: 'Voor u kiest hoe u betaalt',
  introduction: 'Wat vraagt de invoering?',
  introductionIntro:
    'Laat leeg wat u niet weet; dat telt niet als nul. De vraag over de toekomst moet een antwoord hebben.',
  introductionAnswer: ({ uitkomst, kanten }: Introduction): string => {
    const open = kanten.reduce((sum, { onbekend }) => sum + onbekend.length, 0);
    if (uitkomst === 'geen-zicht-op-de-toekomst')
      return 'Er is geen zicht op de toekomst. Leg dit niet voor lange tijd vast.';
    return uitkomst === 'gewogen'
      ? 'De invoering is gewogen, voor beide kanten.'
      : `Nog niet compleet: ${open === 0 ? 'het verwachte resultaat ontbreekt' : `${formatCount(open)} onderdelen zijn niet bekend`}.`;
  },
  expected: (text: string) => `Verwacht resultaat: ${text}`,
  foresightText: (answer: string, reason: string) => `Zicht op de toekomst: ${answer}. ${reason}`,
  side: 'Kant',
  cost: 'Kosten, voor zover bekend',
  perYear: 'Per jaar',
  longest: 'Langste onderdeel',
  months: ({ langsteMaanden }: Side) =>
    langsteMaanden === null ? 'niet bekend' : `${formatCount(langsteMaanden)} maanden`,
  energy: 'Vraagt veel energie',
  unknown: 'Niet bekend',
  unknownOf: ({ onbekend }: Side) => onbekend.map((item) => itemNames[item]).join('; ') || 'niets',
  amount: (cents: number) => formatCents(cents),
  fill: 'Vul in',
  costOf: (side: string) => `Kosten in hele euro’s: ${side.toLowerCase()}`,
  energyOf: (side: string) => `Energie: ${side.toLowerCase()}`,
  monthsOf: (side: string) => `Maanden: ${side.toLowerCase()}`,
  energies: { weinig: 'Weinig', gemiddeld: 'Gemiddeld', veel: 'Veel' } as const,
  whole: 'Vul een heel getal in, of laat het leeg.',
  result: 'Te behalen maatschappelijk resultaat',
  years: 'Voor hoeveel jaar legt u dit vast?',
  foresight: 'Is er genoeg zicht op de toekomst om dit zo lang vast te leggen?',
  foresightWhy: 'Waarom?',
  rest: 'Over de jaren',
  introductionDone: 'De weging van de invoering is bewaard.',
  control: 'Blijft het beheersbaar?',
  controlAnswer: ({ uitkomst, ontbreekt, deels, onbekend }: Control): string => {
    const list = (points: readonly (keyof typeof controlNames)[]) =>
      points.map((point) => controlNames[point]).join(' ');
    if (uitkomst === 'niet-beheersbaar') return `Nee. Hier ontbreekt het: ${list(ontbreekt)}`;
    if (uitkomst === 'niet-bekend') return `Nog niet te zeggen. Niet beantwoord: ${list(onbekend)}`;
    return uitkomst === 'kwetsbaar' ? `Deels. Kwetsbaar bij: ${list(deels)}` : 'Ja, op alle vijf punten.';
  },
  controlIntro: 'Eén punt dat ontbreekt, betekent dat u het niet in de hand hebt.',
  controlDone: 'De antwoorden over beheersbaarheid zijn bewaard.',
  small: 'Is de groep groot genoeg?',
  smallIntro:
    'Bij een kleine groep bepaalt toeval de uitkomst. Wij rekenen met de spreiding van de kosten: met n jeugdigen wijkt het gemiddelde in 19 van de 20 jaar niet meer af dan 1,96 maal de spreiding gedeeld door de wortel van n.',
  smallAnswer: ({ binnenPercentage, nodig, genoeg, marge }: Small): string =>
    binnenPercentage === null || nodig === null
      ? 'Niet te zeggen: het aantal jeugdigen per jaar is niet bekend.'
      : genoeg
        ? `Ja. De uitkomst wijkt door toeval hooguit ${formatPercentage(binnenPercentage)} af; u staat ${formatPercentage(marge)} toe.`
        : `Nee. De uitkomst kan door toeval ${formatPercentage(binnenPercentage)} afwijken; u staat ${formatPercentage(marge)} toe. Daarvoor zijn ${formatCount(nodig)} jeugdigen per jaar nodig.`,
  spread: 'Spreiding van de kosten, in procent van het gemiddelde',
  tolerance: 'Hoeveel procent mag de uitkomst afwijken?',
  percentage: 'Vul een getal boven 0 in, bijvoorbeeld 60 of 7,5.',
  smallDone: 'De berekening is bewaard.',
  notYet: 'Nog niet ingevuld.',
} as const;
