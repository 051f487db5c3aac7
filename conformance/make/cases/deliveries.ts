import { type CaseSpec, CLEAN, given, type RuleSpec } from '../case.ts';
import type { Edit } from '../edit.ts';
import { changedLine, declaration, line } from './declaration.ts';
import { BIRTHS_AFTER_MESSAGE } from './people.ts';

const START = 'Client.StartProducten.StartProduct.0';
const STOP = 'Client.StopProducten.StopProduct.0';

const CS058: RuleSpec = {
  rule: 'CS058',
  cases: [
    ...['2', '9', '1', '3'].flatMap((status) => {
      const rules = status === '1' || status === '3' ? CLEAN : 'CS058';
      return [
        given('JW305', `start met status ${status}`, rules, [`${START}.StatusAanlevering`, status]),
        given('JW307', `stop met status ${status}`, rules, [`${STOP}.StatusAanlevering`, status]),
      ];
    }),
  ],
};

const TR018: RuleSpec = {
  rule: 'TR018',
  cases: [
    given('JW307', 'stopt een dag voor het begin', 'TR018', [`${STOP}.Einddatum`, '2025-03-10']),
    given('JW307', 'stopt op de dag van het begin', CLEAN, [`${STOP}.Einddatum`, '2025-03-11']),
    given('JW307', 'stopt na het begin', CLEAN),
  ],
};

const dated = (day: string): Edit => ['Header.BerichtIdentificatie.Dagtekening', day];
const ASSIGNED = 'Client.ToegewezenProducten.ToegewezenProduct.1.Toewijzingsdatum';
const LINE_325 = 'DeclaratieAntwoord.Clienten.Client.0.Prestaties.Prestatie.0.ProductPeriode';

/** A declared period that begins after the message also ends after it, so TR137 always comes along. */
const TR134: RuleSpec = {
  rule: 'TR134',
  cases: [
    ...BIRTHS_AFTER_MESSAGE,
    given('JW301', 'toegewezen een dag na het bericht', 'TR134', [ASSIGNED, '2025-03-07']),
    given('JW301', 'toegewezen op de dag van het bericht', CLEAN, [ASSIGNED, '2025-03-06']),
    given('JW305', 'begonnen een dag na het bericht', 'TR134', [`${START}.Begindatum`, '2025-03-14']),
    given('JW305', 'begonnen op de dag van het bericht', CLEAN, [`${START}.Begindatum`, '2025-03-13']),
    given('JW307', 'gestopt een dag na het bericht', 'TR134', [`${STOP}.Einddatum`, '2025-06-28']),
    given('JW307', 'gestopt op de dag van het bericht', CLEAN, [`${STOP}.Einddatum`, '2025-06-27']),
    declaration('periode begint een dag na het bericht', ['TR134', 'TR137'], '2025-02-28', [
      line({ ProductPeriode: { Begindatum: '2025-02-01', Einddatum: '2025-02-28' } }),
    ]),
    declaration('periode begint op de dag van het bericht', 'TR137', '2025-03-01', [
      line({ ProductPeriode: { Begindatum: '2025-02-01', Einddatum: '2025-02-28' } }),
    ]),
    declaration(
      'zorg begint een dag na het bericht',
      ['TR134', 'TR137'],
      '2025-03-31',
      [line({ ProductPeriode: { Begindatum: '2025-04-01', Einddatum: '2025-03-31' } })],
      ['CS337', 'TR319'],
    ),
    declaration('zorg begint op de dag van het bericht', CLEAN, '2025-03-31', [
      line({ ProductPeriode: { Begindatum: '2025-03-31', Einddatum: '2025-03-31' } }),
    ]),
    given('JW325', 'zorg begint een dag na het bericht', ['TR134', 'TR137'], dated('2025-02-28')),
    given('JW325', 'zorg begint op de dag van het bericht', 'TR137', dated('2025-03-01')),
  ],
};

const TR137: RuleSpec = {
  rule: 'TR137',
  cases: [
    declaration('periode eindigt een dag na het bericht', 'TR137', '2025-03-30', [
      line({ ProductPeriode: { Begindatum: '2025-02-01', Einddatum: '2025-02-28' } }),
    ]),
    declaration('periode eindigt op de dag van het bericht', CLEAN, '2025-03-31', [line({})]),
    given(
      'JW323',
      'periode eindigt voor haar begin',
      ['CS340', 'TR137'],
      ['Declaratie.DeclaratiePeriode', { Begindatum: '2025-04-01', Einddatum: '2025-03-31' }],
    ),
    changedLine('zorg eindigt een dag voor haar begin', 'TR137', {
      ProductPeriode: { Begindatum: '2025-03-11', Einddatum: '2025-03-10' },
    }),
    changedLine('zorg van één dag', CLEAN, { ProductPeriode: { Begindatum: '2025-03-10', Einddatum: '2025-03-10' } }),
    given('JW325', 'zorg eindigt een dag na het bericht', 'TR137', dated('2025-03-30')),
    given('JW325', 'zorg eindigt op de dag van het bericht', CLEAN, dated('2025-03-31')),
    given('JW325', 'zorg eindigt een dag voor haar begin', 'TR137', [
      LINE_325,
      { Begindatum: '2025-03-11', Einddatum: '2025-03-10' },
    ]),
    given('JW325', 'zorg van één dag', CLEAN, [LINE_325, { Begindatum: '2025-03-10', Einddatum: '2025-03-10' }]),
    declaration(
      'zorg eindigt een dag na het bericht',
      'TR137',
      '2025-04-29',
      [line({ ProductPeriode: { Begindatum: '2025-04-01', Einddatum: '2025-04-30' } })],
      ['TR319'],
    ),
  ],
};

