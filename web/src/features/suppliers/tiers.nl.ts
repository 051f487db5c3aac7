/** What people read about telling providers apart. */
import type { Criteriumuitkomst, Differentiatie, Niveau } from '../../../../src/modules/suppliers/api.ts';
import { formatCount, formatDay, formatPercentage } from '../../format/index.ts';

const many = (n: number, one: string, more: string): string => `${formatCount(n)} ${n === 1 ? one : more}`;
type Fact = Criteriumuitkomst['feit'];

export const factWords: Readonly<Record<Fact, string>> = {
  'afgewezen-regels': 'afgewezen declaratieregels',
  randvoorwaarden: 'randvoorwaarden waaraan is voldaan',
  'afspraken-op-tijd': 'afspraken op tijd nagekomen',
  'negatieve-signalen': 'negatieve signalen in 12 maanden',
  tevredenheid: 'tevredenheid van cliënten',
  ontwikkelafspraken: 'ontwikkelafspraken',
  wachttijd: 'dagen wachten tussen toewijzing en start, gemiddeld',
  'volgens-plan-geeindigd': 'hulp die volgens plan eindigde',
  uitval: 'hulp die het gezin afbrak',
};
/** What rests on too few young people is not told: then it counts neither for nor against. */
const OF_YOUNG_PEOPLE: readonly Fact[] = ['wachttijd', 'volgens-plan-geeindigd', 'uitval'];
const PERCENTAGES: readonly Fact[] = [
  'afgewezen-regels',
  'randvoorwaarden',
  'afspraken-op-tijd',
  'volgens-plan-geeindigd',
  'uitval',
];
const DECIMAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const measureOf = (fact: Fact, value: number): string =>
  PERCENTAGES.includes(fact) ? formatPercentage(value) : DECIMAL.format(value);

/** A criterion as people say it: refused lines, at most 4%. */
export const criterionText = (one: Pick<Criteriumuitkomst, 'feit' | 'grens' | 'waarde'>): string =>
  `${factWords[one.feit]}: ${one.grens === 'ten-hoogste' ? 'ten hoogste' : 'ten minste'} ${measureOf(one.feit, one.waarde)}`;
/** What it is now. */
export const measuredText = (one: Criteriumuitkomst): string =>
  one.gemeten === null
    ? OF_YOUNG_PEOPLE.includes(one.feit)
      ? 'niet bekend, of minder dan 10 jeugdigen'
      : 'niet bekend'
    : `nu ${measureOf(one.feit, one.gemeten)}`;

export const benefitLines = (benefits: Niveau['voordelen']): readonly string[] => [
  ...(benefits.betaaltermijnDagen === null
    ? []
    : [`betaling binnen ${many(benefits.betaaltermijnDagen, 'dag', 'dagen')}`]),
  ...(benefits.steekproefOmvang === null
    ? []
    : [`lichtere controle: een steekproef van ${many(benefits.steekproefOmvang, 'regel', 'regels')}`]),
  ...(benefits.voorrangBijVernieuwing ? ['voorrang bij vernieuwing'] : []),
];

