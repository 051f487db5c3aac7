import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, nullable } from '../../../../platform/http/schema-parts.ts';
import {
  DISSOLUTION_WORDS,
  EVIDENCE_STATE_WORDS,
  GROUND_KIND_WORDS,
  GROUND_STATE_WORDS,
} from './supervision-words.nl.ts';

const Grondsoort = choice(Object.values(GROUND_KIND_WORDS));

export const Ontbinding = Type.Object({
  id: Id,
  per: Day,
  stand: choice(Object.values(DISSOLUTION_WORDS)),
  toelichting: Type.String(),
  reden: nullable(Type.String({ description: 'Waarom zij is uitgevoerd of ingetrokken.' })),
  gronden: Type.Array(Type.Object({ soort: Grondsoort, titel: Type.String(), reden: Type.String(), getoetstOp: Day })),
  voorbereidDoor: nullable(Type.String()),
  voorbereidOp: Instant,
});

export const Contracttoezicht = Type.Object({
  toetsen: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      soort: Grondsoort,
      titel: Type.String(),
      stand: choice(Object.values(GROUND_STATE_WORDS)),
      uiterlijk: Day,
      laatste: nullable(
        Type.Object({ dag: Day, voldoet: Type.Boolean(), reden: Type.String(), door: nullable(Type.String()) }),
      ),
    }),
  ),
  aangeboden: Type.Array(Type.Object({ sleutel: Type.String(), soort: Grondsoort, titel: Type.String() }), {
    description: 'Gronden uit de wet die nog niet zijn getoetst; alleen bij een contract zonder inkoopprocedure.',
  }),
  bewijs: Type.Array(
    Type.Object({
      id: Id,
      soort: Type.String(),
      nummer: Type.String(),
      uitgever: nullable(Type.String()),
      geldigTot: nullable(Day),
      stand: choice(Object.values(EVIDENCE_STATE_WORDS)),
    }),
  ),
  afspraken: Type.Array(
    Type.Object({
      dossierregelId: Id,
      titel: Type.String(),
      grond: nullable(Type.String({ description: 'Bepaling waarop de afspraak rust; leeg: nog te verankeren.' })),
    }),
  ),
  ontbindingen: Type.Array(Ontbinding),
});
export type Contracttoezicht = Static<typeof Contracttoezicht>;

const closed = { additionalProperties: false };
const Reden = Type.String({ minLength: 1, maxLength: 4000 });
export const NieuweContracttoets = Type.Object(
  {
    sleutel: Type.String({ minLength: 1, maxLength: 80 }),
    soort: Grondsoort,
    titel: Type.String({ minLength: 1, maxLength: 200 }),
    dag: Day,
    voldoet: Type.Boolean(),
    reden: Reden,
  },
  closed,
);
export const NieuweOntbinding = Type.Object({ per: Day, toelichting: Reden }, closed);
export const EindeOntbinding = Type.Object({ reden: Reden }, closed);
