import type { Facet } from './facets.ts';
import { GGK_NAMESPACE, type GgkMessage, STUF_NAMESPACE } from './message.ts';

/** An element with one value, in the order of the schema. Reading and building both follow these tables. */
export type Field = { readonly name: string; readonly facet: Facet; readonly optional?: true };

const field = (name: string, facet: Facet = name as Facet): Field => ({ name, facet });
const maybe = (name: string, facet: Facet = name as Facet): Field => ({ ...field(name, facet), optional: true });

/** zender and ontvanger. */
export const SYSTEEM: readonly Field[] = [
  field('organisatie'),
  field('applicatie'),
  maybe('administratie'),
  maybe('gebruiker'),
];
/** An Fo01 follows the general StUF type, where the organisation may be left out. */
export const SYSTEEM_FO01: readonly Field[] = [maybe('organisatie'), ...SYSTEEM.slice(1)];

/** The values of the stuurgegevens after zender and ontvanger. */
export const STUURGEGEVENS: Readonly<Record<GgkMessage['berichtcode'], readonly Field[]>> = {
  Di01: [field('referentienummer'), field('tijdstipBericht'), field('functie')],
  Du01: [
    field('referentienummer'),
    field('tijdstipBericht'),
    field('crossRefnummer', 'referentienummer'),
    field('functie'),
  ],
  Fo01: [
    field('referentienummer', 'vrijReferentienummer'),
    field('tijdstipBericht'),
    field('crossRefnummer', 'vrijReferentienummer'),
  ],
};

export const PARAMETERS: readonly Field[] = [
  'applicatieVersie',
  'applicatieSubversie',
  'functieVersie',
  'functieSubversie',
].map((name) => field(name, 'versie'));

export const BODY: readonly Field[] = [field('code'), field('plek'), field('omschrijving'), maybe('details')];

/** Only the outer elements of Di01 and Du01 are of the GGK; the values in the stuurgegevens are of StUF. */
export const outerNamespace = (berichtcode: GgkMessage['berichtcode']): string =>
  berichtcode === 'Fo01' ? STUF_NAMESPACE : GGK_NAMESPACE;
