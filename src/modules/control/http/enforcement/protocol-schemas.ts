import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../../../platform/http/schema-parts.ts';
import { FIGURE_WORDS, MEASURE_WORDS, STEP_WORDS, TURN_WORDS } from '../words.nl.ts';

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

const Value = nullable(Type.Union([Type.String(), Type.Number(), Type.Boolean()]));

/** What one version has otherwise than the one before. */
export const Protocolwijziging = Type.Object({
  onderdeel: choice(['termijnen', 'gronden', 'maatregelen', 'vlaggen']),
  soort: choice(['toegevoegd', 'gewijzigd', 'vervallen']),
  titel: nullable(Type.String({ description: 'Van de grond, maatregel of vlag; leeg bij termijnen.' })),
  velden: Type.Array(Type.Object({ veld: Type.String(), was: Value, wordt: Value })),
});
export type Protocolwijziging = Static<typeof Protocolwijziging>;

/** A step of a case: the order is fixed, its term is the region's. */
export const Protocolstap = Type.Object({
  soort: choice(Object.values(STEP_WORDS)),
  door: choice(Object.values(TURN_WORDS)),
  termijnDagen: nullable(Type.Integer()),
  brief: Type.Boolean(),
  anderDan: nullable(
    Type.String({ description: 'Een ander dan wie deze stap zette, zoals voorgeschreven bij een besluit.' }),
  ),
});
export type Protocolstap = Static<typeof Protocolstap>;

const Protocolversie = Type.Object({
  versie: Type.Integer(),
  van: Day,
  door: nullable(Type.String()),
  toelichting: Type.String(),
  geldt: choice(['nu', 'later', 'niet-meer']),
  wijzigingen: Type.Array(Protocolwijziging),
});

export const Handhavingsprotocol = Type.Object({
  versie: Type.Integer({ description: '0: het voorbeeld, zolang de regio er geen vaststelde.' }),
  van: nullable(Day),
  toelichting: nullable(Type.String()),
  vastgesteldDoor: nullable(Type.String()),
  document: Protocoldocument,
  stappen: Type.Array(Protocolstap),
  versies: Type.Array(Protocolversie),
  nieuwste: Type.Object(
    { versie: Type.Integer(), van: nullable(Day), document: Protocoldocument },
    { description: 'De versie waarop een volgende voortbouwt; die kan later ingaan dan vandaag.' },
  ),
  mag: Type.Object({ vaststellen: Type.Boolean() }),
});
export type Handhavingsprotocol = Static<typeof Handhavingsprotocol>;

const onVersion = Type.Integer({
  minimum: 0,
  description: 'De versie waarvan dit ontwerp is gemaakt; is er intussen een andere, dan wordt het geweigerd.',
});

/** A next version that is still being made. */
export const Protocolontwerp = Type.Object({ document: Protocoldocument, opVersie: onVersion }, strict);

export const ProtocolVoorbeeld = Type.Object({
  wijzigingen: Type.Array(Protocolwijziging),
  vlaggen: Type.Array(
    Type.Object({
      regel: Type.String(),
      titel: Type.String(),
      nu: nullable(Type.Integer({ description: 'Aanbieders boven de grens volgens de nieuwste versie.' })),
      straks: nullable(Type.Integer({ description: 'Aanbieders boven de grens volgens dit ontwerp.' })),
    }),
  ),
});
export type ProtocolVoorbeeld = Static<typeof ProtocolVoorbeeld>;

export const NieuwProtocol = Type.Object(
  {
    document: Protocoldocument,
    van: Day,
    toelichting: Type.String({ minLength: 3, maxLength: 1000 }),
    opVersie: Type.Optional(onVersion),
  },
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
      antwoordDagen: Type.Integer({ description: 'Recht op antwoord voordat iets wordt vastgesteld, in dagen.' }),
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
