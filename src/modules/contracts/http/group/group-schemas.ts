import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, Named, nullable } from '../../../../platform/http/schema-parts.ts';
import { Bepaling, Bepalingsverschil, Bepalingswens, Reden, Verschil } from '../register-schemas.ts';
import { OUTCOME_WORDS } from './group-words.nl.ts';

/** What the browser exchanges about one agreement with several providers. */
const closed = { additionalProperties: false };
/** Above this a preview is no longer read by anybody. */
const MOST_CONTRACTS = 200;

const asked = {
  contractIds: Type.Array(Id, { minItems: 1, maxItems: MOST_CONTRACTS }),
  bepalingen: Type.Array(Bepalingswens, { minItems: 1, maxItems: 20 }),
  ingang: Day,
  werktBij: nullable(Id),
};

export const TeBerekenenGroepsafspraak = Type.Object(asked, closed);
export const NieuweGroepsafspraak = Type.Object(
  {
    ...asked,
    naam: Type.String({ minLength: 1, maxLength: 200 }),
    reden: Reden,
    toelichting: Type.String({ minLength: 1, maxLength: 5000 }),
    vingerafdruk: Type.String(),
  },
  closed,
);

export const TeVergelijkenContracten = Type.Object({ contractIds: asked.contractIds }, closed);
export const GedeeldeBepalingen = Type.Object({
  items: Type.Array(
    Type.Object({ ...Bepaling.properties, gelijk: Type.Boolean({ description: 'Zegt elk contract hier hetzelfde?' }) }),
  ),
});
export type GedeeldeBepalingen = Static<typeof GedeeldeBepalingen>;

const Contract = Type.Object({ id: Id, nummer: Type.String(), naam: Type.String(), aanbieder: Type.String() });

const InContract = Type.Object({
  contract: Contract,
  uitkomst: choice(Object.values(OUTCOME_WORDS)),
  waarom: nullable(Type.String({ description: 'Waarom het in dit contract niet kan.' })),
  bepalingen: Type.Array(Bepalingsverschil),
  verschillen: Type.Array(Verschil),
});

export const Groepsvoorbeeld = Type.Object({ vingerafdruk: Type.String(), contracten: Type.Array(InContract) });
export type Groepsvoorbeeld = Static<typeof Groepsvoorbeeld>;

const Regel = Type.Object({
  id: Id,
  naam: Type.String(),
  ingang: Day,
  op: Instant,
  door: nullable(Type.String()),
  organisatie: Type.String(),
  redenNaam: Type.String(),
  toelichting: Type.String(),
  aantalContracten: Type.Integer(),
  werktBij: nullable(Named),
  bijgewerktIn: Type.Array(Named),
});
export const Groepsafspraken = Type.Object({ items: Type.Array(Regel) });
export type Groepsafspraken = Static<typeof Groepsafspraken>;

export const Groepsafspraak = Type.Object({
  ...Regel.properties,
  bepalingen: Type.Array(Bepaling),
  contracten: Type.Array(
    Type.Object({
      ...Contract.properties,
      versie: nullable(Type.Integer({ description: 'De versie die hierdoor ontstond; null: stond er al zo.' })),
    }),
  ),
});
export type Groepsafspraak = Static<typeof Groepsafspraak>;
