/** Door of the municipal codes of CBS, and of the numbers of young people with those codes. */
export { MUNICIPALITIES, MUNICIPALITY_PERIODS, mergedInto, municipalityExisted } from './municipalities.ts';
export { codesByOtherName, otherNamesOf } from './other-names.ts';
export { type Youth, youthOf } from './youth.ts';
