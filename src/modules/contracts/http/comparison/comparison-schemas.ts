import { type Static, Type } from 'typebox';
import { choice, nullable } from '../../../../platform/http/schema-parts.ts';
import { PARTY_SIDE_WORDS } from '../document/document-words.nl.ts';

const Zinnen = Type.Array(Type.String());

export const Contractvormen = Type.Object({
  bron: Type.String(),
  vormen: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      wat: Zinnen,
      overwegingen: Zinnen,
      risicos: Zinnen,
      leveranciersmanagement: Zinnen,
    }),
  ),
  vragen: Type.Array(Type.Object({ sleutel: Type.String(), vraag: Type.String() })),
});
export type Contractvormen = Static<typeof Contractvormen>;

const closed = { additionalProperties: false };
const Punten = Type.Integer({ minimum: 1, maximum: 5 });

export const Vormvraag = Type.Object(
  {
    antwoorden: Type.Array(Type.Object({ vraag: Type.String(), ja: Type.Boolean() }, closed), { maxItems: 50 }),
    punten: Type.Array(
      Type.Object(
        { vorm: Type.String(), zijde: choice(Object.values(PARTY_SIDE_WORDS)), resultaat: Punten, inspanning: Punten },
        closed,
      ),
      { maxItems: 50 },
    ),
  },
  closed,
);

export type Vormvraag = Static<typeof Vormvraag>;

export const Vormvergelijking = Type.Object({
  vormen: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      voor: Zinnen,
      tegen: Zinnen,
      saldo: Type.Integer(),
      plaats: nullable(
        Type.Object({
          resultaat: Type.Number(),
          inspanning: Type.Number(),
          zin: Type.String(),
          uiteen: Type.Boolean({ description: 'De twee zijden verschillen twee punten of meer.' }),
        }),
      ),
    }),
  ),
});
export type Vormvergelijking = Static<typeof Vormvergelijking>;
