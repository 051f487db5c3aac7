import type { BasisFault } from '../domain/volume-basis.ts';

const BASIS_FAULTS = {
  'range-not-ordered': 'Laag is hoogstens midden, en midden is hoogstens hoog.',
  'volume-negative': 'Een volume is nul of meer.',
  'months-outside-year': 'Het gebruik gaat over 1 tot en met 12 maanden.',
  'months-not-sum': 'De maanden samen zijn het volume, en een seizoen heeft twaalf maanden die elk meer dan nul zijn.',
  'change-below-all': 'De verandering ligt tussen min 100% en 1000%.',
  'spread-outside-range': 'De spreiding ligt tussen 0% en 100%.',
  'youth-missing': 'Vul in hoeveel jeugdigen er toen waren en straks zijn.',
} as const satisfies Record<BasisFault, string>;

/** What people read when something about an estimate is refused. */
export const refusals = {
  'estimates.not-yours': {
    title: 'Hoort niet bij uw organisatie',
    detail: 'Een raming wordt gemaakt bij de regio zelf. U kunt haar wel lezen.',
  },
  'estimates.estimate-unknown': { title: 'Raming niet gevonden', detail: 'Deze raming bestaat niet in uw regio.' },
  'estimates.already-adopted': {
    title: 'Raming is vastgesteld',
    detail: 'Een vastgestelde raming verandert niet meer. Maak een nieuwe raming op basis van deze.',
  },
  'estimates.line-unknown': { title: 'Product niet gevonden', detail: 'Dit product staat niet in deze raming.' },
  'estimates.municipality-unknown': {
    title: 'Gemeente niet gevonden',
    detail: 'Deze gemeente hoort niet bij deze regio.',
  },
  'estimates.basis-wrong': {
    title: 'Grondslag klopt niet',
    detail: ({ fault }: { readonly fault: BasisFault }) => BASIS_FAULTS[fault],
  },
  'estimates.basis-incomplete': {
    title: 'Grondslag is niet volledig',
    detail: ({ missing }: { readonly missing: string }) => `Bij deze grondslag hoort nog: ${missing}.`,
  },
  'estimates.price-of-other-kind': {
    title: 'Past niet bij dit product',
    detail: 'Een product heeft een tarief met een volume, of een vast bedrag zonder volume.',
  },
  'estimates.price-missing': {
    title: 'Er is nog een product zonder prijs',
    detail: ({ products }: { readonly products: string }) => `Vul eerst een tarief of bedrag in voor: ${products}.`,
  },
  'estimates.no-products': {
    title: 'Er zijn geen producten',
    detail: 'Het productenboek van uw regio heeft nog geen producten. Vul dat eerst.',
  },
  'estimates.copy-missing': {
    title: 'Welke raming?',
    detail: 'Kies de raming die u als begin wilt gebruiken.',
  },
  'estimates.ages-not-ordered': {
    title: 'Leeftijden kloppen niet',
    detail: 'De eerste leeftijd is hoogstens de laatste.',
  },
} as const;
