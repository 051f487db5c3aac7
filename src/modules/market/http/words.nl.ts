import type { FIGURES, Layer, ProviderType, Question, READINESS, SOURCE_KINDS } from '../domain/notes.ts';

/** Dutch words of the public API about the market. */
export const TYPE_WORDS = { jz: 'jz', ggz: 'ggz', lvb: 'lvb', mixed: 'gemengd' } as const satisfies Record<
  ProviderType,
  string
>;
export const READINESS_WORDS = {
  high: 'groot',
  some: 'enige',
  low: 'klein',
} as const satisfies Record<(typeof READINESS)[number], string>;
export const QUESTION_WORDS = {
  number: 'aantal',
  breadth: 'breedte',
  spread: 'spreiding',
  'new-supply': 'nieuw-aanbod',
  differentiation: 'verschil',
} as const satisfies Record<Question, string>;
export const SOURCE_WORDS = {
  'client-organisation': 'clientorganisatie',
  'provider-visit': 'bezoek-aan-aanbieder',
  residents: 'inwoners',
  'policy-staff': 'beleidsmedewerkers',
  research: 'onderzoek',
} as const satisfies Record<(typeof SOURCE_KINDS)[number], string>;
export const FIGURE_WORDS = {
  providers: 'aanbieders',
  concentration: 'concentratie',
  supply: 'aanbod',
  spread: 'spreiding',
  spending: 'uitgaven',
} as const satisfies Record<(typeof FIGURES)[number], string>;
export const LAYER_WORDS = { one: 'een', few: 'enkele', many: 'veel' } as const satisfies Record<Layer, string>;
