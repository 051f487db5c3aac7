import type { Instant } from '../procedure-event.ts';

/** Kinds of requirement; `selection` chooses among who is suitable, the others must simply be met. */
export const REQUIREMENT_KINDS = ['exclusion', 'suitability', 'selection', 'service', 'condition'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** How far the text is: taken over as an example, worked on, or final. */
export const REQUIREMENT_STATUSES = ['example', 'concept', 'final'] as const;
export type RequirementStatus = (typeof REQUIREMENT_STATUSES)[number];

/** What can be asked for as evidence; a provider keeps each once, in its passport. */
export const EVIDENCE_KINDS = [
  'chamber-of-commerce',
  'agb',
  'iban',
  'exclusion-statement',
  'conduct-policy',
  'tax',
  'insurance',
  'annual-accounts',
  'quality-mark',
  'professional-register',
  'reference',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Text of a requirement from some moment on. */
export type RequirementVersion = {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly status: RequirementStatus;
  readonly evidenceKind: EvidenceKind | null;
  /** Share in the ranking as a decimal, `0.25`; only of a selection requirement. */
  readonly weight: string | null;
  readonly withdrawn: boolean;
  readonly reason: string | null;
  readonly publishedAt: Instant | null;
};

/** One demand to providers, with its versions from first to last. */
export type Requirement = {
  readonly id: number;
  readonly code: string;
  readonly kind: RequirementKind;
  readonly theme: string;
  readonly versions: readonly RequirementVersion[];
};
