import { type Static, Type } from 'typebox';
import { choice, Instant, nullable } from '../../../platform/http/schema-parts.ts';
import { COUNTER_GROUND_WORDS, COUNTER_PROPOSAL_WORDS } from './counter-words.nl.ts';

const Ground = choice(Object.values(COUNTER_GROUND_WORDS));
const Proposal = choice(Object.values(COUNTER_PROPOSAL_WORDS));

export const Tegenspraken = Type.Object({
  items: Type.Array(
    Type.Object({
      waarover: Type.Array(Ground),
      voorstel: Proposal,
      tekst: Type.String(),
      door: nullable(Type.String()),
      op: Instant,
    }),
  ),
});
export type Tegenspraken = Static<typeof Tegenspraken>;

export const NieuweTegenspraak = Type.Object(
  {
    waarover: Type.Array(Ground, { minItems: 1, maxItems: 5, uniqueItems: true }),
    voorstel: Proposal,
    tekst: Type.String({ minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false },
);
