/** Dutch words of the public API about analyses, and how they read. */
export const ITEM_WORDS = {
  systems: 'systemen',
  training: 'scholing',
  'access-instruction': 'instructie-toegang',
  'management-information': 'managementinformatie',
  people: 'mensen',
} as const;
export const SIDE_WORDS = { region: 'regio-en-gemeenten', providers: 'aanbieders' } as const;
export const ENERGY_WORDS = { low: 'weinig', middle: 'gemiddeld', high: 'veel' } as const;
export const CONTROL_WORDS = {
  guarantees: 'garanties',
  'contract-incentives': 'prikkels-in-contract',
  'result-measured': 'resultaat-gemeten',
  'upcoding-prevented': 'te-zwaar-voorkomen',
  'indication-method': 'indicatiemethode',
} as const;
export const CONTROL_OUTCOME_WORDS = {
  'in-hand': 'beheersbaar',
  weak: 'kwetsbaar',
  'not-in-hand': 'niet-beheersbaar',
  unknown: 'niet-bekend',
} as const;
export const INTRODUCTION_WORDS = {
  weighed: 'gewogen',
  incomplete: 'niet-compleet',
  'not-foreseen': 'geen-zicht-op-de-toekomst',
} as const;
