/** Which way a goal wants its indicator to go. */
export const DIRECTION_WORDS = {
  down: 'omlaag',
  up: 'omhoog',
  'not-higher': 'niet-hoger',
  shift: 'verschuiven',
} as const;
