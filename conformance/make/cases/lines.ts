import { type CaseSpec, CLEAN, given, type RuleSpec } from '../case.ts';
import type { Edit } from '../edit.ts';
import { changedLine, declaration, line } from './declaration.ts';

type Rules = string | readonly string[];
const days = (Begindatum: string, Einddatum: string): { readonly ProductPeriode: object } => ({
  ProductPeriode: { Begindatum, Einddatum },
});
/** A declaration over this period, dated ten days after it, with lines over these days. */
const over = (what: string, rules: Rules, from: string, through: string, dated: string, ...lines: object[]): CaseSpec =>
  declaration(
    what,
    rules,
    dated,
    lines.map((fields, n) => line({ ToewijzingNummer: n + 1, ...ref(n), ...fields })),
    [],
    ['999900006'],
    {
      Begindatum: from,
      Einddatum: through,
    },
  );
const ref = (n: number): object => ({ ProductReferentie: { ReferentieNummer: `P${n}` } });
const LINE_325 = 'DeclaratieAntwoord.Clienten.Client.0.Prestaties.Prestatie.0';

const CD060: RuleSpec = {
  rule: 'CD060',
  cases: [
    changedLine('debet met vorig nummer', 'CD060', {
      ProductReferentie: { ReferentieNummer: 'P0001', VorigReferentieNummer: 'OUD1' },
    }),
    changedLine('credit zonder vorig nummer', 'CD060', { IngediendBedrag: { Bedrag: 65_513, DebetCredit: 'C' } }),
    changedLine('credit met vorig nummer', CLEAN, { credits: 'OUD1' }),
    changedLine('debet zonder vorig nummer', CLEAN, {}),
    given('JW325', 'debet met vorig nummer', 'CD060', [`${LINE_325}.ProductReferentie.VorigReferentieNummer`, 'OUD1']),
    given('JW325', 'credit zonder vorig nummer', 'CD060', ...credited325()),
    given('JW325', 'credit met vorig nummer', CLEAN, ...credited325(), [
      `${LINE_325}.ProductReferentie.VorigReferentieNummer`,
      'OUD1',
    ]),
  ],
};

/** The refused line of the example as a credit: submitted 334487 credit, granted 65513 debit. */
function credited325(): Edit[] {
  return [
    [`${LINE_325}.IngediendBedrag.DebetCredit`, 'C'],
    ['DeclaratieAntwoord.TotaalIngediendBedrag', { TotaalBedrag: 334_487, DebetCredit: 'C' }],
  ];
}

const euros = (fields: object): object => ({
  Eenheid: '83',
  ProductTarief: undefined,
  GeleverdVolume: 65_513,
  ...fields,
});
const CD087: RuleSpec = {
  rule: 'CD087',
  cases: [
    changedLine('minuten zonder tarief', 'CD087', { ProductTarief: undefined }),
    changedLine("euro's met tarief", 'CD087', euros({ ProductTarief: 146 }) as never),
    changedLine("euro's zonder tarief", CLEAN, euros({}) as never),
    changedLine('minuten met tarief', CLEAN, {}),
    changedLine('stuks met tarief 0', CLEAN, { Eenheid: '84', ProductTarief: 0 }),
  ],
};
const CS339: RuleSpec = {
  rule: 'CS339',
  cases: [
    changedLine("euro's, volume een cent minder dan het bedrag", 'CS339', euros({ GeleverdVolume: 65_512 }) as never),
    changedLine("euro's, volume een cent meer dan het bedrag", 'CS339', euros({ GeleverdVolume: 65_514 }) as never),
    changedLine("euro's, volume gelijk aan het bedrag", CLEAN, euros({}) as never),
    changedLine('minuten, volume anders dan het bedrag', CLEAN, {}),
  ],
};

