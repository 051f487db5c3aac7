import type { SetUpVerdict } from '../../domain/set-up/set-up-test.ts';

/** Dutch words of the public API for the set-up test of a clause. */
export const VERDICT_WORDS = {
  'in-proportion': 'in-verhouding',
  'not-in-proportion': 'niet-in-verhouding',
  'not-known': 'niet-bekend',
} as const satisfies { readonly [Verdict in SetUpVerdict]: string };

export const setUpRefusals = {
  'contracts.tested-clause-unknown': {
    title: 'Bepaling niet gevonden',
    detail: 'Kies een bepaling van de bibliotheek, of een eigen bepaling uit een contract van u.',
  },
} as const;
