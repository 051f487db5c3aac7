/** Dutch words of the public API for what stands in a planning. */
export const PLAN_KIND_WORDS = {
  phase: 'fase',
  decision: 'besluit',
  'work-package': 'werkpakket',
  'minimum-demand': 'minimumeis',
  communication: 'communicatie',
  'open-end': 'open-eind',
} as const;
