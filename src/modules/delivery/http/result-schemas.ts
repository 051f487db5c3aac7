/** Schemas of results per child, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, Named, nullable } from '../../../platform/http/schema-parts.ts';
import {
  ANSWER_WORDS,
  FAMILY_WORDS,
  OUTCOME_WORDS,
  POSSIBLE_WORDS,
  SAID_WORDS,
  SIDE_WORDS,
  STATE_WORDS,
  STEP_WORDS,
} from './words.nl.ts';

export const ResultaatStatus = choice(Object.values(STATE_WORDS));

const item = {
  id: Id,
  omschrijving: Type.String(),
  status: ResultaatStatus,
  uitkomst: nullable(choice(Object.values(OUTCOME_WORDS))),
  uiterlijk: Day,
  afgesprokenOp: Day,
  gezin: choice(Object.values(FAMILY_WORDS)),
  voorgesteldDoor: choice(Object.values(SIDE_WORDS)),
  bereiktOp: nullable(Day),
  meldingId: nullable(Type.Integer({ description: 'De laatste melding: waarover een oordeel gaat.' })),
  gemeldOp: nullable(Day),
  mag: Type.Array(choice(Object.values(POSSIBLE_WORDS))),
};

export const ResultaatItem = Type.Object({
  ...item,
  toewijzing: Type.Object({ id: Id, nummer: Type.String() }),
  jeugdige: Type.String(),
  gemeente: Named,
  aanbieder: Named,
});
export type ResultaatItem = Static<typeof ResultaatItem>;
export const ResultatenLijst = listOf(ResultaatItem);

const Stap = Type.Object({
  soort: choice(Object.values(STEP_WORDS)),
  door: choice(Object.values(SIDE_WORDS)),
  naam: nullable(Type.String()),
  uitkomst: nullable(choice(Object.values(OUTCOME_WORDS))),
  dag: nullable(Day),
  gezegdDoor: nullable(choice(Object.values(SAID_WORDS))),
  tekst: Type.String(),
  vastgelegdOp: Instant,
});

/** A result with everything that was done with it. */
export const Resultaat = Type.Object({ ...item, stappen: Type.Array(Stap) });
export type Resultaat = Static<typeof Resultaat>;

export const NieuwResultaat = Type.Object(
  {
    omschrijving: Type.String({ minLength: 1, maxLength: 300 }),
    uiterlijk: Day,
    afgesprokenOp: Day,
    gezin: choice(Object.values(FAMILY_WORDS)),
  },
  { additionalProperties: false },
);

export const ResultaatMelding = Type.Object(
  {
    uitkomst: choice(Object.values(OUTCOME_WORDS)),
    dag: Day,
    gezegdDoor: choice(Object.values(SAID_WORDS)),
    onderbouwing: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type ResultaatMelding = Static<typeof ResultaatMelding>;

export const ResultaatOordeel = Type.Object(
  {
    oordeel: choice(Object.values(ANSWER_WORDS)),
    meldingId: Id,
    reden: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);

export const ResultaatIntrekking = Type.Object(
  { reden: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
);