const start = (fields: object = {}): object => ({
  ToewijzingNummer: 300001,
  Product: { Categorie: '45', Code: '45A04' },
  ToewijzingIngangsdatum: '2025-03-10',
  Begindatum: '2025-03-11',
  StatusAanlevering: '1',
  ...fields,
});
const stop = (fields: object = {}): object => start({ RedenBeeindiging: '31', Einddatum: '2025-06-24', ...fields });
const starts = (what: string, rules: string | readonly string[], ...all: object[]): CaseSpec =>
  given('JW305', what, rules, ['Client.StartProducten.StartProduct', all]);
const stops = (what: string, rules: string | readonly string[], ...all: object[]): CaseSpec =>
  given('JW307', what, rules, ['Client.StopProducten.StopProduct', all]);
const NO_PRODUCT = { Product: undefined };
const NO_NUMBER = { ToewijzingNummer: undefined };

/** What differs in one field of the key is something else. */
const START_KEYS: readonly (readonly [string, object])[] = [
  ['toewijzingnummer', { ToewijzingNummer: 300002 }],
  ['toewijzingnummer (leeg)', NO_NUMBER],
  ['categorie', { Product: { Categorie: '46', Code: '45A04' } }],
  ['code', { Product: { Categorie: '45', Code: '45A05' } }],
  ['code (leeg)', { Product: { Categorie: '45' } }],
  ['product (leeg)', NO_PRODUCT],
  ['begindatum', { Begindatum: '2025-03-12' }],
];
const STOP_KEYS: readonly (readonly [string, object])[] = [
  ...START_KEYS,
  ['reden', { RedenBeeindiging: '20' }],
  ['einddatum', { Einddatum: '2025-06-23' }],
];

const twice = (path: string, name: string, other: object): Edit => [
  path,
  [{ ...EXAMPLES[name] }, { ...EXAMPLES[name], ...other }],
];
const ADDRESS = { Adres: { Huis: { Huisnummer: 14 }, Postcode: '1011AB', LandCode: 'NL' } };
const EXAMPLES: Readonly<Record<string, object>> = {
  contact: { Soort: '01', ...ADDRESS },
  relation: {
    Nummer: '1',
    Soort: '10',
    Naam: { Geslachtsnaam: { Achternaam: 'Vliet' }, NaamGebruik: '1' },
    Contact: { Soort: '01', ...ADDRESS },
  },
  assigned: {
    ToewijzingNummer: 1,
    Product: { Categorie: '45' },
    Toewijzingsdatum: '2025-03-06',
    Toewijzingstijd: '09:30:00',
    Ingangsdatum: '2025-03-10',
    Einddatum: '2025-03-31',
  },
  unchanged: { ToewijzingNummer: 300002 },
  changed: { ToewijzingNummer: 300001, GewensteIngangsdatum: '2025-05-05' },
  added: { Product: { Categorie: '45' }, GewensteIngangsdatum: '2025-05-05', Einddatum: '2025-05-04' },
};
const LISTS: readonly (readonly [message: 'JW301' | 'JW317', path: string, name: string, other: object])[] = [
  ['JW301', 'Client.Contactgegevens.Contact', 'contact', { Soort: '02' }],
  ['JW301', 'Client.Relaties.Relatie', 'relation', { Nummer: '2' }],
  ['JW317', 'Client.Verzoek.OngewijzigdeProducten.OngewijzigdProduct', 'unchanged', { ToewijzingNummer: 300003 }],
  ['JW317', 'Client.Verzoek.TeWijzigenProducten.TeWijzigenProduct', 'changed', { ToewijzingNummer: 300004 }],
];
const ADDED = 'Client.Verzoek.NieuweProducten.NieuwProduct';
const NEXT = { Ingangsdatum: '2025-04-01', Einddatum: '2025-04-30' };

