/** What the browser learns about the funding laboratory: totals only, never a child. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Id, nullable } from '../../platform/http/schema-parts.ts';

export const Labkeuze = Type.Object({
  jaren: Type.Array(Type.Integer(), { description: 'Jaren waarover hulp is gedeclareerd, het nieuwste eerst.' }),
});
export type Labkeuze = Static<typeof Labkeuze>;

const Vergelijking = Type.Object({
  sleutel: nullable(Type.String({ description: 'Nummer of sleutel; leeg voor de regio als geheel.' })),
  naam: Type.String(),
  wasCent: CentsNumber,
  opnieuwCent: CentsNumber,
  verschilCent: CentsNumber,
});
export type Labvergelijking = Static<typeof Vergelijking>;

const Voorwaardenkeuze = Type.Object({ id: Id, naam: Type.String() });

export const Labuitkomst = Type.Object({
  jaar: Type.Integer(),
  eigen: Voorwaardenkeuze,
  gekozen: Voorwaardenkeuze,
  trajecten: Type.Integer({ description: 'Toewijzingen waarop in dat jaar is gedeclareerd.' }),
  wasCent: CentsNumber,
  opnieuwCent: CentsNumber,
  verschilCent: CentsNumber,
  stappen: Type.Array(
    Type.Object({
      soort: choice(['care', 'held', 'refused', 'guarantee', 'settled']),
      naam: Type.String(),
      uitleg: Type.String(),
      cent: CentsNumber,
    }),
  ),
  aanbieders: Type.Array(Vergelijking),
  gemeenten: Type.Array(Vergelijking),
  producten: Type.Array(Vergelijking),
  prijzen: Type.Array(
    Type.Object({
      product: Type.String(),
      onderdeel: Type.String(),
      per: Type.String(),
      cent: nullable(CentsNumber),
    }),
    { description: 'Prijzen die nergens zijn afgesproken en die het lab heeft gekozen.' },
  ),
  grenzen: Type.Array(
    Type.Object({ naam: Type.String(), keer: Type.Integer({ description: 'Hoe vaak een bedrag er voorbij ging.' }) }),
  ),
  afrekening: Type.Array(Type.Object({ naam: Type.String(), regels: Type.Integer(), cent: CentsNumber })),
  nietBetaald: Type.Array(Type.Object({ product: Type.String(), trajecten: Type.Integer() })),
  controle: Type.Object({
    sluit: Type.Boolean({ description: 'Elke verdeling telt op tot het geheel, voor en na.' }),
    regelsCent: CentsNumber,
    eigenHulpCent: CentsNumber,
    afwijkingen: Type.Array(Type.Object({ product: Type.String(), regelsCent: CentsNumber, eigenCent: CentsNumber })),
  }),
  aannames: Type.Array(Type.String()),
});
export type Labuitkomst = Static<typeof Labuitkomst>;
