/** What the browser learns about the product book. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../platform/http/schema-parts.ts';
import { FUNDING_WORDS, WEIGHT_WORDS } from './http/words.nl.ts';

export const Product = Type.Object({
  id: Id,
  regioId: Id,
  naam: Type.String(),
  groep: Type.String(),
  segment: choice(Object.values(WEIGHT_WORDS)),
  productcategorie: Type.String(),
  code: Type.String(),
  eenheidcode: Type.String({ description: 'iJw-codelijst WJ756.' }),
  bekostiging: choice(Object.values(FUNDING_WORDS)),
  omschrijving: Type.String(),
  van: Day,
  tot: nullable(Day),
  doel: nullable(Named),
  inkooptaak: nullable(Named),
});
export type Product = Static<typeof Product>;
