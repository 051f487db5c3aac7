import type { RefusalText } from '../../../platform/http/route-types.ts';
import type { CalculationIncomplete } from '../domain/calculate.ts';
import type { LocalRefusal } from '../domain/own-tariff.ts';
import { FAULT_TEXTS } from './words.nl.ts';

type Placed = { readonly errors: readonly { readonly path: string; readonly code: string; readonly detail: string }[] };

/**
 * A refusal with its faults at their place in the document that was sent: `keys` are the keys of its elements in order.
 * What is wrong with the document as a whole stands at the document. Other refusals stay as they are.
 */
export function placed<No extends { readonly code: string }>(
  refusal: No,
  keys: readonly string[] = [],
): No | (No & Placed) {
  if (!isIncomplete(refusal)) return refusal;
  const errors = refusal.faults.map(({ element, fault }) => ({
    path: element === null ? '/document' : `/document/elementen/${keys.lastIndexOf(element)}`,
    code: fault,
    detail: FAULT_TEXTS[fault],
  }));
  return { ...refusal, errors };
}

const isIncomplete = (refusal: { readonly code: string }): refusal is CalculationIncomplete =>
  refusal.code === 'pricing.calculation-incomplete';

/** What people read when something about prices is refused. */
export const pricingRefusals = {
  'pricing.not-yours': {
    title: 'Niet van uw organisatie',
    detail:
      'Tarieven horen bij de regio en kostprijzen bij de aanbieder zelf. U kunt alleen wijzigen wat van uw eigen organisatie is.',
  },
  'pricing.product-unknown': { title: 'Product niet gevonden', detail: 'Dit product staat niet in het productenboek.' },
  'pricing.calculation-unknown': {
    title: 'Berekening niet gevonden',
    detail: 'Deze berekening is er niet, of u mag haar niet zien.',
  },
  'pricing.tariff-unknown': { title: 'Tarief niet gevonden', detail: 'Dit tarief is er niet, of u mag het niet zien.' },
  'pricing.cost-price-unknown': {
    title: 'Kostprijs niet gevonden',
    detail: 'Deze kostprijs is er niet, of u mag haar niet zien.',
  },
  'pricing.unit-differs': {
    title: 'Andere eenheid',
    detail: 'De eenheid van de berekening is niet die van het product. Neem de eenheid van het product over.',
  },
  'pricing.figure-missing': {
    title: 'Cijfer niet gevonden',
    detail: 'Een cijfer dat u wilt wijzigen staat niet in de berekening, of er hoort een bron bij.',
  },
  'pricing.calculation-incomplete': {
    title: 'De berekening is niet volledig',
    detail: ({ faults }: CalculationIncomplete) =>
      faults.map(({ element, fault }) => (element === null ? '' : `${element}: `) + FAULT_TEXTS[fault]).join(' '),
  },
  'pricing.end-before-start': { title: 'Einde voor begin', detail: 'De laatste dag ligt voor de eerste dag.' },
  'pricing.provider-differs': {
    title: 'Berekening voor een andere aanbieder',
    detail: 'Deze berekening is voor een aanbieder gemaakt; het tarief kan alleen voor die aanbieder gelden.',
  },
  'pricing.tariff-overlaps': {
    title: 'Er staat al een tarief',
    detail: 'In deze periode geldt voor dit product, deze gemeente en deze aanbieder al een tarief.',
  },
  'pricing.still-in-contracts': {
    title: 'Contracten volgen het huidige tarief',
    detail:
      'Het huidige tarief staat nog in contracten op deze dagen. Kies een latere eerste dag, of pas eerst de contracten aan.',
  },
  'pricing.price-of-other-unit': {
    title: 'Prijs van iets anders',
    detail:
      'Deze berekening geeft een prijs per traject, periode of jeugdige, en dit product wordt per minuut, uur, dagdeel of etmaal betaald. Bereken de prijs per eenheid, of kies een product dat per stuk wordt betaald.',
  },
  'pricing.not-yours-but-of-others': {
    title: 'Alleen voor uw eigen gemeente',
    detail: 'Een gemeente stelt een tarief vast voor zichzelf. Tarieven voor meer gemeenten stelt de regio vast.',
  },
  'pricing.regionally-contracted': {
    title: 'De regio contracteert dit product',
    detail: ({ contracts }: Extract<LocalRefusal, { code: 'pricing.regionally-contracted' }>) =>
      contracts === 1
        ? 'In deze periode staat dit product voor uw gemeente in een contract van de regio. Daar geldt het tarief van de regio.'
        : `In deze periode staat dit product voor uw gemeente in ${contracts} contracten van de regio. Daar geldt het tarief van de regio. Contracteert u het zelf bij een aanbieder, kies dan die aanbieder.`,
  },
  'pricing.contracting-with-region': {
    title: 'Contracteren ligt bij de regio',
    detail:
      'Uw gemeente heeft het contracteren aan de regio opgedragen. U kunt alleen een eigen tarief vaststellen voor een product dat u zelf contracteert.',
  },
  'pricing.parts-differ': {
    title: 'De delen zijn niet de kostprijs',
    detail: 'Beroepskrachten, cliëntgebonden kosten, overhead en overig zijn samen niet gelijk aan de kostprijs.',
  },
  'pricing.cost-price-exists': {
    title: 'Er staat al een kostprijs',
    detail: 'Voor dit product en jaar is al een kostprijs vastgelegd. Wijzig die.',
  },
} as const satisfies Record<string, RefusalText<never>>;
