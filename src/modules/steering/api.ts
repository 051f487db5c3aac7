/** What the browser exchanges about steering: schemas and their types, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';

export const Waarde = Type.Object({
  soort: choice(['geld', 'aantal', 'percentage']),
  getal: Type.Number({ description: 'Hele centen bij geld.' }),
});

const Uitleg = Type.Object({
  delen: Type.Array(Type.Object({ label: Type.String(), waarde: Waarde })),
  regel: nullable(Type.String()),
  peildatum: nullable(Day),
  afronding: nullable(Type.String()),
  moment: nullable(Instant),
  berekendOp: nullable(Instant),
});

export const Kerngetal = Type.Object({
  code: Type.String(),
  label: Type.String(),
  waarde: Waarde,
  toelichting: Type.String(),
  uitleg: Uitleg,
});
export type Kerngetal = Static<typeof Kerngetal>;

export const Werk = Type.Object({
  code: Type.String(),
  titel: Type.String(),
  onderwerp: Type.String(),
  waarom: Type.String(),
  uiterlijk: nullable(Day),
  teLaat: Type.Boolean(),
  bedragCent: nullable(CentsNumber),
  link: Type.String(),
});
export type Werk = Static<typeof Werk>;

export const Groepsuitputting = Type.Object({
  productgroep: Type.String(),
  percentage: Type.Number(),
  planPercentage: Type.Number(),
  goedgekeurdCent: CentsNumber,
  budgetCent: CentsNumber,
});

export const Vandaag = Type.Object({
  vraag: Type.String(),
  samenvatting: Type.String(),
  kerngetallen: Type.Array(Kerngetal),
  werklijst: Type.Array(Werk),
  uitputting: nullable(Type.Array(Groepsuitputting)),
  klanten: nullable(
    Type.Object({
      jeugdigen: Type.Integer({ description: 'Jeugdigen met een toewijzing die vandaag loopt.' }),
      hulp: Type.Array(Type.Object({ naam: Type.String(), jeugdigen: Type.Integer() })),
      betalers: Type.Array(
        Type.Object({ id: Id, naam: Type.String(), jeugdigen: Type.Integer(), goedgekeurdCent: CentsNumber }),
      ),
      jaar: Type.Integer({ description: 'Jaar waarover is goedgekeurd.' }),
    }),
  ),
  wachtOp: Type.Array(
    Type.Object({
      wie: Type.String({ description: 'Wie anders aan zet is.' }),
      wat: Type.String(),
      uiterlijk: nullable(Day),
      teLaat: Type.Boolean(),
      link: Type.String(),
    }),
  ),
  gewijzigd: Type.Array(Type.Object({ tekst: Type.String(), link: Type.String(), op: Instant })),
});
export type Vandaag = Static<typeof Vandaag>;

export const Maanduitputting = Type.Object({
  maand: Type.String({ description: 'jjjj-mm' }),
  volume: Type.Integer(),
  goedgekeurdCent: CentsNumber,
  afgewezenCent: CentsNumber,
  afgesprokenVolume: nullable(Type.Integer()),
  planCent: CentsNumber,
});

export const Uitputting = Type.Object({
  jaar: Type.Integer(),
  peilmaand: nullable(Type.String({ description: 'Laatste maand die meetelt, jjjj-mm.' })),
  budgetCent: nullable(CentsNumber),
  planPerMaandCent: nullable(CentsNumber),
  grensCent: nullable(CentsNumber),
  eenheid: Type.String({ description: 'Eenheid van de volumes: die van het product met het grootste budget.' }),
  maanden: Type.Array(Maanduitputting),
});
export type Uitputting = Static<typeof Uitputting>;

const Draadknoop = Type.Object({
  id: Type.String(),
  label: Type.String(),
  bedragCent: CentsNumber,
  link: nullable(Type.String()),
});

export const Draadbeeld = Type.Object({
  jaar: Type.Integer(),
  peilmaand: nullable(Type.String()),
  peildatum: nullable(Day),
  euroPerLijn: Type.Number(),
  totaalCent: CentsNumber,
  afgewezenCent: CentsNumber,
  kolommen: Type.Array(Type.Object({ soort: Type.String(), label: Type.String(), knopen: Type.Array(Draadknoop) })),
  stromen: Type.Array(Type.Object({ pad: Type.Array(Type.String()), bedragCent: CentsNumber })),
  gevolgd: nullable(
    Type.Object({
      soort: Type.String(),
      id: Type.String(),
      label: Type.String(),
      bedragCent: CentsNumber,
      perKolom: Type.Array(Type.Object({ kop: Type.String(), tekst: Type.String(), link: nullable(Type.String()) })),
    }),
  ),
});
export type Draadbeeld = Static<typeof Draadbeeld>;

export const ASSEN = ['contract', 'product', 'aanbieder', 'gemeente', 'segment'] as const;

const Volumes = Type.Object({
  toegewezen: Type.Integer(),
  gestart: Type.Integer(),
  geleverd: Type.Integer(),
  goedgekeurd: Type.Integer(),
  nogTeKomen: Type.Integer(),
  afgesproken: nullable(Type.Integer()),
});

const Bedragen = Type.Object({
  toegewezen: CentsNumber,
  gestart: CentsNumber,
  geleverd: CentsNumber,
  gedeclareerd: CentsNumber,
  goedgekeurd: CentsNumber,
  afgewezen: CentsNumber,
  inBeoordeling: CentsNumber,
  vast: CentsNumber,
  betaald: CentsNumber,
  nogTeKomen: CentsNumber,
});

const uitnuttingvelden = {
  eenheid: nullable(Type.String({ description: 'Eenheid van de volumes; leeg als eenheden verschillen.' })),
  volume: nullable(Volumes),
  cent: Bedragen,
  budgetCent: nullable(CentsNumber),
  planCent: nullable(CentsNumber),
  plafondCent: nullable(CentsNumber),
  garantieCent: nullable(CentsNumber),
  ruimteCent: nullable(CentsNumber),
  percentageBudget: nullable(Type.Number()),
  percentagePlan: nullable(Type.Number()),
  signaal: nullable(
    Type.Object({
      tegen: choice(['budget', 'plafond', 'volume', 'bestedingsruimte']),
      percentage: Type.Number(),
      grens: Type.Integer({ description: 'Het percentage van de regio of het contract dat is bereikt.' }),
    }),
  ),
};

export const Uitnuttingsregel = Type.Object({
  sleutel: nullable(Type.String()),
  naam: Type.String(),
  over: nullable(Type.String()),
  link: nullable(Type.String()),
  ...uitnuttingvelden,
});
export type Uitnuttingsregel = Static<typeof Uitnuttingsregel>;

export const Uitnuttingsbeeld = Type.Object({
  jaar: Type.Integer(),
  peilmaand: nullable(Type.String({ description: 'Laatste maand die meetelt als geleverd, jjjj-mm.' })),
  as: choice(ASSEN),
  doel: choice(['sturing', 'verantwoording', 'spiegel']),
  bron: Type.String(),
  vanGemeente: Type.Boolean({ description: 'Cijfers van een gemeente: afspraken van de regio zijn dan geen maat.' }),
  filters: Type.Array(Type.Object({ sleutel: Type.String(), waarde: Type.String(), naam: Type.String() })),
  totaal: Type.Object(uitnuttingvelden),
  regels: Type.Array(Uitnuttingsregel),
  maanden: Type.Array(
    Type.Object({ maand: Type.String(), planCent: nullable(CentsNumber), volume: nullable(Volumes), cent: Bedragen }),
  ),
  signaalpercentages: Type.Array(Type.Integer()),
  signaalversie: Type.Integer(),
  zonderToewijzing: Type.Object({ regels: Type.Integer(), bedragCent: CentsNumber }),
});
export type Uitnuttingsbeeld = Static<typeof Uitnuttingsbeeld>;

export const VroegOp = Type.Object({
  peildatum: nullable(Day),
  lopend: nullable(Type.Integer()),
  vroegOp: nullable(Type.Integer({ description: 'Leeg: te klein om te tonen.' })),
  ondergrens: Type.Integer(),
  regels: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      lopend: Type.Integer(),
      vroegOp: nullable(Type.Integer()),
    }),
  ),
});
export type VroegOp = Static<typeof VroegOp>;

export const VroegeToewijzing = Type.Object({
  id: Id,
  nummer: Type.String(),
  gemeente: Named,
  aanbieder: Named,
  product: nullable(Type.String()),
  eenheid: nullable(Type.String({ description: 'Uren staan hier als minuten.' })),
  gebruikt: Type.Integer(),
  toegewezen: Type.Integer(),
  opOp: Type.String({ format: 'date', description: 'De dag waarop het volume op is als het gebruik zo doorgaat.' }),
  tot: Day,
  dagenTekort: Type.Integer(),
});
export type VroegeToewijzing = Static<typeof VroegeToewijzing>;
export const VroegeToewijzingen = listOf(VroegeToewijzing);

const MATEN = ['percentage', 'aantal', 'dagen', 'geld', 'punten'] as const;
const Meting = nullable(Type.Number({ description: 'Leeg: te klein om te tonen, of niets om te tellen.' }));

export const Monitor = Type.Object({
  code: Type.String(),
  titel: Type.String(),
  uitleg: Type.String(),
  bron: Type.String(),
  waarde: Meting,
  maat: choice(MATEN),
  reeksen: Type.Array(
    Type.Object({ naam: Type.String(), punten: Type.Array(Type.Object({ maand: Type.String(), waarde: Meting })) }),
  ),
  kop: Type.String({ description: 'Kop van de eerste kolom.' }),
  kolommen: Type.Array(Type.Object({ naam: Type.String(), maat: choice(MATEN) })),
  regels: Type.Array(Type.Object({ naam: Type.String(), over: nullable(Type.String()), waarden: Type.Array(Meting) })),
});
export type Monitor = Static<typeof Monitor>;

export const Monitorbeeld = Type.Object({
  jaar: Type.Integer(),
  peilmaand: nullable(Type.String()),
  doel: choice(['sturing', 'verantwoording', 'spiegel']),
  ondergrens: Type.Integer(),
  kleineAantallen: Type.String(),
  monitors: Type.Array(Monitor),
});
export type Monitorbeeld = Static<typeof Monitorbeeld>;
