/** What the browser exchanges about choices per segment, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, nullable } from '../../../platform/http/schema-parts.ts';
import { Advies, Bevinding, Feiten, INCENTIVE_WORDS, InstrumentWoord, OptieWoord } from '../../instruments/index.ts';

const Prikkels = Type.Array(choice(Object.values(INCENTIVE_WORDS)), { maxItems: 10 });
const naam = Type.String({ minLength: 1, maxLength: 120 });
const jeugdigen = nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 }));

export const Keuze = Type.Object({
  instrument: InstrumentWoord,
  instrumentnaam: Type.String(),
  optie: nullable(OptieWoord),
  optienaam: nullable(Type.String()),
  reden: Type.String(),
  geadviseerd: nullable(OptieWoord),
  geadviseerdnaam: nullable(Type.String()),
  afwijking: Type.String(),
  contractjaren: nullable(Type.Integer()),
  nieuweBekostiging: nullable(Type.Boolean()),
  prikkels: Prikkels,
  op: Day,
  door: nullable(Type.String()),
});
export type Keuze = Static<typeof Keuze>;

/** Where one instrument stands for a segment: what was chosen, and what would be advised now. */
export const Instrumentstand = Type.Object({
  instrument: InstrumentWoord,
  naam: Type.String(),
  stand: choice(['gekozen', 'advies', 'open']),
  optie: nullable(Type.String()),
  advies: nullable(Type.String()),
  wijktAf: Type.Boolean(),
});
export type Instrumentstand = Static<typeof Instrumentstand>;

const segment = {
  id: Id,
  naam: Type.String(),
  toelichting: Type.String(),
  productgroepen: Type.Array(Type.String()),
  jeugdigenPerJaar: nullable(Type.Integer()),
  beantwoord: Type.Integer({ description: 'Hoeveel vragen van de keuzehulp een antwoord hebben.' }),
  beantwoordOp: nullable(Day),
};
export const Segment = Type.Object({ ...segment, instrumenten: Type.Array(Instrumentstand) });
export type Segment = Static<typeof Segment>;

export const Keuzes = Type.Object({
  segmenten: Type.Array(Segment),
  vragen: Type.Integer(),
  wijzigbaar: Type.Boolean(),
});
export type Keuzes = Static<typeof Keuzes>;

export const Segmentdetail = Type.Object({
  ...segment,
  beantwoordDoor: nullable(Type.String()),
  feiten: Feiten,
  instrumenten: Type.Array(Instrumentstand),
  keuzes: Type.Array(Keuze),
  adviezen: Type.Array(Advies),
  geschiedenis: Type.Array(Keuze),
  wijzigbaar: Type.Boolean(),
});
export type Segmentdetail = Omit<Static<typeof Segmentdetail>, 'feiten'> & {
  readonly feiten: import('../../instruments/api.ts').Feiten;
};

export const NieuwSegment = Type.Object(
  {
    naam,
    toelichting: Type.Optional(Type.String({ maxLength: 2000 })),
    productgroepen: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 50 })),
    jeugdigenPerJaar: Type.Optional(jeugdigen),
  },
  { additionalProperties: false },
);
export type NieuwSegment = Static<typeof NieuwSegment>;

export const NieuweAntwoorden = Type.Object(
  { feiten: Feiten, toelichting: Type.Optional(Type.String({ maxLength: 2000 })) },
  { additionalProperties: false },
);

export const NieuweKeuze = Type.Object(
  {
    instrument: InstrumentWoord,
    optie: nullable(OptieWoord),
    reden: Type.String({ minLength: 3, maxLength: 4000 }),
    afwijking: Type.Optional(Type.String({ maxLength: 4000 })),
    contractjaren: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 30 }))),
    nieuweBekostiging: Type.Optional(nullable(Type.Boolean())),
    prikkels: Type.Optional(Prikkels),
  },
  { additionalProperties: false },
);
export type NieuweKeuze = Static<typeof NieuweKeuze>;

export const Samenhang = Type.Object({
  bevindingen: Type.Array(Bevinding),
  getoetst: Type.Integer({ description: 'Hoeveel regels zijn getoetst.' }),
  segmenten: Type.Integer(),
  openstaand: Type.Array(Type.Object({ segment: Type.String(), instrumenten: Type.Array(Type.String()) })),
});
export type Samenhang = Static<typeof Samenhang>;
