import { formatCount } from '../../../kernel/format.nl.ts';
import type { FundingTerms, YearOutcome } from '../../funding/index.ts';
import type { CheckKey } from '../domain/checks.ts';
import type { EndedResults, KnownResults } from '../domain/known-results.ts';
import type { StepKey } from '../domain/steps.ts';

type Words = { readonly naam: string; readonly uitleg: string };

export const STEP_WORDS: Readonly<Record<StepKey, Words>> = {
  price: {
    naam: 'Prijs en moment van betalen',
    uitleg: 'Als alle hulp volgens plan zou lopen, met de vaste bedragen per contract.',
  },
  course: {
    naam: 'Anders gelopen dan gepland',
    uitleg: 'Voorwaarden bij een moment, eerder stoppen, 18 worden, verhuizen.',
  },
  bounds: { naam: 'Grenzen en stapeling', uitleg: 'Wat een grens of een regel over stapeling weigert.' },
  guarantee: { naam: 'Garantie', uitleg: 'Wat wordt betaald, ook zonder gebruik.' },
  held: { naam: 'Wacht op een mens', uitleg: 'Wat eerst wordt beoordeeld, telt nog niet mee.' },
  total: { naam: 'Afrekening van het totaal', uitleg: 'Resultaatdeel, bonus of malus, en nacalculatie.' },
};

export const CHECK_WORDS: Readonly<Record<CheckKey, string>> = {
  provider: 'De aanbieders zijn samen het geheel, voor en na.',
  municipality: 'De gemeenten, met wat de regio samen draagt, zijn het geheel, voor en na.',
  product: 'De producten zijn samen het geheel, voor en na.',
  contract: 'De contracten zijn samen het geheel, voor en na.',
  part: 'De onderdelen van de voorwaarden zijn samen het geheel, voor en na.',
  steps: 'De stappen van oud naar nieuw zijn samen precies het verschil.',
  once: 'Elke toewijzing en elke maand hulp telt één keer, voor en na.',
  care: 'Er wordt niets betaald zonder hulp, tenzij een onderdeel of garantie dat zegt.',
};

export const AT_BOUND_WORDS = {
  refuse: 'niet betaald',
  review: 'een mens beslist',
  signal: 'alleen gemeld',
} as const;

export const PRICED_WORDS = { trajectory: 'traject', result: 'resultaat', period: 'periode' } as const;
export const PERIOD_WORDS = { week: 'week', month: 'maand', year: 'jaar' } as const;

export const WHOLE_REGION = 'De regio als geheel';
export const NAMES_ITSELF = 'Het model noemt dit product zelf.';
export const NO_RULE = 'Geen regel past op dit product.';
export const perChild = (sums: number): string =>
  sums === 1 ? '1 toewijzing of jeugdige' : `${sums} toewijzingen of jeugdigen`;
export const inMonth = (month: string): string => `maand ${month}`;

/** What payment on results rests on, and of how many trajectories nothing is known. */
function resultSentences(
  { total }: FundingTerms,
  { answered, open }: KnownResults,
  asked: EndedResults | null,
): string[] {
  const said: string[] = [];
  if (asked && asked.ended === 0)
    said.push('Een deel vraagt resultaten. Onder dat deel eindigde in deze maanden geen traject.');
  if (asked && asked.ended > 0) {
    const known = asked.ended - asked.unknown;
    said.push(
      `Een deel vraagt resultaten. Van ${formatCount(known)} van de ${formatCount(asked.ended)} beëindigde trajecten zijn ze bekend; dat is gerekend.`,
    );
    if (asked.unknown > 0)
      said.push(
        `Van ${formatCount(asked.unknown)} is niets afgesproken of nog niets bevestigd. Daar is dat deel niet verschuldigd.`,
      );
  }
  if (total.resultShare !== null && answered > 0)
    said.push(
      `Het resultaatdeel van het jaar rust op ${formatCount(answered)} resultaten met een oordeel van de toegang: per aanbieder het aandeel dat is bereikt. ${formatCount(open)} zonder oordeel tellen niet mee.`,
    );
  return said;
}

