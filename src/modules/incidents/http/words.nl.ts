/** Dutch words of the public API for our own terms; one map per list. */
export const KIND_WORDS = {
  calamity: 'calamiteit',
  violence: 'geweld',
  'serious-incident': 'ernstig-incident',
} as const;
export const STATE_WORDS = {
  reported: 'gemeld',
  'in-hand': 'in-behandeling',
  'account-received': 'verantwoord',
  closed: 'afgesloten',
} as const;
export const STEP_WORDS = {
  acknowledged: 'ontvangst-bevestigd',
  'inspectorate-informed': 'inspectie-geinformeerd',
  'supervisor-informed': 'toezichthouder-geinformeerd',
  supplement: 'aanvulling',
  account: 'verantwoording',
  note: 'notitie',
  'follow-up': 'vervolg-gevraagd',
  'follow-up-done': 'vervolg-gereed',
  closed: 'afgesloten',
} as const;
export const MOVER_WORDS = { region: 'regio', provider: 'aanbieder' } as const;
export const NEXT_WORDS = {
  acknowledge: 'ontvangst-bevestigen',
  'inform-inspectorate': 'inspectie-informeren',
  'give-account': 'verantwoorden',
  'follow-up': 'vervolg-geven',
  judge: 'vervolg-beoordelen',
  close: 'afsluiten-of-vervolg-vragen',
} as const;
