import { type CaseSpec, CLEAN, given, type RuleSpec } from '../case.ts';
import { type Edit, GONE } from '../edit.ts';

/** The four classes that hold a product, with the names of its days and what else to change to see it alone. */
type Kind = {
  readonly message: 'JW301' | 'JW315' | 'JW317';
  readonly name: string;
  readonly at: string;
  readonly from: string;
  readonly through: string;
  /** Takes other products away, so that none overlaps with a product without category. */
  readonly alone: readonly Edit[];
  /** Moves the message to before 2021, for a product that ends in the old regime. */
  readonly early: readonly Edit[];
};

const assigned: Kind = {
  message: 'JW301',
  name: 'toegewezen product',
  at: 'Client.ToegewezenProducten.ToegewezenProduct.0',
  from: 'Ingangsdatum',
  through: 'Einddatum',
  alone: [['Client.ToegewezenProducten.ToegewezenProduct.length', 1]],
  early: [],
};
const requested: Kind = {
  message: 'JW315',
  name: 'aangevraagd product',
  at: 'Client.AangevraagdeProducten.AangevraagdProduct.0',
  from: 'ToewijzingIngangsdatum',
  through: 'ToewijzingEinddatum',
  alone: [],
  early: [],
};
const added: Kind = {
  message: 'JW317',
  name: 'nieuw product',
  at: 'Client.Verzoek.NieuweProducten.NieuwProduct.0',
  from: 'GewensteIngangsdatum',
  through: 'Einddatum',
  alone: [],
  early: [['Header.BerichtIdentificatie.Dagtekening', '2020-11-01']],
};
const changed: Kind = {
  ...added,
  name: 'te wijzigen product',
  at: 'Client.Verzoek.TeWijzigenProducten.TeWijzigenProduct.0',
};
const WITH_PRODUCT = [assigned, requested, added];
const ALL = [...WITH_PRODUCT, changed];

type Fields = Readonly<Record<string, unknown>>;
/** A case on one product: fields by the names that all kinds share; `from` and `through` are its days. */
function on(kind: Kind, what: string, rules: string | readonly string[], fields: Fields, ...more: Edit[]): CaseSpec {
  const edits = Object.entries(fields).map(([name, value]): Edit => {
    const own = name === 'from' || name === 'through' ? kind[name] : name;
    return [`${kind.at}.${own}`, value];
  });
  return given(kind.message, `${kind.name}: ${what}`, rules, ...edits, ...more);
}

