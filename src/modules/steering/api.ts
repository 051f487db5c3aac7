/** What the browser exchanges about steering: schemas and their types, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, nullable } from '../../platform/http/schema-parts.ts';

export const Waarde = Type.Object({
  soort: choice(['geld', 'aantal', 'percentage']),
  getal: Type.Number({ description: 'Hele centen bij geld.' }),
});

const Uitleg = Type.Object({
  delen: Type.Array(Type.Object({ label: Type.String(), waarde: Waarde })),
  regel: nullable(Type.String()),
  peildatum: nullable(Day),
  afronding: nullable(Type.String()),
  moment: nullable(Instant),
  berekendOp: nullable(Instant),
});

export const Kerngetal = Type.Object({
  code: Type.String(),
  label: Type.String(),
  waarde: Waarde,
  toelichting: Type.String(),
  uitleg: Uitleg,
});
export type Kerngetal = Static<typeof Kerngetal>;

export const Werk = Type.Object({
  code: Type.String(),
  titel: Type.String(),
  onderwerp: Type.String(),
  waarom: Type.String(),
  uiterlijk: nullable(Day),
  teLaat: Type.Boolean(),
  bedragCent: nullable(CentsNumber),
  link: Type.String(),
});
export type Werk = Static<typeof Werk>;

export const Groepsuitputting = Type.Object({
  productgroep: Type.String(),
  percentage: Type.Number(),
  planPercentage: Type.Number(),
  goedgekeurdCent: CentsNumber,
  budgetCent: CentsNumber,
});

export const Vandaag = Type.Object({
  vraag: Type.String(),
  samenvatting: Type.String(),
  kerngetallen: Type.Array(Kerngetal),
  werklijst: Type.Array(Werk),
  uitputting: nullable(Type.Array(Groepsuitputting)),
  klanten: nullable(
    Type.Object({
      jeugdigen: Type.Integer({ description: 'Jeugdigen met een toewijzing die vandaag loopt.' }),
      hulp: Type.Array(Type.Object({ naam: Type.String(), jeugdigen: Type.Integer() })),
      betalers: Type.Array(
        Type.Object({ id: Id, naam: Type.String(), jeugdigen: Type.Integer(), goedgekeurdCent: CentsNumber }),
      ),
      jaar: Type.Integer({ description: 'Jaar waarover is goedgekeurd.' }),
    }),
  ),
  gewijzigd: Type.Array(Type.Object({ tekst: Type.String(), link: Type.String(), op: Instant })),
});
export type Vandaag = Static<typeof Vandaag>;

export const Maanduitputting = Type.Object({
  maand: Type.String({ description: 'jjjj-mm' }),
  volume: Type.Integer(),
  goedgekeurdCent: CentsNumber,
  afgewezenCent: CentsNumber,
  afgesprokenVolume: nullable(Type.Integer()),
  planCent: CentsNumber,
});

export const Uitputting = Type.Object({
  jaar: Type.Integer(),
  peilmaand: nullable(Type.String({ description: 'Laatste maand die meetelt, jjjj-mm.' })),
  budgetCent: nullable(CentsNumber),
  planPerMaandCent: nullable(CentsNumber),
  grensCent: nullable(CentsNumber),
  eenheid: Type.String({ description: 'Eenheid van de volumes: die van het product met het grootste budget.' }),
  maanden: Type.Array(Maanduitputting),
});
export type Uitputting = Static<typeof Uitputting>;

const Draadknoop = Type.Object({
  id: Type.String(),
  label: Type.String(),
  bedragCent: CentsNumber,
  link: nullable(Type.String()),
});

export const Draadbeeld = Type.Object({
  jaar: Type.Integer(),
  peilmaand: nullable(Type.String()),
  peildatum: nullable(Day),
  euroPerLijn: Type.Number(),
  totaalCent: CentsNumber,
  afgewezenCent: CentsNumber,
  kolommen: Type.Array(Type.Object({ soort: Type.String(), label: Type.String(), knopen: Type.Array(Draadknoop) })),
  stromen: Type.Array(Type.Object({ pad: Type.Array(Type.String()), bedragCent: CentsNumber })),
  gevolgd: nullable(
    Type.Object({
      soort: Type.String(),
      id: Type.String(),
      label: Type.String(),
      bedragCent: CentsNumber,
      perKolom: Type.Array(Type.Object({ kop: Type.String(), tekst: Type.String(), link: nullable(Type.String()) })),
    }),
  ),
});
export type Draadbeeld = Static<typeof Draadbeeld>;
