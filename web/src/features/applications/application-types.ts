import type { Aanmelding, AanmeldingInhoud } from '../../api/types.ts';

/** Parts of what the API says about an application, by the names that the form gives them. */
export type GevraagdeEis = Aanmelding['eisen'][number];
export type Onderaannemer = AanmeldingInhoud['onderaannemers'][number];
export type Combinant = AanmeldingInhoud['combinanten'][number];
