import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../../../platform/http/schema-parts.ts';
import { FIGURE_WORDS, MEASURE_WORDS } from '../words.nl.ts';

const key = Type.String({ pattern: '^[a-z0-9-]{2,40}$' });
const text = Type.String({ minLength: 3, maxLength: 400 });
const days = Type.Integer({ minimum: 1, maximum: 365 });
const strict = { additionalProperties: false } as const;

/** The document that a region adopts: when and how measures follow when agreements are not kept. */
export const Protocoldocument = Type.Object(
  {
    termijnen: Type.Object(
      { antwoordDagen: days, herstelDagen: days, zienswijzeDagen: days, bezwaarDagen: days },
      strict,
    ),
    gronden: Type.Array(
      Type.Object(
        { sleutel: key, titel: text, grondslag: text, reikwijdte: text, zonderWaarschuwing: Type.Boolean() },
        strict,
      ),
      { minItems: 1, maxItems: 40 },
    ),
    maatregelen: Type.Array(
      Type.Object(
        {
          sleutel: key,
          titel: text,
          soort: choice(Object.values(MEASURE_WORDS)),
          percentage: Type.Number({ minimum: 0, maximum: 100 }),
          na: nullable(key),
        },
        strict,
      ),
      { minItems: 1, maxItems: 20 },
    ),
    vlaggen: Type.Array(
      Type.Object(
        {
          sleutel: key,
          titel: text,
          grondslag: text,
          reikwijdte: text,
          van: Day,
          tot: nullable(Day),
          // Any text: a criterion on children is refused by name rather than as a spelling fault.
          cijfer: Type.String({
            minLength: 1,
            maxLength: 80,
            description: `Een van: ${Object.values(FIGURE_WORDS).join(', ')}.`,
          }),
          grens: Type.Number(),
          verwachtOnterechtPercentage: Type.Integer({ minimum: 0, maximum: 100 }),
          waaromOnterecht: text,
        },
        strict,
      ),
      { maxItems: 40 },
    ),
  },
  strict,
);
export type Protocoldocument = Static<typeof Protocoldocument>;

export const Handhavingsprotocol = Type.Object({
  versie: Type.Integer({ description: '0: het voorbeeld, zolang de regio er geen vaststelde.' }),
  van: nullable(Day),
  toelichting: nullable(Type.String()),
  vastgesteldDoor: nullable(Type.String()),
  document: Protocoldocument,
  mag: Type.Object({ vaststellen: Type.Boolean() }),
});
export type Handhavingsprotocol = Static<typeof Handhavingsprotocol>;

export const NieuwProtocol = Type.Object(
  { document: Protocoldocument, van: Day, toelichting: Type.String({ minLength: 3, maxLength: 1000 }) },
  strict,
);

const Bevindingen = Type.Object({
  zaken: Type.Integer(),
  ongegrond: Type.Integer(),
  onduidelijk: Type.Integer(),
  vastgesteld: Type.Integer(),
  onterechtPercentage: nullable(Type.Integer()),
});

/** Rules that ask attention for a provider, what they raise today, and how often they were wrong. */
export const RodeVlaggen = Type.Object({
  dag: Day,
  regels: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      titel: Type.String(),
      grondslag: Type.String(),
      reikwijdte: Type.String(),
      van: Day,
      tot: nullable(Day),
      cijfer: Type.String(),
      grens: Type.Number(),
      verwachtOnterechtPercentage: Type.Integer(),
      waaromOnterecht: Type.String(),
      bevindingen: Bevindingen,
    }),
  ),
  vlaggen: Type.Array(
    Type.Object({
      regel: Type.String(),
      titel: Type.String(),
      aanbieder: Named,
      cijfer: choice(Object.values(FIGURE_WORDS)),
      waarde: Type.Number(),
      grens: Type.Number(),
      zaakId: nullable(Id),
    }),
  ),
  mag: Type.Object({ openen: Type.Boolean() }),
});
export type RodeVlaggen = Static<typeof RodeVlaggen>;