const TR101: RuleSpec = {
  rule: 'TR101',
  cases: [
    ...LISTS.flatMap(([message, path, name, other]) => [
      given(message, `${path}: twee keer dezelfde sleutel`, 'TR101', twice(path, name, {})),
      given(message, `${path}: andere sleutel`, CLEAN, twice(path, name, other)),
    ]),
    given(
      'JW301',
      'toewijzingnummer twee keer',
      'TR101',
      twice('Client.ToegewezenProducten.ToegewezenProduct', 'assigned', NEXT),
    ),
    given(
      'JW301',
      'ander toewijzingnummer',
      CLEAN,
      twice('Client.ToegewezenProducten.ToegewezenProduct', 'assigned', { ...NEXT, ToewijzingNummer: 2 }),
    ),
    starts('start dubbel, alleen de status verschilt', 'TR101', start(), start({ StatusAanlevering: '3' })),
    starts(
      'start dubbel zonder nummer en product',
      'TR101',
      start({ ...NO_NUMBER, ...NO_PRODUCT }),
      start({ ...NO_NUMBER, ...NO_PRODUCT }),
    ),
    ...START_KEYS.map(([what, other]) => starts(`start met een andere ${what}`, CLEAN, start(), start(other))),
    starts(
      'nummer en categorie lopen niet in elkaar over',
      CLEAN,
      start({ Product: { Categorie: '45' } }),
      start({ ...NO_PRODUCT, ToewijzingNummer: 30000145 }),
    ),
    stops('stop dubbel, alleen de status verschilt', 'TR101', stop(), stop({ StatusAanlevering: '3' })),
    ...STOP_KEYS.map(([what, other]) => stops(`stop met een andere ${what}`, CLEAN, stop(), stop(other))),
    given('JW317', 'nieuw product twee keer (periode omgekeerd)', ['CS003', 'TR101'], twice(ADDED, 'added', {})),
    given(
      'JW317',
      'nieuw product op een andere dag',
      'CS003',
      twice(ADDED, 'added', { GewensteIngangsdatum: '2025-05-06' }),
    ),
    given('JW317', 'ander nieuw product', 'CS003', twice(ADDED, 'added', { Product: { Categorie: '46' } })),
    declaration('cliënt twee keer', 'TR101', '2025-04-07', [line({})], [], ['999900006', '999900018', '999900006']),
    declaration('drie cliënten', CLEAN, '2025-04-07', [line({})], [], ['999900006', '999900018', '999912343']),
    declaration('regel twee keer bij één cliënt', ['TR101', 'TR416'], '2025-04-07', [line({}), line({})]),
    declaration('regel met een ander nummer', CLEAN, '2025-04-07', [
      line({}),
      line({ ProductCode: '45A05', ProductReferentie: { ReferentieNummer: 'P0009' } }),
    ]),
    declaration('regel met hetzelfde nummer maar een ander vorig nummer', CLEAN, '2025-04-07', [
      line({ credits: 'OUD1' }),
      line({ credits: 'OUD2' }),
    ]),
    declaration('regel met hetzelfde nummer, de tweede is credit', CLEAN, '2025-04-07', [
      line({}),
      line({ credits: 'OUD1' }),
    ]),
    declaration('creditregel twee keer', ['TR101', 'TR315'], '2025-04-07', [
      line({ credits: 'OUD1' }),
      line({ credits: 'OUD1' }),
    ]),
    given('JW325', 'cliënt twee keer', 'TR101', ...answered([{}], [{}], ['999900018', '999900018'])),
    given('JW325', 'twee cliënten', CLEAN, ...answered([{}], [{}], ['999900006', '999900018'])),
    given('JW325', 'regel twee keer bij één cliënt', 'TR101', ...answered([{}, {}], [], ['999900018'])),
    given(
      'JW325',
      'regel met een ander nummer',
      CLEAN,
      ...answered([{}, { ProductReferentie: { ReferentieNummer: 'P0009' } }], [], ['999900018']),
    ),
  ],
};

/** A JW325 that refuses these lines, with totals to fit. */
function answered(first: readonly object[], second: readonly object[], clients: readonly string[]): Edit[] {
  const refused = (fields: object): object => ({
    ...line({}),
    RetourCodes: { RetourCode: ['9321'] },
    ...fields,
  });
  const lists = [first, second];
  const all = clients.map((Bsn, index) => ({
    Bsn,
    Prestaties: { Prestatie: (lists[index] ?? []).map(refused) },
    RetourCodes: { RetourCode: ['0200'] },
  }));
  const lines = lists.flat().length;
  return [
    ['DeclaratieAntwoord.Clienten.Client', all],
    ['DeclaratieAntwoord.TotaalIngediendBedrag', { TotaalBedrag: 65_513 * (lines + 1), DebetCredit: 'D' }],
    ['DeclaratieAntwoord.TotaalToegekendBedrag', { TotaalBedrag: 65_513, DebetCredit: 'D' }],
  ];
}

export const DELIVERIES: readonly RuleSpec[] = [CS058, TR018, TR101, TR134, TR137];
