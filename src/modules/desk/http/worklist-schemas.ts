import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { Werk } from '../../steering/api.ts';
import { WORK_ACT_WORDS } from './words.nl.ts';

const ActWord = choice(Object.values(WORK_ACT_WORDS));

/** A line of a worklist to which something was done, as it then stood. */
export const Werkmerk = Type.Object({
  handelingId: Id,
  handeling: ActWord,
  sleutel: Type.String(),
  regel: Werk,
  tot: nullable(Day),
  tekst: Type.String(),
  door: Named,
  aan: nullable(Named),
  op: Instant,
});
export type Werkmerk = Static<typeof Werkmerk>;

export const Werkmerken = Type.Object({
  merken: Type.Array(Werkmerk),
  laatste: nullable(
    Type.Object(
      { handeling: ActWord, aantal: Type.Integer(), op: Instant },
      { description: 'Wat u als laatste deed en ongedaan kunt maken.' },
    ),
  ),
  collegas: Type.Array(Named, { description: 'Collega’s met hetzelfde werk, aan wie u kunt overdragen.' }),
});
export type Werkmerken = Static<typeof Werkmerken>;

export const NieuweWerkhandeling = Type.Object(
  {
    handeling: ActWord,
    sleutels: Type.Array(Type.String({ minLength: 1, maxLength: 1000 }), {
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
    }),
    tot: Type.Optional(Day),
    tekst: Type.Optional(Type.String({ maxLength: 500 })),
    aan: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type NieuweWerkhandeling = Static<typeof NieuweWerkhandeling>;

export const Werkhandeling = Type.Object({ id: Id, aantal: Type.Integer() });
export type Werkhandeling = Static<typeof Werkhandeling>;
