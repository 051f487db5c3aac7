/** What people read when a declaration or line cannot be shown. */
export const CLAIM_UNKNOWN = {
  'claims.claim-unknown': {
    title: 'Declaratie niet gevonden',
    detail: 'Deze declaratie bestaat niet, of hoort niet bij uw organisatie.',
  },
} as const;

export const PROVIDERS_ONLY = {
  'claims.not-allowed-providers-only': {
    title: 'Alleen voor aanbieders',
    detail: 'Vooraf controleren kan alleen wie zelf declareert.',
  },
} as const;

export const LINE_UNKNOWN = {
  'claims.line-unknown': {
    title: 'Regel niet gevonden',
    detail: 'Deze regel bestaat niet, of hoort niet bij uw organisatie.',
  },
} as const;
