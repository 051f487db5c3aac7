/** What the browser learns about the funding laboratory: totals only, never a child. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, nullable } from '../../platform/http/schema-parts.ts';
import { Bekostigingsdocument } from '../funding/api.ts';
import { CHECKS } from './domain/checks.ts';
import { STEP_KEYS } from './domain/steps.ts';

/** First day of the first month and last day of the last. */
const Periode = Type.Object({ van: Day, tot: Day });
export type Labperiode = Static<typeof Periode>;

export const Labkeuze = Type.Object({
  hulp: nullable(
    Type.Object({ ...Periode.properties }, { description: 'Eerste en laatste maand waarover hulp is gedeclareerd.' }),
  ),
  periode: nullable(
    Type.Object(
      { ...Periode.properties },
      { description: 'Waarmee het lab begint: de laatste twaalf maanden met hulp.' },
    ),
  ),
  modellen: Type.Array(Type.Object({ sleutel: Type.String(), naam: Type.String(), regio: Type.String() }), {
    description: 'Regionale modellen die op de producten van uw regio worden gelegd.',
  }),
});
export type Labkeuze = Static<typeof Labkeuze>;

const Vergelijking = Type.Object({
  sleutel: nullable(Type.String({ description: 'Nummer of sleutel; leeg voor de regio als geheel.' })),
  naam: Type.String(),
  wasCent: CentsNumber,
  opnieuwCent: CentsNumber,
  verschilCent: CentsNumber,
});
export type Labvergelijking = Static<typeof Vergelijking>;

const Aanbieder = Type.Object({
  ...Vergelijking.properties,
  grens: Type.Boolean({ description: 'Een bedrag ging voorbij een grens.' }),
  garantie: Type.Boolean({ description: 'Er is een garantie betaald.' }),
});
export type Labaanbieder = Static<typeof Aanbieder>;

const Voorwaardenkeuze = Type.Object({ id: nullable(Id), naam: Type.String() });
const Marge = Type.Object({ nuCent: CentsNumber, straksCent: CentsNumber });

const Prikkel = Type.Object({
  onderdeel: nullable(Type.String({ description: 'Leeg: de gekozen voorwaarden betalen dit niet.' })),
  product: Type.String(),
  zwaarder: nullable(Type.String()),
  eenheidCode: Type.String({ description: 'iJw-eenheid (WJ756) van het product.' }),
  eenheid: Marge,
  maand: Marge,
  stap: nullable(Marge),
  zinnen: Type.Array(Type.String()),
});
export type Labprikkel = Static<typeof Prikkel>;

const Grens = Type.Object({
  naam: Type.String(),
  waarvoor: Type.String({ description: 'Wat samen telt, zoals een aanbieder en een product; nooit een jeugdige.' }),
  gevolg: Type.String(),
  telt: choice(['bedrag', 'hoeveelheid']),
  hoogte: nullable(Type.Number({ description: 'In centen of in de eenheid; leeg: verschilt per toewijzing.' })),
  gebruikt: nullable(Type.Number()),
  keer: Type.Integer({ description: 'Hoe vaak een bedrag er voorbij ging.' }),
});
export type Labgrens = Static<typeof Grens>;

export const Labuitkomst = Type.Object({
  periode: Periode,
  eigen: Voorwaardenkeuze,
  gekozen: Voorwaardenkeuze,
  trajecten: Type.Integer({ description: 'Toewijzingen waarop in die periode is gedeclareerd.' }),
  wasCent: CentsNumber,
  opnieuwCent: CentsNumber,
  verschilCent: CentsNumber,
  aangehoudenCent: Type.Object(
    { was: CentsNumber, opnieuw: CentsNumber },
    { description: 'Wacht op een mens; telt niet mee in de totalen.' },
  ),
  stappen: Type.Array(
    Type.Object({
      soort: choice(STEP_KEYS),
      naam: Type.String(),
      uitleg: Type.String(),
      cent: CentsNumber,
    }),
  ),
  aanbieders: Type.Array(Aanbieder),
  gemeenten: Type.Array(Vergelijking),
  producten: Type.Array(Vergelijking),
  koppeling: Type.Array(
    Type.Object({
      product: Type.String(),
      onderdeel: nullable(
        Type.String({ description: 'Leeg: het model zegt er niets over; het blijft betaald zoals nu.' }),
      ),
      omdat: Type.String(),
    }),
    { description: 'Hoe een regionaal model op de producten is gelegd; leeg bij voorwaarden van de regio zelf.' },
  ),
  prijzen: Type.Array(
    Type.Object({
      product: Type.String(),
      onderdeel: Type.String(),
      per: Type.String(),
      cent: nullable(CentsNumber),
    }),
    { description: 'Prijzen die nergens zijn afgesproken en die het lab heeft gekozen.' },
  ),
  prikkels: Type.Array(Prikkel),
  grenzen: Type.Array(Grens),
  afrekening: Type.Array(Type.Object({ naam: Type.String(), regels: Type.Integer(), cent: CentsNumber })),
  nietBetaald: Type.Array(Type.Object({ product: Type.String(), trajecten: Type.Integer() })),
  controles: Type.Array(Type.Object({ soort: choice(CHECKS), naam: Type.String(), klopt: Type.Boolean() }), {
    description: 'Wat altijd moet gelden, voor en na.',
  }),
  herkomst: Type.Object({
    regelsCent: CentsNumber,
    eigenHulpCent: CentsNumber,
    afwijkingen: Type.Array(Type.Object({ product: Type.String(), regelsCent: CentsNumber, eigenCent: CentsNumber })),
  }),
  aannames: Type.Array(Type.String()),
});
export type Labuitkomst = Static<typeof Labuitkomst>;

export const ScenarioItem = Type.Object({
  id: Id,
  naam: Type.String(),
  periode: Periode,
  gebaseerdOp: Type.String(),
  door: Type.String(),
  eigen: Type.Boolean({ description: 'Door u bewaard: u kunt het wijzigen en weghalen.' }),
  gewijzigdOp: Instant,
  wasCent: CentsNumber,
  opnieuwCent: CentsNumber,
  verschilCent: CentsNumber,
});
export type ScenarioItem = Static<typeof ScenarioItem>;

export const Scenario = Type.Object({
  ...ScenarioItem.properties,
  versie: Type.Integer({ description: 'Rijversie, voor If-Match.' }),
  feiten: Type.String({ description: 'SHA-256 van de hulp die is betaald: gelijk is dezelfde hulp.' }),
  document: Bekostigingsdocument,
  uitkomst: Labuitkomst,
});
export type Scenario = Static<typeof Scenario>;
