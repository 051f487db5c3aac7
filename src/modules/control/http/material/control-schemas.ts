import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, listOf, nullable } from '../../../../platform/http/schema-parts.ts';
import { fileDetailFields, fileFields, textField } from '../file-schemas.ts';
import { CONTROL_KIND_WORDS, METHOD_WORDS, RECOVERS_WORDS, STEP_WORDS, WEIGHT_WORDS } from '../words.nl.ts';

const strict = { additionalProperties: false } as const;
const StepWord = choice(Object.values(STEP_WORDS));

const programmeFields = {
  ...fileFields,
  jaar: Type.Integer(),
  fase: nullable(StepWord),
  openbaar: nullable(
    Type.String({ description: 'Adres waar iedereen het plan leest; leeg zolang het niet openbaar is.' }),
  ),
  vindplaats: nullable(Type.String({ description: 'Waar het plan ook bekend is gemaakt.' })),
  controles: Type.Integer(),
};
export const Controleprogramma = Type.Object(programmeFields);
export type Controleprogramma = Static<typeof Controleprogramma>;
export const ControleprogrammaLijst = listOf(Controleprogramma);
export const ControleprogrammaDetail = Type.Object({ ...programmeFields, ...fileDetailFields });
export type ControleprogrammaDetail = Static<typeof ControleprogrammaDetail>;

export const NieuwControleprogramma = Type.Object(
  { jaar: Type.Integer({ minimum: 2015, maximum: 2100 }), titel: Type.String({ minLength: 5, maxLength: 200 }) },
  strict,
);
export const Programmastap = Type.Object(
  {
    soort: choice(['doel', 'risicoanalyse', 'controleplan', 'gepubliceerd', 'algemene-maatregel', 'gesloten'] as const),
    ...textField,
    vindplaats: Type.Optional(Type.String({ maxLength: 300 })),
  },
  strict,
);

export const Plan = Type.Object(
  {
    van: Day,
    tot: Day,
    noodzaak: Type.String({ minLength: 10, maxLength: 4000 }),
    gegevens: Type.String({ minLength: 5, maxLength: 2000 }),
    uitvoerder: Type.String({ minLength: 3, maxLength: 300 }),
    weging: choice(Object.values(WEIGHT_WORDS)),
    omvang: Type.Integer({ minimum: 1, maximum: 2000 }),
    terugvordering: choice(Object.values(RECOVERS_WORDS)),
  },
  strict,
);
export type Plan = Static<typeof Plan>;

/** What the checked sample came to, and what follows for the whole. */
export const Uitkomstcijfers = Type.Object({
  regels: Type.Integer(),
  foutieveRegels: Type.Integer(),
  populatie: Type.Integer(),
  populatieCent: CentsNumber,
  methode: choice(Object.values(METHOD_WORDS)),
  gevondenCent: CentsNumber,
  schattingCent: CentsNumber,
  ondergrensCent: CentsNumber,
  bovengrensCent: CentsNumber,
  nauwkeurigheidPercentage: nullable(Type.Number()),
});

const controlFields = {
  ...fileFields,
  soort: choice(Object.values(CONTROL_KIND_WORDS)),
  fase: nullable(StepWord),
  programmaId: Id,
};
export const MaterieleControle = Type.Object(controlFields);
export type MaterieleControle = Static<typeof MaterieleControle>;
export const MaterieleControleLijst = listOf(MaterieleControle);

export const MaterieleControleDetail = Type.Object({
  ...controlFields,
  ...fileDetailFields,
  plan: nullable(Plan),
  bevindingen: nullable(Uitkomstcijfers),
  terugvordering: nullable(Type.Object({ bedragCent: CentsNumber, opgedragenCent: CentsNumber })),
  contracten: Type.Array(Type.Object({ id: Id, nummer: Type.String(), naam: Type.String() })),
  leestRegels: Type.Boolean({
    description: 'U mag de getrokken regels lezen: de detailcontrole is begonnen en het dossier is open.',
  }),
});
export type MaterieleControleDetail = Static<typeof MaterieleControleDetail>;

export const NieuweMaterieleControle = Type.Object(
  {
    programmaId: Id,
    aanbiederId: Id,
    soort: choice(Object.values(CONTROL_KIND_WORDS)),
    titel: Type.String({ minLength: 5, maxLength: 200 }),
  },
  strict,
);

export const Controlestap = Type.Object(
  {
    soort: choice([
      'specifieke-risicoanalyse',
      'specifiek-controleplan',
      'gesprek',
      'aankondiging',
      'detailcontrole',
      'bevindingen',
      'wederhoor',
      'uitkomst',
      'gestaakt',
      'gesloten',
    ] as const),
    ...textField,
    uiterlijk: Type.Optional(Day),
    plan: Type.Optional(Plan),
    terugTeVorderenCent: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  strict,
);
export type Controlestap = Static<typeof Controlestap>;

export const Controlereactie = Type.Object({ ...textField }, strict);

export const Controleregels = Type.Object({
  regels: Type.Array(
    Type.Object({
      declaratieId: Id,
      volgnummer: Id,
      referentie: Type.String(),
      productCode: Type.String(),
      periode: Type.Object({ van: Day, tot: Day }),
      bedragCent: CentsNumber,
      foutCent: nullable(CentsNumber),
      bevinding: nullable(Type.String()),
      door: nullable(Type.String()),
    }),
  ),
  gecontroleerd: Type.Integer(),
  schatting: nullable(Uitkomstcijfers),
});
export type Controleregels = Static<typeof Controleregels>;

export const NieuweControlebevinding = Type.Object(
  {
    declaratieId: Id,
    volgnummer: Id,
    foutCent: Type.Integer({ minimum: 0 }),
    bevinding: Type.String({ minLength: 2, maxLength: 2000 }),
  },
  strict,
);
export const NieuweControleterugvordering = Type.Object(
  { contractId: Id, bedragCent: Type.Integer({ minimum: 1 }), reden: Type.String({ minLength: 5, maxLength: 2000 }) },
  strict,
);