/** What was assumed where the register does not tell it, each in a sentence. */
export const assumptionsOf = (
  { settlement, findings }: YearOutcome,
  { pricesStated, moved, months, model }: { pricesStated: boolean; moved: boolean; months: number; model: boolean },
  { terms, results, asked }: { terms: FundingTerms; results: KnownResults; asked: EndedResults | null },
): readonly string[] => [
  'Het gaat om hulp in deze maanden die is goedgekeurd of aangehouden. Afgewezen regels tellen niet mee.',
  'Aantallen blijven gelijk: aanbieders doen in deze berekening niets anders dan toen.',
  'Hulp met een geplande einddatum en zonder stopbericht is op die dag volgens plan geëindigd.',
  ...resultSentences(terms, results, asked),
  ...(pricesStated
    ? [
        'Waar geen prijs per traject, resultaat of periode is afgesproken, kiest het lab een neutrale prijs: als alles volgens plan eindigt, kost het product evenveel als toen.',
      ]
    : []),
  ...(model
    ? ['Jaarbedragen van een model horen bij zijn eigen regio. Het lab neemt wat uw contracten per product afspreken.']
    : []),
  ...(moved
    ? [
        'De periode loopt over een jaarwisseling. Het lab telt haar als één jaar: afspraken per jaar tellen mee naar het aantal maanden dat in elk jaar valt.',
      ]
    : []),
  ...(months < 12
    ? [
        `De periode heeft ${months} van de 12 maanden. Bedragen, grenzen en garanties per jaar tellen voor dat deel mee; wat pas na een heel jaar wordt verrekend, valt erbuiten.`,
      ]
    : []),
  ...(settlement.length > 0 ? ['De afrekening gebruikt de bedragen die in de contracten staan.'] : []),
  ...(findings.some(({ code }) => code === 'result-unscored')
    ? ['Van aanbieders over wie de toegang geen oordeel over een resultaat gaf, is het resultaatdeel ingehouden.']
    : []),
  ...(findings.some(({ code }) => code === 'cost-unknown')
    ? ['Werkelijke kosten zijn niet bekend. Wat daarop wordt afgerekend, telt nog niet mee.']
    : []),
];

export const labRefusals = {
  'funding.terms-unknown': {
    title: 'Voorwaarden niet gevonden',
    detail: 'Deze bekostigingsvoorwaarden bestaan niet, of u mag ze niet zien.',
  },
  'laboratory.model-unknown': {
    title: 'Model niet gevonden',
    detail: 'Dit regionale model is er niet. Kies een model uit de lijst.',
  },
  'laboratory.no-care': {
    title: 'Geen hulp in deze maanden',
    detail: 'Over deze maanden is in uw regio nog niets goedgekeurd. Kies andere maanden.',
  },
  'laboratory.no-own-terms': {
    title: 'Geen voorwaarden om mee te vergelijken',
    detail: 'Geen contract was in deze maanden aan bekostigingsvoorwaarden gekoppeld. Kies latere maanden.',
  },
  'laboratory.period-not-possible': {
    title: 'Deze periode kan niet',
    detail: 'Kies een eerste en een laatste maand, samen niet meer dan twaalf maanden.',
  },
} as const;

export const scenarioRefusals = {
  ...labRefusals,
  'laboratory.scenario-unknown': {
    title: 'Scenario niet gevonden',
    detail: 'Dit scenario bestaat niet, is weggehaald, of is van een andere regio.',
  },
  'laboratory.not-yours': {
    title: 'Dit scenario is van een collega',
    detail: 'Alleen wie een scenario bewaarde, kan het wijzigen of weghalen. Bewaar zelf een nieuw scenario.',
  },
  'funding.document-faulty': {
    title: 'De voorwaarden kloppen niet',
    detail: 'Herstel de genoemde fouten. Er is niets bewaard.',
  },
} as const;
