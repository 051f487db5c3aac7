import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../../platform/http/schema-parts.ts';
import {
  ACTIVITY_WORDS,
  CALCULATION_STATUS_WORDS,
  COST_PER_WORDS,
  COST_WORDS,
  ELEMENT_WORDS,
  FIELD_WORDS,
  FIGURE_STATUS_WORDS,
  FIGURE_UNIT_WORDS,
  HOURS_WORDS,
  OVERHEAD_BASE_WORDS,
  OVERHEAD_FORM_WORDS,
  PERIOD_WORDS,
  PRICE_KIND_WORDS,
  RISK_WORDS,
  ROUNDING_WORDS,
  STATUTORY_WORDS,
  STEP_WORDS,
  SURCHARGE_WORDS,
  TIME_PER_WORDS,
  TIME_WORDS,
} from './words.nl.ts';

/** Schemas of calculations as the public API writes them; the browser takes its types from here. */

const words = <W extends string>(map: Readonly<Record<string, W>>) => choice(Object.values(map) as W[]);
/** A number as decimal text with a point, so that nothing is lost on the way. */
export const Decimal = Type.String({
  pattern: '^-?\\d{1,12}(\\.\\d{1,8})?$',
  description: 'Getal als tekst met een punt.',
});
const Short = Type.String({ minLength: 1, maxLength: 200 });

export const Bron = Type.Object(
  { titel: Short, op: Day, status: words(FIGURE_STATUS_WORDS) },
  { additionalProperties: false },
);

export const Cijfer = Type.Object(
  {
    waarde: Type.Optional(Decimal),
    bron: Type.Optional(Bron),
    laag: Type.Optional(Decimal),
    hoog: Type.Optional(Decimal),
    parameter: Type.Optional(Short),
  },
  { additionalProperties: false, description: 'Een waarde met bron, of de sleutel van een parameter.' },
);
export type Cijfer = Static<typeof Cijfer>;

