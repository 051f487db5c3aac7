/** Door of the municipal codes of CBS. */
export { MUNICIPALITY_PERIODS, mergedInto, municipalityExisted } from './municipalities.ts';
