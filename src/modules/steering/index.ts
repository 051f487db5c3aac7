export { recordUtilisation, type UtilisationDelta } from './storage/record-utilisation.ts';
