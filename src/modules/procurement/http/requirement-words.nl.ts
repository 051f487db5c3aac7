import type { EvidenceKind, RequirementKind, RequirementStatus } from '../domain/requirements/requirement.ts';

/** Dutch words of the public API for requirements. */
export const REQUIREMENT_KIND_WORDS = {
  exclusion: 'uitsluiting',
  suitability: 'geschiktheid',
  selection: 'selectie',
  service: 'dienstverlening',
  condition: 'randvoorwaarde',
} as const satisfies Record<RequirementKind, string>;

export const REQUIREMENT_STATUS_WORDS = {
  example: 'voorbeeld',
  concept: 'concept',
  final: 'definitief',
} as const satisfies Record<RequirementStatus, string>;

/** Kinds of evidence, as the passport of a provider knows them. */
export const EVIDENCE_WORDS = {
  'chamber-of-commerce': 'kvk',
  agb: 'agb',
  iban: 'iban',
  'exclusion-statement': 'verklaring-uitsluiting',
  'conduct-policy': 'vog-beleid',
  tax: 'belastingdienst',
  insurance: 'verzekering',
  'annual-accounts': 'jaarrekening',
  'quality-mark': 'kwaliteitskeurmerk',
  'professional-register': 'skj',
  reference: 'referentie',
  other: 'overig',
} as const satisfies Record<EvidenceKind, string>;