const omvang = (Eenheid: string, Frequentie: string): Fields => ({ Volume: 3, Eenheid, Frequentie });
const generic: Fields = { Product: GONE, Omvang: GONE, Budget: 100_000 };
const without = (fields: Fields, ...names: string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
/** A product that is changed has no Product of its own to take away. */
const genericOf = (kind: Kind): Fields => (kind === changed ? without(generic, 'Product') : generic);

const CD041: RuleSpec = {
  rule: 'CD041',
  cases: [
    ...WITH_PRODUCT.flatMap((kind) => [
      on(kind, 'productcode zonder omvang', 'CD041', { Omvang: GONE }),
      on(kind, 'alleen een categorie, zonder omvang', CLEAN, { Omvang: GONE, 'Product.Code': GONE }),
    ]),
    on(changed, 'geen omvang en geen budget', CLEAN, { Omvang: GONE }),
  ],
};

const CD075: RuleSpec = {
  rule: 'CD075',
  cases: ALL.flatMap((kind) => [
    on(kind, 'budget zonder einddatum', 'CD075', { ...genericOf(kind), through: GONE }, ...kind.alone),
    on(kind, 'budget met einddatum', CLEAN, genericOf(kind), ...kind.alone),
    on(kind, 'geen budget en geen einddatum', CLEAN, { Omvang: omvang('04', '4'), through: GONE }),
  ]),
};

const CD076: RuleSpec = {
  rule: 'CD076',
  cases: ALL.flatMap((kind) => [
    on(kind, 'per week zonder einddatum', 'CD076', { through: GONE }),
    on(kind, 'totaal zonder einddatum', CLEAN, { Omvang: omvang('04', '6'), through: GONE }),
    on(kind, 'per week met einddatum', CLEAN, { Omvang: omvang('04', '2') }),
  ]),
};

const BOTH = ['CD077', 'CD078'] as const;
const budgetAndOmvang = (rule: string): RuleSpec => ({
  rule,
  cases: ALL.flatMap((kind) => [
    on(kind, 'omvang en budget samen', BOTH, { Budget: 100_000 }),
    on(kind, 'alleen budget', CLEAN, genericOf(kind), ...kind.alone),
    on(kind, 'alleen omvang', CLEAN, {}),
  ]),
});

const CD079: RuleSpec = {
  rule: 'CD079',
  cases: WITH_PRODUCT.flatMap((kind) => [
    on(kind, 'geen product en geen budget', 'CD079', { Product: GONE, Omvang: GONE }, ...kind.alone),
    on(kind, 'geen product, wel budget', CLEAN, generic, ...kind.alone),
    on(kind, 'wel product, geen budget', CLEAN, {}),
  ]),
};

const omvangWithoutCode = (rule: string, kind: Kind): RuleSpec => ({
  rule,
  cases: [
    on(kind, 'geen code, wel omvang', rule, { 'Product.Code': GONE }),
    on(kind, 'geen code, wel omvang, geen einde', rule, {
      'Product.Code': GONE,
      through: GONE,
      Omvang: omvang('04', '4'),
    }),
    on(
      kind,
      'geen code, wel omvang, loopt tot 1 januari 2021',
      rule,
      { 'Product.Code': GONE, from: '2020-12-01', through: '2021-01-01' },
      ...kind.early,
    ),
    on(
      kind,
      'geen code, wel omvang, loopt tot 31 december 2020',
      CLEAN,
      { 'Product.Code': GONE, from: '2020-12-01', through: '2020-12-31' },
      ...kind.early,
    ),
    on(kind, 'geen product en geen budget, wel omvang', ['CD079', rule], { Product: GONE }, ...kind.alone),
    on(kind, 'geen code en geen omvang', CLEAN, { 'Product.Code': GONE, Omvang: GONE }),
    on(kind, 'code met omvang', CLEAN, {}),
  ],
});

const perDay = (rule: string, kinds: readonly Kind[]): RuleSpec => ({
  rule,
  cases: kinds.flatMap((kind) => [
    ...['14', '16', '83', '84'].map((unit) => on(kind, `eenheid ${unit} per dag`, rule, { Omvang: omvang(unit, '1') })),
    ...['01', '04', '82'].map((unit) => on(kind, `eenheid ${unit} per dag`, CLEAN, { Omvang: omvang(unit, '1') })),
    on(kind, 'dagdeel per dag, geen einde', rule, { Omvang: omvang('14', '1'), through: GONE }),
    on(kind, 'dagdeel per week', CLEAN, { Omvang: omvang('14', '2') }),
    on(kind, 'etmaal per maand', CLEAN, { Omvang: omvang('16', '4') }),
    on(kind, 'stuks in totaal', CLEAN, { Omvang: omvang('84', '6') }),
    ...(['2020-12-31', '2021-01-01'] as const).map((through) =>
      on(
        kind,
        `dagdeel per dag, loopt tot ${through}`,
        through === '2020-12-31' ? CLEAN : rule,
        { Omvang: omvang('14', '1'), from: '2020-12-01', through },
        ...kind.early,
      ),
    ),
  ]),
});

const C1 = 'Client.Contactgegevens.Contact.1';
const temporary = (Periode: Fields): Fields => ({
  Soort: '04',
  Telefoon: { Telefoon01: { Telefoonnummer: '0612345678', Landnummer: '0031' } },
  Periode,
});

const CS003: RuleSpec = {
  rule: 'CS003',
  cases: [
    ...ALL.flatMap((kind) => [
      on(kind, 'eindigt een dag voor het begin', 'CS003', { from: '2025-05-05', through: '2025-05-04' }),
      on(kind, 'begint en eindigt op één dag', CLEAN, { from: '2025-05-05', through: '2025-05-05' }),
      on(kind, 'zonder einddatum', CLEAN, { Omvang: omvang('04', '4'), through: GONE }),
    ]),
    given('JW301', 'contact: eindigt een dag voor het begin', 'CS003', [
      C1,
      temporary({ Begindatum: '2025-04-02', Einddatum: '2025-04-01' }),
    ]),
    given('JW301', 'contact: einde zonder begin', 'CS003', [C1, temporary({ Einddatum: '2025-04-01' })]),
    given('JW301', 'contact: begin zonder einde', CLEAN, [C1, temporary({ Begindatum: '2025-04-01' })]),
    given('JW301', 'contact: één dag', CLEAN, [C1, temporary({ Begindatum: '2025-04-01', Einddatum: '2025-04-01' })]),
  ],
};

const CS335: RuleSpec = {
  rule: 'CS335',
  cases: [
    on(assigned, 'verwijderd, eindigt een dag na het begin', 'CS335', { RedenWijziging: '13', through: '2025-03-11' }),
    on(assigned, 'verwijderd, zonder einde', 'CS335', {
      RedenWijziging: '13',
      through: GONE,
      Omvang: omvang('04', '4'),
    }),
    on(assigned, 'verwijderd, eindigt op het begin', CLEAN, { RedenWijziging: '13', through: '2025-03-10' }),
    on(assigned, 'gewijzigd (12), eindigt later', CLEAN, { RedenWijziging: '12' }),
  ],
};

const CS336: RuleSpec = {
  rule: 'CS336',
  cases: [
    on(assigned, 'reden 01', 'CS336', { RedenWijziging: '01' }),
    on(assigned, 'reden 02', CLEAN, { RedenWijziging: '02' }),
    on(assigned, 'zonder reden', CLEAN, {}),
  ],
};

export const PRODUCTS: readonly RuleSpec[] = [
  CD041,
  CD075,
  CD076,
  budgetAndOmvang('CD077'),
  budgetAndOmvang('CD078'),
  CD079,
  omvangWithoutCode('CD080', assigned),
  omvangWithoutCode('CD095', requested),
  omvangWithoutCode('CD096', added),
  CS003,
  CS335,
  CS336,
  perDay('CS338', [assigned, added, changed]),
  perDay('CS343', [requested]),
];
