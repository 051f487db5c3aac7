import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, nullable } from '../../../../platform/http/schema-parts.ts';
import { OUTCOME_WORDS } from './consent-words.nl.ts';

const Aandeel = Type.Number({ description: 'Percentage met ten hoogste twee decimalen.' });

export const Onderaanneming = Type.Object({
  eigenAandeel: nullable(Aandeel),
  minimum: nullable(Type.Object({ aandeel: Aandeel, bepaling: Type.String() })),
  combinanten: Type.Array(Type.String()),
  verzoeken: Type.Array(
    Type.Object({
      id: Id,
      naam: Type.String(),
      nummer: Type.String(),
      taak: Type.String(),
      aandeel: Aandeel,
      voor: nullable(Type.String()),
      van: Day,
      reden: Type.String(),
      door: nullable(Type.String()),
      op: Instant,
      stand: choice(Object.values(OUTCOME_WORDS)),
      antwoord: nullable(Type.Object({ reden: Type.String(), door: nullable(Type.String()), op: Instant })),
      eigenAandeelDaarna: nullable(
        Type.Number({ description: 'Eigen aandeel als deze onderaannemer erbij komt; leeg: niet te zeggen.' }),
      ),
    }),
  ),
  magVragen: Type.Boolean(),
  magBeslissen: Type.Boolean(),
});
export type Onderaanneming = Static<typeof Onderaanneming>;

const closed = { additionalProperties: false };
const Tekst = (maxLength: number) => Type.String({ minLength: 1, maxLength });
export const NieuwOnderaannemingsverzoek = Type.Object(
  {
    naam: Tekst(200),
    nummer: Type.String({ pattern: '^[0-9]{8}$', description: 'KvK-nummer.' }),
    taak: Tekst(1000),
    aandeel: Type.Number({ minimum: 0.01, maximum: 100, multipleOf: 0.01 }),
    voor: nullable(Tekst(200)),
    besteedtZelfUit: Type.Boolean({ description: 'Laat de onderaannemer zelf anderen een deel doen?' }),
    van: Day,
    reden: Tekst(4000),
  },
  closed,
);
export const AntwoordOpVerzoek = Type.Object({ reden: Tekst(4000) }, closed);
