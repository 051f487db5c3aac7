import { singularUnit } from '../../../kernel/unit-words.nl.ts';
import type { Part } from '../domain/build-up.ts';
import type { Calculation } from '../domain/calculate.ts';
import type { CalculationDocument, CostElement, OverheadForm } from '../domain/cost-element.ts';

/** How a part of the build-up was worked out, in words that a reader can do again with the figures beside it. */
export function formulaText(part: Part, document: CalculationDocument): string {
  const element = document.elements.find(({ key }) => key === part.key);
  switch (part.step) {
    case 'salary':
      return 'aandeel in de functiemix × jaarsalaris ÷ contracturen × uren werk per eenheid';
    case 'surcharges':
      return 'percentage × brutosalaris';
    case 'employer-charges':
      return 'percentage × (brutosalaris + toeslagen)';
    case 'non-billable-time':
      return 'personeelskosten per declarabel uur min die per contractuur, verdeeld naar de uren van elke activiteit';
    case 'client-bound':
      return clientBoundText(element);
    case 'occupancy':
      return 'kosten per plaats × (1 ÷ bezetting − 1)';
    case 'overhead':
      return overheadText(element);
    case 'risk':
      return 'percentage × kostprijs (personeel, cliëntgebonden kosten en overhead)';
    case 'index':
      return '(kostprijs + risico) × (1 + index) − (kostprijs + risico)';
    case 'rounding':
      return roundingText(document);
  }
}

function clientBoundText(element: CostElement | undefined): string {
  if (element?.kind !== 'client-bound-cost') return 'bedrag';
  if (element.per === 'hour') return 'bedrag per uur × uren werk per eenheid';
  return element.per === 'place' ? 'bedrag per plaats' : 'bedrag per eenheid';
}

function overheadText(element: CostElement | undefined): string {
  if (element?.kind !== 'overhead') return 'percentage × kosten';
  if (element.form === 'share') return 'percentage × totaal, waarbij totaal = kosten ÷ (1 − aandeel)';
  return element.over === 'personnel' ? 'percentage × personeelskosten' : 'percentage × directe kosten';
}

/** The one rounding rule of a calculation, as a sentence. */
export const roundingText = ({ rounding }: Pick<CalculationDocument, 'rounding'>): string =>
  rounding.to === 'cents'
    ? 'Een keer afgerond, aan het eind, op hele centen; een halve cent naar boven.'
    : 'Een keer afgerond, aan het eind: het uurtarief op het dichtstbijzijnde aantal centen dat deelbaar is door 60.';

const OVERHEAD_SENTENCES = {
  surcharge: 'Overhead is een opslag: een percentage boven op de kosten.',
  share: 'Overhead is een aandeel: een percentage van het totaal.',
} as const satisfies Record<OverheadForm, string>;

const PERIODS = { week: 'week', month: 'maand', year: 'jaar' } as const;

/** What the price is for: a unit of the product, a trajectory, a period, or a young person of the population. */
export function priceUnitText({ price, unit }: Pick<CalculationDocument, 'price' | 'unit'>): string {
  if (price.kind === 'trajectory') return 'traject';
  if (price.kind === 'population-mean') return 'jeugdige';
  return price.kind === 'period' ? PERIODS[price.period] : singularUnit(unit);
}

/** Says whether overhead is a surcharge or a share; they give different prices. */
export const overheadFormText = (forms: Calculation['overheadForms']): string =>
  forms.length === 0 ? 'Er is geen overhead gerekend.' : forms.map((form) => OVERHEAD_SENTENCES[form]).join(' ');

/** That a price which is a mean does not suit a group of this size. */
export const tooSmallText = (clients: number, smallest: bigint): string =>
  `De groep telt ${clients} jeugdigen. Daarmee is een prijs per resultaat minder geschikt: toeval weegt te zwaar. ` +
  `Vanaf ${smallest} jeugdigen middelt het uit.`;
