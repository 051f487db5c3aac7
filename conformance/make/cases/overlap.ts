import { type CaseSpec, CLEAN, given, type RuleSpec } from '../case.ts';

type Product = { readonly Categorie: string; readonly Code?: string } | undefined;
/** A product with its first and last day; without a last day it goes on. */
type Span = readonly [product: Product, from: string, through?: string];
type Writer = (span: Span, index: number) => object;

const code = (Code: string): Product => ({ Categorie: Code.slice(0, 2), Code });
const [A, OTHER, A_WHOLE, B_WHOLE]: readonly Product[] = [
  code('45A04'),
  code('45A05'),
  { Categorie: '45' },
  { Categorie: '41' },
];
const GENERIC: Product = undefined;

/** Omvang goes with a code, a budget with no product at all. */
const size = (product: Product): object => {
  if (!product) return { Budget: 100_000 };
  return product.Code
    ? { Product: product, Omvang: { Volume: 3, Eenheid: '04', Frequentie: '4' } }
    : { Product: product };
};

const rows = (rule: string): readonly (readonly [what: string, rules: readonly string[], ...spans: Span[]])[] => [
  ['zelfde product, één dag dubbel', [rule], [A, '2025-05-01', '2025-05-31'], [A, '2025-05-31', '2025-06-30']],
  ['zelfde product, sluit aan', [], [A, '2025-05-01', '2025-05-31'], [A, '2025-06-01', '2025-06-30']],
  ['andere code, zelfde dagen', [], [A, '2025-05-01', '2025-05-31'], [OTHER, '2025-05-01', '2025-05-31']],
  ['het latere product staat voorop', [rule], [A, '2025-05-31', '2025-06-30'], [A, '2025-05-01', '2025-05-31']],
  ['zonder einde, later nog eens', [rule], [A, '2025-05-01'], [A, '2026-05-01', '2026-05-31']],
  ['zelfde categorie, één zonder code', [rule], [A_WHOLE, '2025-05-01', '2025-05-31'], [A, '2025-05-31']],
  ['zelfde categorie, de tweede zonder code', [rule], [A, '2025-05-01', '2025-05-31'], [A_WHOLE, '2025-05-31']],
  ['zelfde categorie, één zonder code, sluit aan', [], [A_WHOLE, '2025-05-01', '2025-05-31'], [A, '2025-06-01']],
  ['zelfde categorie, één zonder code, zelfde begin', [rule], [A, '2025-05-01', '2025-05-31'], [A_WHOLE, '2025-05-01']],
  ['zelfde categorie, allebei zonder code', [rule], [A_WHOLE, '2025-05-01', '2025-05-31'], [A_WHOLE, '2025-05-31']],
  ['andere categorie zonder code', [], [B_WHOLE, '2025-05-01', '2025-05-31'], [A, '2025-05-01', '2025-05-31']],
  ['zonder product naast een product', [rule], [GENERIC, '2025-05-01', '2025-05-31'], [A, '2025-05-31']],
  ['een product naast zonder product', [rule], [A, '2025-05-01', '2025-05-31'], [GENERIC, '2025-05-31', '2025-06-30']],
  [
    'een product naast zonder product, sluit aan',
    [],
    [A, '2025-05-01', '2025-05-31'],
    [GENERIC, '2025-06-01', '2025-06-30'],
  ],
  [
    'categorie naast zonder product',
    [rule],
    [A_WHOLE, '2025-05-01', '2025-05-31'],
    [GENERIC, '2025-05-31', '2025-06-30'],
  ],
  ['twee keer zonder product', [rule], [GENERIC, '2025-05-01', '2025-05-31'], [GENERIC, '2025-05-31', '2025-06-30']],
  [
    'een lange periode, daarna een korte, dan weer een',
    [rule],
    [A, '2025-05-01', '2025-12-31'],
    [OTHER, '2025-05-02', '2025-05-03'],
    [A, '2025-06-01', '2025-06-30'],
  ],
  [
    'de korte periode komt na de lange en sluit niets af',
    [rule],
    [B_WHOLE, '2025-05-01', '2025-12-31'],
    [A, '2025-05-02', '2025-05-03'],
    [GENERIC, '2025-10-01', '2025-10-31'],
  ],
  [
    'drie keer na elkaar',
    [],
    [A, '2025-05-01', '2025-05-31'],
    [A, '2025-06-01', '2025-06-30'],
    [A, '2025-07-01', '2025-07-31'],
  ],
  ['omgekeerde periode over een andere heen', [rule, 'CS003'], [A, '2025-06-01', '2025-05-02'], [A, '2025-05-01']],
  [
    'omgekeerde periode raakt de andere op één dag',
    [rule, 'CS003'],
    [A, '2025-06-01', '2025-05-31'],
    [A, '2025-05-01', '2025-06-01'],
  ],
  [
    'omgekeerde periode begint op het einde van de andere',
    [rule, 'CS003'],
    [A, '2025-06-01', '2025-05-10'],
    [A, '2025-05-10', '2025-06-01'],
  ],
  [
    'omgekeerde periode, de andere al voorbij',
    ['CS003'],
    [A, '2025-06-01', '2025-05-20'],
    [A, '2025-05-01', '2025-05-31'],
  ],
  [
    'omgekeerde periode, de andere nog niet begonnen',
    ['CS003'],
    [A, '2025-06-01', '2025-05-20'],
    [A, '2025-06-02', '2025-06-30'],
  ],
  ['omgekeerde periode van een andere code', ['CS003'], [A, '2025-06-01', '2025-05-02'], [OTHER, '2025-05-01']],
  ['omgekeerde periode van een andere categorie', ['CS003'], [B_WHOLE, '2025-06-01', '2025-05-02'], [A, '2025-05-01']],
  [
    'omgekeerde periode over een andere heen, daarna een van een andere categorie',
    [rule, 'CS003'],
    [A, '2025-06-01', '2025-05-02'],
    [B_WHOLE, '2025-06-01', '2025-05-02'],
    [A, '2025-05-01'],
  ],
  ['omgekeerde periode zonder code', [rule, 'CS003'], [A_WHOLE, '2025-06-01', '2025-05-02'], [A, '2025-05-01']],
  ['omgekeerde periode naast zonder code', [rule, 'CS003'], [A, '2025-06-01', '2025-05-02'], [A_WHOLE, '2025-05-01']],
  ['omgekeerde periode zonder product', [rule, 'CS003'], [GENERIC, '2025-06-01', '2025-05-02'], [A, '2025-05-01']],
  [
    'omgekeerde periode naast zonder product',
    [rule, 'CS003'],
    [A, '2025-06-01', '2025-05-02'],
    [GENERIC, '2025-05-01', '2025-12-31'],
  ],
];

