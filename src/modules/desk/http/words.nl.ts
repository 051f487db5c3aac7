/** Dutch words of the public API for our own terms; one map per list. */
export const UNIT_WORDS = { money: 'geld', count: 'aantal', percent: 'percentage' } as const;
export const DIRECTION_WORDS = { above: 'meer-dan', below: 'minder-dan' } as const;
export const WORK_ACT_WORDS = {
  seen: 'gezien',
  postponed: 'uitgesteld',
  assigned: 'overgedragen',
  noted: 'genoteerd',
} as const;
export const MAIL_STATE_WORDS = {
  waiting: 'wacht',
  sent: 'verstuurd',
  'no-address': 'geen-adres',
  'no-server': 'geen-mailserver',
  gone: 'niet-meer-actief',
  'turned-away': 'geweigerd',
} as const;
export const REPORT_FILE = 'maandbericht';
