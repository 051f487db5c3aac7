import { municipalityExisted } from '../../../standards/cbs/index.ts';
import { type OutsideSources, PUBLISHED_SOURCES } from '../../../standards/ijw/index.ts';

/** Level 4 as we judge it: municipal codes by day with their mergers (TR378), product codes by the national list (TR381). */
export const OUTSIDE_SOURCES: OutsideSources = { municipalityExisted, productListed: PUBLISHED_SOURCES.productListed };
