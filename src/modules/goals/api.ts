/** What the browser learns about goals and purchase tasks. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';
import * as words from './http/words.nl.ts';

export type { ClauseKey, GoalStanding, LiveValue } from './domain/standing.ts';

export const Doel = Type.Object({
  id: Id,
  regioId: Id,
  code: Type.String(),
  naam: Type.String(),
  omschrijving: Type.String(),
  bron: Type.String(),
  soort: choice(Object.values(words.TIER_WORDS)),
  indicator: nullable(Type.String()),
  richting: nullable(choice(Object.values(words.DIRECTION_WORDS))),
  startOp: nullable(Day),
  streefdatum: nullable(Day),
  bovenliggendId: nullable(Id),
  beeindigdOp: nullable(Day),
  inkooptaken: Type.Array(Named),
});
export type Doel = Static<typeof Doel>;

export const Inkooptaak = Type.Object({
  id: Id,
  regioId: Id,
  code: Type.String(),
  naam: Type.String(),
  omschrijving: Type.String(),
  bron: nullable(Type.String()),
  beeindigdOp: nullable(Day),
  versie: Type.Integer(),
  doelen: Type.Array(Named),
});
export type Inkooptaak = Static<typeof Inkooptaak>;

const closed = { additionalProperties: false } as const;
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const reden = { reden: line(1000) };
const code = { code: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9.-]{0,11}$' }) };

const doelvelden = {
  naam: line(200),
  omschrijving: line(2000),
  bron: line(500),
  soort: choice(Object.values(words.TIER_WORDS)),
  gebruik: nullable(choice(Object.values(words.USE_WORDS))),
  indicator: nullable(line(500)),
  richting: nullable(choice(Object.values(words.DIRECTION_WORDS))),
  gemetenMet: nullable(line(100)),
  startOp: nullable(Day),
  startGelezenAls: nullable(line(500)),
  streefdatum: nullable(Day),
  basiswaarde: nullable(Type.Number()),
  streefwaarde: nullable(Type.Number()),
  eenheid: nullable(line(100)),
  haalbaar: nullable(choice(Object.values(words.FEASIBLE_WORDS))),
  haalbaarToelichting: nullable(line(1000)),
  aanbiedersWillen: nullable(choice(Object.values(words.WANTED_WORDS))),
  aanbiedersToelichting: nullable(line(1000)),
  snelBereikt: nullable(line(1000)),
  bovenliggendId: nullable(Id),
  beeindigdOp: nullable(Day),
};
const { naam, omschrijving, bron, soort, ...meer } = doelvelden;
const Doelinhoud = Type.Object(doelvelden);
export type Doelinhoud = Static<typeof Doelinhoud>;
export const NieuwDoel = Type.Object(
  { ...code, ...reden, naam, omschrijving, bron, soort, ...Type.Partial(Type.Object(meer)).properties },
  closed,
);
export const DoelWijziging = Type.Object({ ...reden, ...Type.Partial(Doelinhoud).properties }, closed);

export const Bepaling = Type.Object({
  sleutel: nullable(Type.String()),
  nummer: Type.String(),
  titel: Type.String(),
});
const Meting = Type.Object({
  soort: choice(Object.values(words.KIND_WORDS)),
  dag: Day,
  waarde: Type.Number(),
  eenheid: Type.String(),
  product: nullable(Type.String()),
  bron: Type.String(),
  door: nullable(Type.String()),
});
const Raadpleging = Type.Object({
  dag: Day,
  wie: Type.String(),
  gezegd: Type.String(),
  beloofd: nullable(Type.String()),
  door: nullable(Type.String()),
});

export const Boomdoel = Type.Object({
  id: Id,
  ...code,
  ...doelvelden,
  versie: Type.Integer(),
  inkooptaken: Type.Array(Named),
  ontwikkelpunten: Type.Array(Named),
  producten: Type.Array(Named),
  bepalingen: Type.Array(
    Type.Object({
      ...Bepaling.properties,
      door: choice(Object.values(words.BY_WORDS)),
      hoe: nullable(Type.String()),
    }),
  ),
  eisen: Type.Array(Type.Object({ code: Type.String(), titel: Type.String() })),
  stand: nullable(
    Type.Object({
      gemetenMet: Type.String(),
      maat: choice(Object.values(words.UNIT_WORDS)),
      eerste: nullable(Type.Number()),
      nu: nullable(Type.Number()),
      punten: Type.Array(
        Type.Object({ maand: Type.String({ description: 'jjjj-mm' }), waarde: nullable(Type.Number()) }),
      ),
    }),
  ),
  metingen: Type.Array(Meting),
  raadplegingen: Type.Array(Raadpleging),
  ontbreekt: Type.Array(Type.String(), { description: 'Wat er nog aan ontbreekt om concreet te zijn.' }),
  dientNiet: Type.Array(Type.String(), { description: 'Wat er ontbreekt tussen dit doel en een contract.' }),
});
export type Boomdoel = Static<typeof Boomdoel>;

export const Doelenboom = Type.Object({
  regio: Named,
  magWijzigen: Type.Boolean(),
  doelen: Type.Array(Boomdoel),
  taken: Type.Array(Inkooptaak),
  bepalingenZonderDoel: Type.Array(Type.Object({ ...Bepaling.properties, contracten: Type.Integer() })),
  meetwijzen: Type.Array(Type.Object({ code: Type.String(), naam: Type.String() })),
});
export type Doelenboom = Static<typeof Doelenboom>;

const taakvelden = {
  naam: line(200),
  omschrijving: line(2000),
  bron: nullable(line(500)),
  beeindigdOp: nullable(Day),
  doelIds: Type.Array(Id, { maxItems: 100 }),
};
export const NieuweInkooptaak = Type.Object({ ...code, ...reden, ...taakvelden }, closed);
export const InkooptaakWijziging = Type.Object(
  { ...reden, ...Type.Partial(Type.Object(taakvelden)).properties },
  closed,
);

export const NieuweRaadpleging = Type.Object(
  { dag: Day, wie: line(300), gezegd: line(2000), beloofd: nullable(line(2000)) },
  closed,
);
export const NieuweMeting = Type.Object(
  {
    soort: choice(Object.values(words.KIND_WORDS)),
    dag: Day,
    waarde: Type.Number({ minimum: -1e11, maximum: 1e11 }),
    eenheid: line(100),
    productId: nullable(Id),
    bron: line(500),
  },
  closed,
);

export const Wijzigingen = listOf(
  Type.Object({
    op: Instant,
    door: nullable(Type.String()),
    reden: Type.String(),
    gemaakt: Type.Boolean({ description: 'De eerste keer dat het werd vastgelegd.' }),
    velden: Type.Array(
      Type.Object({ veld: Type.String(), was: nullable(Type.String()), werd: nullable(Type.String()) }),
    ),
  }),
);
export type Wijzigingen = Static<typeof Wijzigingen>;

const puntvelden = {
  thema: choice(Object.values(words.THEME_WORDS)),
  naam: line(200),
  omschrijving: line(2000),
  bron: line(500),
  waaromNiet: nullable(line(1000)),
  doelIds: Type.Array(Id, { maxItems: 100 }),
};
export const Ontwikkelpunt = Type.Object({
  id: Id,
  ...puntvelden,
  staat: choice(Object.values(words.POINT_STATE_WORDS)),
  uitBibliotheek: Type.Boolean(),
  doelen: Type.Array(Named),
  versie: Type.Integer(),
});
export type Ontwikkelpunt = Static<typeof Ontwikkelpunt>;
export const Voorbeeldpunt = Type.Object({
  sleutel: Type.String(),
  thema: choice(Object.values(words.THEME_WORDS)),
  naam: Type.String(),
  omschrijving: Type.String(),
  bron: Type.String(),
  overgenomen: Type.Boolean(),
});
export type Voorbeeldpunt = Static<typeof Voorbeeldpunt>;
export const Ontwikkelpunten = Type.Object({
  regio: Named,
  magWijzigen: Type.Boolean(),
  punten: Type.Array(Ontwikkelpunt),
  bibliotheek: Type.Array(Voorbeeldpunt),
});
export type Ontwikkelpunten = Static<typeof Ontwikkelpunten>;
export const NieuwOntwikkelpunt = Type.Object({ ...reden, ...puntvelden }, closed);
export const OvernamePunt = Type.Object({ ...reden, sleutel: line(100) }, closed);
export const OntwikkelpuntWijziging = Type.Object(
  { ...reden, ...Type.Partial(Type.Object(puntvelden)).properties },
  closed,
);
