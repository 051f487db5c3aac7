import type { Aanmelding, AanmeldingInhoud } from '../../../../src/modules/procurement/api.ts';

/** What the API says about the provider's desk: its passport of evidence and its applications. Dutch as on the wire. */
export type {
  Aanmelding,
  AanmeldingInhoud as Inhoud,
  AanmeldingItem,
  Bewijsstuk,
} from '../../../../src/modules/procurement/api.ts';

export type Eis = Aanmelding['eisen'][number];
export type Onderaannemer = AanmeldingInhoud['onderaannemers'][number];
export type Combinant = AanmeldingInhoud['combinanten'][number];