export const tiersText = {
  title: 'Indeling van aanbieders',
  sub: ({ document, indeling }: Differentiatie): string => {
    if (document === null) return 'Uw regio deelt aanbieders nog niet in.';
    const adopted = indeling.filter(({ vastgesteld }) => vastgesteld !== null).length;
    const advice = indeling.filter(({ vastgesteld, verankerd }) => vastgesteld !== null && verankerd === 0).length;
    if (adopted === 0) return 'De criteria staan vast; de indeling zelf nog niet.';
    return advice === 0
      ? `${many(adopted, 'aanbieder is', 'aanbieders zijn')} ingedeeld.`
      : `${many(adopted, 'aanbieder is', 'aanbieders zijn')} ingedeeld; bij ${formatCount(advice)} is dat alleen advies, omdat geen contract het noemt.`;
  },
  placement: 'Waar elke aanbieder staat',
  provider: 'Aanbieder',
  size: 'Grootte',
  now: 'Volgens de criteria',
  adopted: 'Vastgesteld',
  notYet: 'nog niet',
  since: (day: string) => `sinds ${formatDay(day)}`,
  exception: 'uitzondering',
  effect: 'Werkt door',
  anchored: (anchored: number, all: number) =>
    anchored === 0 ? 'alleen advies' : `in ${formatCount(anchored)} van ${many(all, 'contract', 'contracten')}`,
  next: 'Wat zou verschil maken',
  top: 'staat op het hoogste niveau',
  toReach: (name: string) => `voor ${name}: `,
  spread: 'Verdeling naar grootte',
  spreadIntro: 'Voordelen mogen niet alleen naar de grootste aanbieders gaan. Grootte is daarom geen criterium.',
  count: 'Aantal',
  criteria: 'De criteria',
  need: (need: number, all: number) =>
    need === 0
      ? 'voor iedereen'
      : need === all
        ? 'alle criteria'
        : `ten minste ${formatCount(need)} van ${formatCount(all)} criteria`,
  brings: 'Brengt mee',
  nothing: 'niets bijzonders',
  level: 'Niveau',
  asks: 'Vraagt',
  versions: 'Versies',
  version: (versie: number, van: string) => `Versie ${formatCount(versie)}, vanaf ${formatDay(van)}`,
  adopt: 'Stel de indeling vast',
  adoptIntro:
    'Elke aanbieder krijgt het niveau dat nu uit de criteria volgt. Feiten en redenen worden bewaard. Voordelen gelden alleen onder contracten waarin ze staan.',
  from: 'Gaat in op',
  adoptDone: 'De indeling is vastgesteld.',
  change: 'Wijzig de criteria',
  changeIntro:
    'De huidige criteria. Vul bij een ander feit een waarde in om het mee te laten tellen. Er komt een nieuwe versie; wie is ingedeeld, blijft staan tot u opnieuw vaststelt.',
  changeDone: 'De criteria zijn vastgesteld.',
  needOf: (name: string) => `${name}: hoeveel criteria moeten gelden`,
  boundOf: (fact: string, bound: 'ten-hoogste' | 'ten-minste') =>
    `${fact.replace(/^./u, (letter) => letter.toUpperCase())}: ${bound === 'ten-hoogste' ? 'ten hoogste' : 'ten minste'}`,
  emptyIsNone: 'Laat leeg wat geen criterium is.',
  note: 'Waarom',
  number: 'Vul een getal in, bijvoorbeeld 4 of 7,5.',
  start: 'Begin met drie niveaus',
  startIntro: 'U begint met iedereen, pluspartners en kernpartners. Daarna past u de waarden aan.',
  exceptionButton: 'Deel anders in',
  exceptionOf: (name: string) => `Deel anders in: ${name}`,
  exceptionDone: 'De uitzondering is vastgelegd.',
  reason: 'Reden',
  emptyTitle: 'Nog geen criteria',
  emptyText:
    'Indelen is ingewikkeld. Doe het alleen als contract en toegang niet genoeg zijn, en zet het in het contract.',
  goals: 'Van wie hangen onze doelen af?',
  goalsIntro:
    'Goedgekeurde zorg van de laatste twaalf maanden per doel. Leveren drie aanbieders meer dan de helft, dan komt u zonder hen niet verder.',
  goal: 'Doel',
  largest: 'Grootste aanbieders',
  top3: 'Aandeel van de drie grootste',
  dependent: 'hangt af van drie',
  spreadOut: 'verdeeld',
  noGoals: 'Er is nog geen zorg goedgekeurd die een doel dient.',
  own: {
    title: 'Waar u staat',
    titleOf: 'Waar deze aanbieder staat',
    none: 'Niet ingedeeld',
    noneText: 'Voor iedereen gelden dezelfde eisen.',
    answer: (niveau: Niveau): string =>
      niveau.plaatsing.volgende === null
        ? `${niveau.naam}: het hoogste niveau.`
        : `${niveau.naam}. Voor ${niveau.plaatsing.volgende.naam} ${niveau.plaatsing.volgende.wijzigingen.length === 1 ? 'is nog een verandering' : 'zijn nog veranderingen'} nodig.`,
    criteria: 'Waarop is gekeken',
    criterion: 'Criterium',
    measured: 'Gemeten',
    outcome: 'Uitkomst',
    change: 'Wat het verschil zou maken',
    benefits: 'Wat het niveau meebrengt',
    anchored: (contracts: readonly string[]) => `Geldt onder ${contracts.join(', ')}.`,
    advice: 'De contracten noemen deze voordelen niet. Het niveau is daarom alleen advies.',
    partly: (contracts: readonly string[]) =>
      `Niet onder ${contracts.join(', ')}: daar staat het niet in het contract.`,
    exception: (reason: string) => `Anders dan de criteria zeggen, omdat: ${reason}`,
  },
  help: [
    'De indeling is een vaste berekening: dezelfde feiten geven hetzelfde niveau. Wat niet bekend is, telt niet mee en niet tegen. Wachttijd en hoe hulp eindigde gaan over de laatste twaalf maanden en staan er alleen bij tien of meer jeugdigen.',
    'Een voordeel werkt pas als het contract de bepaling ‘Voordelen naar prestaties’ heeft. Zonder die bepaling is een niveau advies.',
  ],
} as const;
