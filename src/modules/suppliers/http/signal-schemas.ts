import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { SIGNAL_STATE_WORDS, SIGNAL_STEP_WORDS, TONE_WORDS, TOPIC_WORDS } from './words.nl.ts';

export const Signaal = Type.Object({
  id: Id,
  aanbieder: Named,
  gemeente: nullable(Named),
  toon: choice(Object.values(TONE_WORDS)),
  onderwerp: choice(Object.values(TOPIC_WORDS)),
  dag: Day,
  tekst: Type.String(),
  door: nullable(Type.String()),
  organisatie: Type.String(),
  gemeldOp: Instant,
  status: choice(Object.values(SIGNAL_STATE_WORDS)),
  antwoord: nullable(Type.String({ description: 'Wat aan de melder is geantwoord.' })),
  antwoordVoor: Day,
});
export type Signaal = Static<typeof Signaal>;
export const SignalenLijst = listOf(Signaal);

export const Signaalstap = Type.Object({
  soort: choice(Object.values(SIGNAL_STEP_WORDS)),
  tekst: Type.String(),
  door: nullable(Type.String()),
  op: Instant,
});
export type Signaalstap = Static<typeof Signaalstap>;

export const SignaalDetail = Type.Object({
  ...Signaal.properties,
  stappen: Type.Array(Signaalstap),
  mag: Type.Object({ behandelen: Type.Boolean() }),
});
export type SignaalDetail = Static<typeof SignaalDetail>;

export const NieuwSignaal = Type.Object(
  {
    aanbiederId: Id,
    toon: choice(Object.values(TONE_WORDS)),
    onderwerp: choice(Object.values(TOPIC_WORDS)),
    dag: Day,
    tekst: Type.String({ minLength: 5, maxLength: 4000 }),
  },
  { additionalProperties: false },
);
export type NieuwSignaal = Static<typeof NieuwSignaal>;

export const NieuweSignaalstap = Type.Object(
  {
    soort: choice(['opgepakt', 'notitie', 'voorgelegd', 'beantwoord'] as const),
    tekst: Type.Optional(Type.String({ maxLength: 4000 })),
  },
  { additionalProperties: false },
);
export type NieuweSignaalstap = Static<typeof NieuweSignaalstap>;

/** What a provider sees of a signal: what was put to it, and what it said. */
export const VoorgelegdSignaal = Type.Object({
  id: Id,
  stappen: Type.Array(Signaalstap),
  wachtOpReactie: Type.Boolean(),
});
export type VoorgelegdSignaal = Static<typeof VoorgelegdSignaal>;

export const Reactie = Type.Object(
  { tekst: Type.String({ minLength: 2, maxLength: 4000 }) },
  { additionalProperties: false },
);
