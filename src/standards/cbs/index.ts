/** Door of the municipal codes of CBS. */
export { MUNICIPALITIES, MUNICIPALITY_PERIODS, mergedInto, municipalityExisted } from './municipalities.ts';