const overlaps = (
  rule: string,
  message: 'JW301' | 'JW315' | 'JW317',
  path: string,
  write: Writer,
  more: readonly CaseSpec[] = [],
): RuleSpec => ({
  rule,
  cases: [
    ...rows(rule).map(([what, rules, ...spans]) => given(message, what, rules, [path, spans.map(write)])),
    ...more,
  ],
});

const ASSIGNED = 'Client.ToegewezenProducten.ToegewezenProduct';
const assigned = ([product, Ingangsdatum, Einddatum]: Span, index = 0, reason?: string): object => ({
  ToewijzingNummer: index + 1,
  Toewijzingsdatum: '2025-03-06',
  Toewijzingstijd: '09:30:00',
  Ingangsdatum,
  ...(Einddatum ? { Einddatum } : {}),
  ...(reason ? { RedenWijziging: reason } : {}),
  ...size(product),
});
const withdrawn = (what: string, rules: readonly string[], reason: string, through: string): CaseSpec =>
  given('JW301', what, rules, [
    ASSIGNED,
    [assigned([A, '2025-05-01', '2025-05-31'], 0), assigned([A, '2025-05-10', through], 1, reason)],
  ]);

const requested = ([product, ToewijzingIngangsdatum, ToewijzingEinddatum]: Span, index: number): object => ({
  ReferentieAanbieder: `VOT-${index}`,
  ToewijzingIngangsdatum,
  ...(ToewijzingEinddatum ? { ToewijzingEinddatum } : {}),
  ...size(product),
  Verwijzer: { Type: '01' },
});

const added = ([product, GewensteIngangsdatum, Einddatum]: Span): object => ({
  GewensteIngangsdatum,
  ...(Einddatum ? { Einddatum } : {}),
  ...size(product),
});

export const OVERLAP: readonly RuleSpec[] = [
  overlaps('TR302', 'JW301', ASSIGNED, (span, index) => assigned(span, index), [
    withdrawn('verwijderd (13) telt niet mee', CLEAN, '13', '2025-05-10'),
    withdrawn('vervallen (01) telt niet mee, maar mag niet', ['CS336'], '01', '2025-05-10'),
    withdrawn('verwijderd (13) maar loopt door', ['CS335', 'TR302'], '13', '2025-05-11'),
    withdrawn('vervallen (01) maar loopt door', ['CS336', 'TR302'], '01', '2025-05-11'),
    withdrawn('gewijzigd (12) en één dag lang', ['TR302'], '12', '2025-05-10'),
  ]),
  overlaps('TR386', 'JW315', 'Client.AangevraagdeProducten.AangevraagdProduct', requested),
  overlaps('TR410', 'JW317', 'Client.Verzoek.NieuweProducten.NieuwProduct', added),
];
