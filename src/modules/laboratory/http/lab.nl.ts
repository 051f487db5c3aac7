import type { SettlementLine, YearOutcome } from '../../funding/index.ts';
import type { Step } from '../domain/compare.ts';

type Words = { readonly naam: string; readonly uitleg: string };

export const STEP_WORDS: Readonly<Record<Step['key'], Words>> = {
  care: {
    naam: 'Prijs en moment van betalen',
    uitleg: 'Alles wat verschuldigd wordt, met vaste bedragen per contract en garanties.',
  },
  held: { naam: 'Aangehouden', uitleg: 'Een mens beslist; het telt nog niet mee.' },
  refused: { naam: 'Boven een grens', uitleg: 'Wat een grens of stapeling weigert.' },
  guarantee: { naam: 'Binnen de garantie', uitleg: 'Hulp die al met een garantie is betaald.' },
  settled: { naam: 'Afrekening van het jaar', uitleg: 'Aanvulling of terugbetaling na afloop.' },
};

export const SETTLEMENT_WORDS: Readonly<Record<SettlementLine['rule'], string>> = {
  'guarantee-made-up': 'Garantie aangevuld',
  'guarantee-shifted': 'Garantie verschoven naar een ander product',
  'advance-set-off': 'Voorschot verrekend',
  'after-calculation': 'Werkelijke kosten nagerekend',
  'result-share-withheld': 'Resultaatdeel ingehouden',
  'result-share-earned': 'Resultaatdeel verdiend',
  bonus: 'Bonus',
  malus: 'Malus',
};

export const PRICED_WORDS = { trajectory: 'traject', result: 'resultaat', period: 'periode' } as const;

export const WHOLE_REGION = 'De regio als geheel';

/** What was assumed where the register does not tell it, each in a sentence. */
export const assumptionsOf = (year: number, { settlement }: YearOutcome, pricesStated: boolean): readonly string[] => [
  `Het gaat om hulp in ${year} die is goedgekeurd of aangehouden. Afgewezen regels tellen niet mee.`,
  'Aantallen blijven gelijk: aanbieders doen in deze berekening niets anders dan toen.',
  'Hulp met een geplande einddatum en zonder stopbericht is op die dag volgens plan geëindigd.',
  'Per regel zijn geen resultaten bekend. Een deel dat resultaten vraagt, is daarom niet verschuldigd.',
  ...(pricesStated
    ? [
        'Waar geen prijs per traject, resultaat of periode is afgesproken, kiest het lab een neutrale prijs: als alles volgens plan eindigt, kost het product evenveel als toen.',
      ]
    : []),
  ...(settlement.length > 0 ? ['De afrekening gebruikt de bedragen die in de contracten voor dat jaar staan.'] : []),
];

export const labRefusals = {
  'funding.terms-unknown': {
    title: 'Voorwaarden niet gevonden',
    detail: 'Deze bekostigingsvoorwaarden bestaan niet, of u mag ze niet zien.',
  },
  'laboratory.no-care': {
    title: 'Geen hulp in dit jaar',
    detail: 'Over dit jaar is in uw regio nog niets goedgekeurd. Kies een ander jaar.',
  },
  'laboratory.no-own-terms': {
    title: 'Geen voorwaarden om mee te vergelijken',
    detail: 'Geen contract was in dit jaar aan bekostigingsvoorwaarden gekoppeld.',
  },
} as const;
