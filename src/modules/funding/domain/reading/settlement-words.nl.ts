import type { SettlementRule, SumWord } from '../engine/settlement.ts';

/** What a line of the settlement of a year is called, and what it says in one sentence. */
export const SETTLEMENT_WORDS: Readonly<Record<SettlementRule, { readonly title: string; readonly sentence: string }>> =
  {
    'guarantee-made-up': {
      title: 'Garantie aangevuld',
      sentence: 'Het gebruik bleef onder de garantie. Wat daaraan ontbreekt, wordt aangevuld.',
    },
    'guarantee-shifted': {
      title: 'Garantie verschoven naar een ander product',
      sentence:
        'De producten van dit onderdeel tellen samen. Een garantie die niet is gebruikt, betaalde een ander product.',
    },
    'use-under-guarantee': {
      title: 'Gebruik dat de garantie al betaalt',
      sentence:
        'Deze hulp is per regel toegekend tegen het hele tarief. Een deel ervan betaalt de garantie al, of wordt boven de garantie niet heel betaald.',
    },
    'instalments-made-up': {
      title: 'Vaste bedragen aangevuld',
      sentence: 'Wat zonder declaratie over het jaar verschuldigd werd, min wat daarvan is betaald.',
    },
    'advance-set-off': {
      title: 'Voorschot verrekend',
      sentence: 'Het voorschot gaat af van wat over het jaar verschuldigd werd.',
    },
    'after-calculation': {
      title: 'Werkelijke kosten nagerekend',
      sentence: 'De werkelijke kosten, tot het afgesproken maximum, min alles wat al is betaald.',
    },
    'result-share-withheld': {
      title: 'Resultaatdeel ingehouden',
      sentence: 'Een deel van het totaal van de aanbieder wacht op het resultaat van het jaar.',
    },
    'result-share-earned': {
      title: 'Resultaatdeel verdiend',
      sentence: 'Wat de aanbieder van het resultaatdeel verdiende.',
    },
    bonus: { title: 'Bonus', sentence: 'Over het totaal van de aanbieder, omdat de procesafspraken zijn nagekomen.' },
    malus: { title: 'Malus', sentence: 'Over het totaal van de aanbieder, omdat procesafspraken niet zijn nagekomen.' },
  };

/** What a figure in the sum of a line is. */
export const SUM_WORDS: Readonly<Record<SumWord, string>> = {
  guaranteed: 'Garantie',
  used: 'Gebruik',
  'above-guarantee': 'Gebruik boven de garantie',
  'due-for-use': 'Verschuldigd voor het gebruik',
  'instalments-due': 'Verschuldigd over het jaar',
  'instalments-posted': 'Daarvan betaald',
  paid: 'Al betaald',
  advances: 'Voorschotten',
  'actual-cost': 'Werkelijke kosten',
  'above-cap': 'Boven het maximum',
  'result-share': 'Resultaatdeel',
  earned: 'Verdiend deel',
  'process-agreements': 'Uitkomst van de procesafspraken',
};