const CS100: RuleSpec = {
  rule: 'CS100',
  cases: [
    over(
      'periode en zorg in december 2020',
      'CS100',
      '2020-12-01',
      '2020-12-31',
      '2021-01-10',
      days('2020-12-31', '2020-12-31'),
    ),
    over(
      'periode in december 2020, zorg in november',
      'CS100',
      '2020-12-01',
      '2020-12-31',
      '2021-01-10',
      days('2020-11-01', '2020-11-30'),
    ),
    over(
      'periode in januari 2021, zorg tot 31 december 2020',
      'CS100',
      '2021-01-01',
      '2021-01-31',
      '2021-02-10',
      days('2020-12-31', '2020-12-31'),
    ),
    over(
      'periode en zorg vanaf 1 januari 2021',
      CLEAN,
      '2021-01-01',
      '2021-01-31',
      '2021-02-10',
      days('2021-01-01', '2021-01-31'),
    ),
    given(
      'JW323',
      'alleen de periode begint in 2020 (en is geen hele maand)',
      ['CS100', 'CS340'],
      ['Declaratie.DeclaratiePeriode.Begindatum', '2020-12-31'],
    ),
  ],
};

const CS337: RuleSpec = {
  rule: 'CS337',
  cases: [
    changedLine('zorg loopt over de maand heen', 'CS337', days('2025-02-28', '2025-03-01')),
    changedLine('zelfde maand, ander jaar', 'CS337', days('2024-03-10', '2025-03-31')),
    changedLine('hele maand', CLEAN, days('2025-03-01', '2025-03-31')),
    changedLine('een eerdere maand', CLEAN, days('2025-02-01', '2025-02-28')),
  ],
};

const EARLIER = days('2023-05-01', '2023-05-31');
const month = (what: string, rules: Rules, from: string, through: string): CaseSpec =>
  over(what, rules, from, through, '2025-06-10', EARLIER);
const CS340: RuleSpec = {
  rule: 'CS340',
  cases: [
    month('begint op dag 2', 'CS340', '2025-03-02', '2025-03-31'),
    month('eindigt een dag te vroeg', 'CS340', '2025-03-01', '2025-03-30'),
    month('twee maanden', 'CS340', '2025-03-01', '2025-04-30'),
    month('een jaar en een maand', 'CS340', '2024-03-01', '2025-03-31'),
    month('schrikkelmaand tot de 28e', 'CS340', '2024-02-01', '2024-02-28'),
    month('schrikkelmaand tot de 29e', CLEAN, '2024-02-01', '2024-02-29'),
    month('gewone februari', CLEAN, '2025-02-01', '2025-02-28'),
    month('maand van 30 dagen', CLEAN, '2025-04-01', '2025-04-30'),
    month('december', CLEAN, '2024-12-01', '2024-12-31'),
  ],
};

const TR319: RuleSpec = {
  rule: 'TR319',
  cases: [
    over(
      'zorg een dag na de periode',
      'TR319',
      '2025-02-01',
      '2025-02-28',
      '2025-04-07',
      days('2025-03-01', '2025-03-01'),
    ),
    over(
      'zorg eindigt na de periode',
      ['CS337', 'TR319'],
      '2025-02-01',
      '2025-02-28',
      '2025-04-07',
      days('2025-02-28', '2025-03-01'),
    ),
    over(
      'zorg begint na de periode en eindigt erin',
      ['CS337', 'TR137', 'TR319'],
      '2025-02-01',
      '2025-02-28',
      '2025-04-07',
      days('2025-03-01', '2025-02-28'),
    ),
    over(
      'zorg eindigt op het einde van de periode',
      CLEAN,
      '2025-02-01',
      '2025-02-28',
      '2025-04-07',
      days('2025-02-28', '2025-02-28'),
    ),
    over(
      'zorg in een eerdere maand',
      CLEAN,
      '2025-02-01',
      '2025-02-28',
      '2025-04-07',
      days('2025-01-01', '2025-01-31'),
    ),
  ],
};

const late = (what: string, rules: Rules, dated: string, from: string, through: string): CaseSpec =>
  over(what, rules, '2026-04-01', '2026-04-30', dated, days(from, through));
