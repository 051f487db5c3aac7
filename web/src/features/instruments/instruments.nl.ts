/** What people read about the four instruments and about other regions. */
import type { Modelvergelijking } from '../../../../src/modules/instruments/api.ts';
import { formatCount } from '../../format/index.ts';

const many = (n: number, one: string, more: string): string => `${formatCount(n)} ${n === 1 ? one : more}`;

export const regionsText = {
  title: 'Andere regio’s',
  sub: ({ eigen, modellen, telbaar }: Modelvergelijking): string => {
    const most = Math.max(0, ...modellen.map(({ verschillen }) => verschillen ?? 0));
    const fewest = modellen.toSorted((a, b) => (a.verschillen ?? 0) - (b.verschillen ?? 0))[0];
    if (!eigen)
      return `Hoe ${many(modellen.length, 'regio inkoopt', 'regio’s inkopen')}, punt voor punt. Kies waarnaast u ze legt.`;
    if (most === 0) return `Naast ${eigen.naam}. Er is nog geen punt dat zich laat vergelijken.`;
    return `Naast ${eigen.naam}. Van ${telbaar} punten waarop aanbieders last hebben van een verschil, wijkt ${fewest?.naam ?? ''} het minst af: ${many(fewest?.verschillen ?? 0, 'verschil', 'verschillen')} en ${many(fewest?.nietTeVergelijken ?? 0, 'punt dat', 'punten die')} niet te vergelijken ${fewest?.nietTeVergelijken === 1 ? 'is' : 'zijn'}.`;
  },
  beside: 'Leg naast',
  nothing: 'Niets: alleen naast elkaar',
  strategies: (title: string) => `Onze strategie: ${title}`,
  warningTitle: 'Neem niets zomaar over.',
  warning:
    'Een keuze werkt elders door alles eromheen: de markt, de toegang en het vertrouwen. Kleine verschillen met buren schelen aanbieders werk. Kijk dus eerst wat gelijk kan.',
  point: 'Punt',
  unknown: 'niet bekend',
  source: (source: string) => `Bron: ${source}`,
  also: 'Andere bronnen',
  year: (year: number) => `, ${year}`,
  burden: 'Een verschil is werk voor aanbieders',
  caption: 'Modellen naast elkaar',
  difference: { gelijk: 'gelijk', anders: 'anders', 'niet-bekend': 'niet te vergelijken' } as const,
  counts: 'Verschillen die aanbieders werk geven',
  model: 'Regio',
  differences: 'Verschillen',
  incomparable: 'Niet te vergelijken',
  countsIntro:
    'Geteld is alleen wat beide modellen zeggen. Is iets bij een van beide niet bekend, dan telt het niet mee.',
  download: 'Download als werkmap',
  help: [
    'Elke cel komt uit een bron, die eronder staat. Zegt de bron niets, dan staat er ‘niet bekend’: er is niets verzonnen.',
    'Bronnen van een ander jaar staan apart, met hun jaar. Zij tellen niet mee bij de verschillen.',
    'Een regio toevoegen gaat met een bestand; daarvoor is geen nieuwe versie van dit programma nodig.',
  ],
} as const;

export const libraryText = {
  title: 'De vier instrumenten',
  sub: 'Wat u kunt kiezen, wanneer het past, wanneer niet en wat het vraagt.',
  when: 'Past als',
  notWhen: 'Past niet als',
  demands: 'Vraagt',
  option: 'Optie',
  what: 'Wat het is',
  sources: (sources: readonly string[]) => `Bron: ${sources.join(', ')}`,
  kraljic: 'De positie van een product',
  quadrant: 'Vak',
  importance: 'Belang',
  risk: 'Risico dat niemand levert',
  buyer: 'Wat past voor de inkoper',
  provider: 'Wat past voor de aanbieder',
  help: [
    'De opties en hun voorwaarden komen uit het model Inkoop Jeugdhulp en uit de opdrachten van twee regio’s. Het nummer bij een bron verwijst naar de lijst met eisen van dit programma.',
    'Bij een strategie legt u deze opties per segment naast de feiten. De keuzehulp legt uit wat past en waarom.',
  ],
} as const;
