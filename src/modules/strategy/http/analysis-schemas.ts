/** What the browser exchanges about analyses of a segment, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, nullable } from '../../../platform/http/schema-parts.ts';
import { AntwoordWoord } from '../../instruments/index.ts';
import {
  CONTROL_OUTCOME_WORDS,
  CONTROL_WORDS,
  ENERGY_WORDS,
  INTRODUCTION_WORDS,
  ITEM_WORDS,
  SIDE_WORDS,
} from './analysis-words.nl.ts';

const Onderdeelwoord = choice(Object.values(ITEM_WORDS));
const Kant = choice(Object.values(SIDE_WORDS));
const Regelwoord = choice(Object.values(CONTROL_WORDS));

export const Invoering = Type.Object(
  {
    regels: Type.Array(
      Type.Object(
        {
          onderdeel: Onderdeelwoord,
          kant: Kant,
          bedragCent: nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000_00 })),
          energie: nullable(choice(Object.values(ENERGY_WORDS))),
          maanden: nullable(Type.Integer({ minimum: 0, maximum: 240 })),
        },
        { additionalProperties: false },
      ),
      { maxItems: 20 },
    ),
    verwacht: Type.String({ maxLength: 2000, description: 'Wat het de samenleving brengt, over de jaren.' }),
    jaren: Type.Integer({ minimum: 1, maximum: 30 }),
    vooruitzicht: nullable(
      Type.Object(
        { antwoord: AntwoordWoord, reden: Type.String({ maxLength: 2000 }) },
        {
          additionalProperties: false,
          description: 'Is er genoeg zicht op de toekomst om dit zo lang vast te leggen?',
        },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Invoering = Static<typeof Invoering>;

export const Beheersbaarheid = Type.Object(
  {
    antwoorden: Type.Array(
      Type.Object({ punt: Regelwoord, antwoord: AntwoordWoord }, { additionalProperties: false }),
      { maxItems: 5 },
    ),
  },
  { additionalProperties: false },
);
export type Beheersbaarheid = Static<typeof Beheersbaarheid>;

export const KleineAantallen = Type.Object(
  {
    spreidingPercentage: Type.Number({ exclusiveMinimum: 0, maximum: 1000 }),
    marge: Type.Number({ exclusiveMinimum: 0, maximum: 100, description: 'Hoeveel procent de uitkomst mag afwijken.' }),
  },
  { additionalProperties: false },
);

const wie = { op: Day, door: nullable(Type.String()) };

export const Analyses = Type.Object({
  invoering: nullable(
    Type.Object({
      ...wie,
      ingevuld: Invoering,
      uitkomst: choice(Object.values(INTRODUCTION_WORDS)),
      kanten: Type.Array(
        Type.Object({
          kant: Kant,
          bedragCent: CentsNumber,
          perJaarCent: CentsNumber,
          langsteMaanden: nullable(Type.Integer()),
          veelEnergie: Type.Integer(),
          onbekend: Type.Array(Onderdeelwoord),
        }),
      ),
    }),
  ),
  beheersbaarheid: nullable(
    Type.Object({
      ...wie,
      ingevuld: Beheersbaarheid,
      uitkomst: choice(Object.values(CONTROL_OUTCOME_WORDS)),
      ontbreekt: Type.Array(Regelwoord),
      deels: Type.Array(Regelwoord),
      onbekend: Type.Array(Regelwoord),
    }),
  ),
  kleineAantallen: nullable(
    Type.Object({
      ...wie,
      spreidingPercentage: Type.Number(),
      marge: Type.Number(),
      binnenPercentage: nullable(Type.Number()),
      nodig: nullable(Type.Integer()),
      genoeg: nullable(Type.Boolean()),
    }),
  ),
});
export type Analyses = Static<typeof Analyses>;