export const Kostenelement = Type.Object(
  {
    sleutel: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{0,59}$' }),
    naam: Short,
    soort: words(ELEMENT_WORDS),
    cao: Type.Optional(Short),
    schaal: Type.Optional(Short),
    trede: Type.Optional(Short),
    toeslag: Type.Optional(words(SURCHARGE_WORDS)),
    activiteit: Type.Optional(words(ACTIVITY_WORDS)),
    tijd: Type.Optional(words(TIME_WORDS)),
    tijdPer: Type.Optional(words(TIME_PER_WORDS)),
    kosten: Type.Optional(words(COST_WORDS)),
    kostenPer: Type.Optional(words(COST_PER_WORDS)),
    overheadVorm: Type.Optional(words(OVERHEAD_FORM_WORDS)),
    overheadOver: Type.Optional(words(OVERHEAD_BASE_WORDS)),
    risico: Type.Optional(words(RISK_WORDS)),
    jaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })),
    cijfers: Type.Object(
      {
        aandeel: Type.Optional(Cijfer),
        salaris: Type.Optional(Cijfer),
        percentage: Type.Optional(Cijfer),
        uren: Type.Optional(Cijfer),
        bedrag: Type.Optional(Cijfer),
        clienten: Type.Optional(Cijfer),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type Kostenelement = Static<typeof Kostenelement>;

export const Prijsvorm = Type.Object(
  {
    soort: words(PRICE_KIND_WORDS),
    spreiding: Type.Optional(
      Type.Array(
        Type.Object(
          { naam: Short, aandeel: Decimal, weken: Decimal, urenPerWeek: Decimal },
          { additionalProperties: false },
        ),
        { maxItems: 20 },
      ),
    ),
    periode: Type.Optional(words(PERIOD_WORDS)),
    eenhedenPerPeriode: Type.Optional(Decimal),
    groepen: Type.Optional(
      Type.Array(
        Type.Object(
          { naam: Short, clienten: Type.Integer({ minimum: 1 }), eenhedenPerClient: Decimal },
          { additionalProperties: false },
        ),
        { maxItems: 200 },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Prijsvorm = Static<typeof Prijsvorm>;

export const Berekeningsdocument = Type.Object(
  {
    eenheid: Type.String({ description: 'iJw-eenheid van het product.', pattern: '^\\d{2}$' }),
    prijsdatum: Day,
    uren: words(HOURS_WORDS),
    prijs: Prijsvorm,
    afronding: words(ROUNDING_WORDS),
    elementen: Type.Array(Kostenelement, { minItems: 1, maxItems: 120 }),
    toelichting: Type.Optional(Type.String({ maxLength: 5000 })),
  },
  { additionalProperties: false },
);
export type Berekeningsdocument = Static<typeof Berekeningsdocument>;

const Bedrag = Type.String({ description: 'Bedrag in euro met zes decimalen, als tekst.' });

const GebruiktCijfer = Type.Object({
  onderdeel: Type.String(),
  veld: words(FIELD_WORDS),
  naam: Type.String(),
  waarde: Type.String(),
  eenheid: words(FIGURE_UNIT_WORDS),
  bron: Bron,
  parameter: nullable(Type.String()),
});

export const Prijsonderdeel = Type.Object({
  sleutel: Type.String(),
  stap: words(STEP_WORDS),
  naam: Type.String(),
  wettelijk: words(STATUTORY_WORDS),
  bedrag: Bedrag,
  bedragCent: CentsNumber,
  formule: Type.String(),
  cijfers: Type.Array(GebruiktCijfer),
});
export type Prijsonderdeel = Static<typeof Prijsonderdeel>;

const Uiterste = Type.Object({ waarde: Type.String(), tariefCent: CentsNumber, prijs: Bedrag });

export const Prijsuitkomst = Type.Object({
  tariefCent: CentsNumber,
  eenheid: Type.String(),
  prijssoort: words(PRICE_KIND_WORDS),
  per: Type.String({
    description: 'Waarvoor de prijs is, in een woord: de eenheid, een traject, een week, een jeugdige.',
  }),
  exact: Bedrag,
  kostprijs: Bedrag,
  uurkosten: Bedrag,
  contracturen: Type.String(),
  declarabeleUren: Type.String(),
  productiviteit: Type.String({ description: 'Percentage met twee decimalen.' }),
  uren: words(HOURS_WORDS),
  urenTekst: Type.String(),
  overheadVormen: Type.Array(words(OVERHEAD_FORM_WORDS)),
  overheadTekst: Type.String(),
  afronding: Type.String(),
  wettelijk: Type.Array(
    Type.Object({ element: words(STATUTORY_WORDS), naam: Type.String(), bedrag: Bedrag, bedragCent: CentsNumber }),
  ),
  onderdelen: Type.Array(Prijsonderdeel),
  spreiding: Type.Array(Type.Object({ naam: Type.String(), aandeel: Type.String(), prijs: Bedrag })),
  risico: nullable(
    Type.Object({
      afwijking: Bedrag,
      grens: Type.String({ description: 'Percentage van de prijs.' }),
      kleinsteGroep: Type.Integer({ description: 'Vanaf dit aantal jeugdigen blijft de afwijking binnen de grens.' }),
      jeugdigen: nullable(Type.Integer({ description: 'Zoveel jeugdigen noemt de berekening zelf.' })),
      signaal: nullable(Type.String()),
      groepen: Type.Array(
        Type.Object({
          jeugdigen: Type.Integer(),
          afwijking: Bedrag,
          aandeel: Type.String({ description: 'Percentage met een decimaal.' }),
          prijs: Bedrag,
        }),
      ),
    }),
  ),
  gevoeligheid: Type.Array(
    Type.Object({
      onderdeel: Type.String(),
      veld: words(FIELD_WORDS),
      naam: Type.String(),
      waarde: Type.String(),
      eenheid: words(FIGURE_UNIT_WORDS),
      eigenBandbreedte: Type.Boolean(),
      laag: Uiterste,
      hoog: Uiterste,
      verschil: Bedrag,
    }),
  ),
});
export type Prijsuitkomst = Static<typeof Prijsuitkomst>;

const regel = {
  id: Id,
  versie: Type.Integer(),
  laatsteVersie: Type.Integer(),
  titel: Type.String(),
  product: Named,
  gemeente: nullable(Named),
  aanbieder: nullable(Named),
  eenheid: Type.String(),
  prijssoort: words(PRICE_KIND_WORDS),
  per: Type.String({ description: 'Waarvoor de prijs is, in een woord.' }),
  tariefCent: CentsNumber,
  prijsdatum: Day,
  status: words(CALCULATION_STATUS_WORDS),
  tariefId: nullable(Id),
  gemaaktOp: Instant,
  door: nullable(Type.String()),
};

export const TariefberekeningRegel = Type.Object(regel);
export type TariefberekeningRegel = Static<typeof TariefberekeningRegel>;
export const Tariefberekeningen = listOf(TariefberekeningRegel);

export const Tariefberekening = Type.Object({ ...regel, document: Berekeningsdocument, uitkomst: Prijsuitkomst });
export type Tariefberekening = Static<typeof Tariefberekening>;

export const NieuweTariefberekening = Type.Object(
  { productId: Id, aanbiederId: Type.Optional(Id), titel: Short, document: Berekeningsdocument },
  { additionalProperties: false },
);
export type NieuweTariefberekening = Static<typeof NieuweTariefberekening>;

const Cijferwijziging = Type.Object(
  { onderdeel: Short, veld: words(FIELD_WORDS), waarde: Decimal },
  { additionalProperties: false },
);
const wijzigingen = Type.Array(Cijferwijziging, { minItems: 1, maxItems: 120 });

/** A whole document, or other values for some figures of a calculation that stands. */
export const Proefberekening = Type.Object(
  {
    document: Type.Optional(Berekeningsdocument),
    berekeningId: Type.Optional(Id),
    wijzigingen: Type.Optional(wijzigingen),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type Proefberekening = Static<typeof Proefberekening>;

/** The next version: a whole document, or changed figures with the source they now have. */
export const TariefberekeningWijziging = Type.Object(
  {
    titel: Type.Optional(Short),
    document: Type.Optional(Berekeningsdocument),
    wijzigingen: Type.Optional(wijzigingen),
    bron: Type.Optional(Bron),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type TariefberekeningWijziging = Static<typeof TariefberekeningWijziging>;

export const Kostprijsparameter = Type.Object({
  sleutel: Type.String(),
  naam: Type.String(),
  eenheid: words(FIGURE_UNIT_WORDS),
  waarden: Type.Array(Type.Object({ van: Day, tot: nullable(Day), waarde: Type.String(), bron: Bron })),
});
export const Kostprijsparameters = listOf(Kostprijsparameter);
export type Kostprijsparameter = Static<typeof Kostprijsparameter>;
