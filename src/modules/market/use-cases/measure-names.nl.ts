import type { Measure } from '../domain/measures.ts';

/** What each figure is called where somebody chooses how a goal is measured. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  'own-help': 'Toewijzingen met hulp in de producten van dit doel',
  'own-share-of-residence': 'Deel van al het verblijf dat in de producten van dit doel valt',
  'light-heavy': 'Deel van de euro’s dat naar zware producten gaat',
  residence: 'Toewijzingen met verblijf',
  waiting: 'Wachttijd tot de start van de hulp',
  duration: 'Duur van de hulp',
  'long-help': 'Deel van de hulp dat langer dan een jaar loopt',
  stacking: 'Deel van de jeugdigen met meer dan een product',
  referral: 'Deel van de nieuwe hulp na een verzoek van de aanbieder',
  mix: 'Deel van de nieuwe hulp in het duurste product van een groep',
  concentration: 'Deel van de euro’s bij de drie grootste aanbieders',
};