const TR335: RuleSpec = {
  rule: 'TR335',
  cases: [
    late('zorg eindigt een dag meer dan vijf jaar geleden', 'TR335', '2026-06-01', '2021-05-01', '2021-05-31'),
    late('zorg eindigt precies vijf jaar geleden', CLEAN, '2026-05-31', '2021-05-01', '2021-05-31'),
    late('dagtekening op schrikkeldag, zorg tot 28 februari', CLEAN, '2028-02-29', '2023-02-01', '2023-02-28'),
    late('dagtekening op schrikkeldag, zorg tot 27 februari', 'TR335', '2028-02-29', '2023-02-01', '2023-02-27'),
    late('zorg begint eerder maar eindigt op tijd', CLEAN, '2026-05-31', '2021-05-31', '2021-05-31'),
    given('JW323', 'telt vanaf de dagtekening van de declaratie, niet van het bericht', CLEAN, [
      'Header.BerichtIdentificatie.Dagtekening',
      '2031-04-07',
    ]),
  ],
};

const credit = (n: number, previous: string): object => ({
  ProductReferentie: { ReferentieNummer: `C${n}`, VorigReferentieNummer: previous },
  IngediendBedrag: { Bedrag: 65_513, DebetCredit: 'C' },
});
const march = (what: string, rules: Rules, ...lines: object[]): CaseSpec =>
  over(what, rules, '2025-03-01', '2025-03-31', '2025-04-07', ...lines);

const TR315: RuleSpec = {
  rule: 'TR315',
  cases: [
    march('twee credits op hetzelfde nummer', 'TR315', credit(1, 'OUD1'), credit(2, 'OUD1')),
    march(
      'twee credits op hetzelfde nummer, niet na elkaar',
      'TR315',
      credit(1, 'OUD1'),
      {},
      credit(2, 'OUD2'),
      credit(3, 'OUD1'),
    ),
    march('twee credits op verschillende nummers', CLEAN, credit(1, 'OUD1'), credit(2, 'OUD2')),
    march('twee debetregels zonder vorig nummer', CLEAN, {}, {}),
  ],
};

const TR316: RuleSpec = {
  rule: 'TR316',
  cases: [
    march('credit na de debetregel in hetzelfde bericht', 'TR316', {}, credit(1, 'P0')),
    march('credit voor de debetregel in hetzelfde bericht', 'TR316', credit(1, 'P1'), {}),
    march('credit op zichzelf', 'TR316', credit(1, 'C1')),
    march('credit op een eerder bericht naast een nieuwe debetregel', CLEAN, credit(1, 'OUD1'), {}),
    march('alleen debetregels', CLEAN, {}, {}),
  ],
};

const CARE = line({});
const again = (what: string, rules: Rules, other: object): CaseSpec =>
  declaration(what, rules, '2025-04-07', [
    CARE,
    { ...line({ ProductReferentie: { ReferentieNummer: 'P0002' } }), ...other },
  ]);
const TR416: RuleSpec = {
  rule: 'TR416',
  cases: [
    again('dezelfde zorg twee keer', 'TR416', {}),
    again('dezelfde zorg met een ander volume', 'TR416', { GeleverdVolume: 60 }),
    again('andere toewijzing', CLEAN, { ToewijzingNummer: 300002 }),
    again('andere begindatum', CLEAN, days('2025-03-11', '2025-03-31')),
    again('andere einddatum', CLEAN, days('2025-03-10', '2025-03-30')),
    again('andere categorie', CLEAN, { ProductCategorie: '46' }),
    again('andere code', CLEAN, { ProductCode: '45A05' }),
    declaration('debet naast credit', CLEAN, '2025-04-07', [CARE, line({ credits: 'OUD1' })]),
    declaration('twee credits', CLEAN, '2025-04-07', [line({ credits: 'OUD1' }), line({ credits: 'OUD2' })]),
    declaration('dezelfde zorg bij twee cliënten', CLEAN, '2025-04-07', [CARE], [], ['999900006', '999900018']),
  ],
};

export const LINES: readonly RuleSpec[] = [CD060, CD087, CS100, CS337, CS339, CS340, TR315, TR316, TR319, TR335, TR416];
