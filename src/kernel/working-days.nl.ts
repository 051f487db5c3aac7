import type { Holiday } from './working-days-holidays.ts';

/** What a holiday is called. */
export const HOLIDAY_NAMES: Readonly<Record<Holiday, string>> = {
  'new-year': 'Nieuwjaarsdag',
  'good-friday': 'Goede Vrijdag',
  'easter-sunday': 'eerste paasdag',
  'easter-monday': 'tweede paasdag',
  'kings-day': 'Koningsdag',
  'queens-day': 'Koninginnedag',
  'liberation-day': 'Bevrijdingsdag',
  'ascension-day': 'Hemelvaartsdag',
  'whit-sunday': 'eerste pinksterdag',
  'whit-monday': 'tweede pinksterdag',
  'christmas-day': 'eerste kerstdag',
  'boxing-day': 'tweede kerstdag',
};
