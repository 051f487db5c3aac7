/** What the browser learns about goals and purchase tasks. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../platform/http/schema-parts.ts';
import { DIRECTION_WORDS } from './http/words.nl.ts';

export const Doel = Type.Object({
  id: Id,
  regioId: Id,
  code: Type.String(),
  naam: Type.String(),
  omschrijving: Type.String(),
  bron: Type.String(),
  indicator: nullable(Type.String()),
  richting: nullable(choice(Object.values(DIRECTION_WORDS))),
  startOp: nullable(Day),
  streefdatum: nullable(Day),
  bovenliggendId: nullable(Id),
  inkooptaken: Type.Array(Named),
});
export type Doel = Static<typeof Doel>;

export const Inkooptaak = Type.Object({
  id: Id,
  regioId: Id,
  code: Type.String(),
  naam: Type.String(),
  omschrijving: Type.String(),
  doelen: Type.Array(Named),
});
export type Inkooptaak = Static<typeof Inkooptaak>;
