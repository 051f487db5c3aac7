import { type CaseSpec, CLEAN, given, type RuleSpec } from '../case.ts';
import { type Edit, GONE } from '../edit.ts';

const CONTACT = 'Client.Contactgegevens.Contact.0';
const OF_RELATION = 'Client.Relaties.Relatie.0.Contact';
const Telefoon = { Telefoon01: { Telefoonnummer: '0612345678', Landnummer: '0031' } };
const Huis = { Huisnummer: 14 };
const DUTCH = { Huis, Postcode: '1011AB', LandCode: 'NL' };

/** The same contact for the client and for a relation. */
const contact = (what: string, rules: string | readonly string[], value: object): CaseSpec[] => [
  given('JW301', `cliënt: ${what}`, rules, [CONTACT, value]),
  given('JW301', `relatie: ${what}`, rules, [OF_RELATION, value]),
];

const CD005: RuleSpec = {
  rule: 'CD005',
  cases: [
    ...contact('postcode zonder land', 'CD005', { Soort: '01', Adres: { Huis, Postcode: '1011AB' } }),
    ...contact('land zonder postcode', 'CD005', { Soort: '02', Telefoon, Adres: { LandCode: 'BE' } }),
    ...contact('geen van beide', CLEAN, { Soort: '02', Telefoon, Adres: { Plaatsnaam: 'Amsterdam' } }),
    ...contact('allebei', CLEAN, { Soort: '01', Adres: DUTCH }),
  ],
};

const talks = (what: string, rules: string | readonly string[], value: object): CaseSpec =>
  given('JW301', what, rules, ['Client.Communicatie', value]);
const CD007: RuleSpec = {
  rule: 'CD007',
  cases: [
    talks('tolk zonder taal', 'CD007', { Vorm: '1' }),
    talks('andere vorm met taal', 'CD007', { Vorm: '2', Taal: 'Frans' }),
    talks('tolk met taal', CLEAN, { Vorm: '1', Taal: 'Frans' }),
    talks('andere vorm zonder taal', CLEAN, { Vorm: '3' }),
  ],
};

const Periode = { Begindatum: '2025-04-01', Einddatum: '2025-04-30' };
const CD009: RuleSpec = {
  rule: 'CD009',
  cases: [
    ...['01', '02', '03'].flatMap((Soort) =>
      contact(`periode bij soort ${Soort}`, 'CD009', { Soort, Adres: DUTCH, Periode }),
    ),
    given('JW301', 'cliënt: periode bij een tijdelijk adres', CLEAN, [
      'Client.Contactgegevens.Contact.1',
      { Soort: '04', Adres: DUTCH, Periode },
    ]),
    given('JW301', 'relatie: periode bij een tijdelijk adres', CLEAN, [
      OF_RELATION,
      { Soort: '04', Adres: DUTCH, Periode },
    ]),
  ],
};

const CD025: RuleSpec = {
  rule: 'CD025',
  cases: [
    ...contact('in Nederland zonder huisnummer', 'CD025', {
      Soort: '01',
      Telefoon,
      Adres: { Postcode: '1011AB', LandCode: 'NL' },
    }),
    ...contact('in België zonder huisnummer', CLEAN, {
      Soort: '01',
      Telefoon,
      Adres: { Postcode: '1000', LandCode: 'BE' },
    }),
    ...contact('in Nederland met huisnummer', CLEAN, { Soort: '01', Telefoon, Adres: DUTCH }),
  ],
};

const CD034: RuleSpec = {
  rule: 'CD034',
  cases: [
    ...['01', '03'].flatMap((Soort) => [
      ...contact(`soort ${Soort} zonder adres`, 'CD034', { Soort, Telefoon }),
      ...contact(`soort ${Soort} met adres zonder postcode`, 'CD034', {
        Soort,
        Telefoon,
        Adres: { Plaatsnaam: 'Oss' },
      }),
      ...contact(`soort ${Soort} met postcode`, CLEAN, { Soort, Telefoon, Adres: DUTCH }),
    ]),
    ...contact('soort 02 zonder adres', CLEAN, { Soort: '02', Telefoon }),
    given('JW301', 'relatie: soort 04 zonder adres', CLEAN, [OF_RELATION, { Soort: '04', Telefoon }]),
  ],
};

const postcode = (Postcode: string, LandCode = 'NL'): object => ({ Soort: '01', Adres: { Huis, Postcode, LandCode } });
const CS089: RuleSpec = {
  rule: 'CS089',
  cases: [
    ...['0111AB', '1011 AB', '1011A', '1011ABC', '11011AB', '101AB', '1011A1', '1O11AB'].flatMap((wrong) =>
      contact(`postcode ${wrong}`, 'CS089', postcode(wrong)),
    ),
    ...['1011AB', '9999zz', '1000aZ'].flatMap((right) => contact(`postcode ${right}`, CLEAN, postcode(right))),
    ...contact('Belgische postcode', CLEAN, postcode('1000', 'BE')),
    ...contact('in Nederland zonder postcode', ['CD005', 'CS089'], {
      Soort: '02',
      Telefoon,
      Adres: { Huis, LandCode: 'NL' },
    }),
  ],
};

const TR006: RuleSpec = {
  rule: 'TR006',
  cases: [
    ...contact('geen telefoon en geen adres', 'TR006', { Soort: '02' }),
    ...contact('alleen een huis', 'TR006', { Soort: '02', Adres: { Huis } }),
    ...contact('alleen een postcode', 'TR006', { Soort: '02', Adres: { Postcode: '1000', LandCode: 'BE' } }),
    ...contact('alleen een telefoon', CLEAN, { Soort: '02', Telefoon }),
    ...contact('huis en postcode', CLEAN, { Soort: '02', Adres: DUTCH }),
  ],
};

const CONTACTS = 'Client.Contactgegevens.Contact';
const TR061: RuleSpec = {
  rule: 'TR061',
  cases: [
    given('JW301', 'alleen een tijdelijk adres', 'TR061', [CONTACTS, [{ Soort: '04', Adres: DUTCH }]]),
    ...['01', '02', '03'].map((Soort) =>
      given('JW301', `tijdelijk adres naast soort ${Soort}`, CLEAN, [
        CONTACTS,
        [
          { Soort: '04', Adres: DUTCH },
          { Soort, Adres: DUTCH },
        ],
      ]),
    ),
  ],
};

const OF_CLIENT_NAME = 'Client.Naam';
const OF_RELATION_NAME = 'Client.Relaties.Relatie.0.Naam';
const name = (NaamGebruik: string, partner: boolean): object => ({
  Geslachtsnaam: { Achternaam: 'Vliet' },
  ...(partner ? { Partnernaam: { Achternaam: 'Jansen' } } : {}),
  NaamGebruik,
});
const named = (use: string, partner: boolean, right: boolean): CaseSpec[] => {
  const what = `naamgebruik ${use} ${partner ? 'met' : 'zonder'} partnernaam`;
  const ofClient = [...(right ? [] : ['CS050']), ...(use === '6' ? ['CS318'] : [])];
  return [
    given('JW301', `cliënt: ${what}`, ofClient, [OF_CLIENT_NAME, name(use, partner)]),
    given('JW301', `relatie: ${what}`, right ? CLEAN : 'CS050', [OF_RELATION_NAME, name(use, partner)]),
  ];
};
const CS050: RuleSpec = {
  rule: 'CS050',
  cases: [
    ...['1', '2', '3', '4', '5', '6'].flatMap((use) => named(use, true, use < '5')),
    ...['1', '2', '3', '4', '5', '6'].flatMap((use) => named(use, false, use === '1' || use === '6')),
  ],
};

const CS318: RuleSpec = {
  rule: 'CS318',
  cases: [
    given('JW301', 'cliënt als organisatie', 'CS318', [OF_CLIENT_NAME, name('6', false)]),
    given('JW301', 'voogd als organisatie', CLEAN, [OF_RELATION_NAME, name('6', false)]),
    given('JW301', 'cliënt met eigen naam', CLEAN, [OF_CLIENT_NAME, name('1', false)]),
  ],
};

const WITH_BSN = ['JW301', 'JW305', 'JW307', 'JW315', 'JW317'] as const;
const STREAMED = [
  ['JW323', 'Declaratie.Clienten.Client.0.Bsn'],
  ['JW325', 'DeclaratieAntwoord.Clienten.Client.0.Bsn'],
] as const;
const bsnCases = (message: CaseSpec['message'], path: string): CaseSpec[] => [
  given(message, 'bsn met een verkeerd laatste cijfer', 'CS002', [path, '999912344']),
  given(message, 'bsn met twee cijfers verwisseld', 'CS002', [path, '999921343']),
  given(message, 'bsn dat klopt', CLEAN, [path, '999912343']),
  given(message, 'nog een bsn dat klopt', CLEAN, [path, '999978913']),
];
const CS002: RuleSpec = {
  rule: 'CS002',
  cases: [
    ...WITH_BSN.flatMap((message) => bsnCases(message, 'Client.Bsn')),
    ...STREAMED.flatMap(([message, path]) => bsnCases(message, path)),
    given('JW323', 'bsn van de tweede cliënt', 'CS002', ['Declaratie.Clienten.Client.1.Bsn', '999900019']),
    given('JW301', 'negen nullen (de gepubliceerde controle laat dit door)', CLEAN, ['Client.Bsn', '000000000']),
  ],
};

/** Dates of birth, and the date of the message of each example. */
const WITH_BIRTH = [
  ['JW301', 'cliënt', 'Client'],
  ['JW301', 'relatie', 'Client.Relaties.Relatie.0'],
  ['JW305', 'cliënt', 'Client'],
  ['JW307', 'cliënt', 'Client'],
  ['JW315', 'cliënt', 'Client'],
] as const;
const DATED: Edit = ['Header.BerichtIdentificatie.Dagtekening', '2025-07-01'];
const born = (what: string, rules: string | readonly string[], Datum: string, DatumGebruik?: string): CaseSpec[] =>
  WITH_BIRTH.map(([message, who, path]) =>
    given(message, `${who}: ${what}`, rules, DATED, [
      `${path}.Geboortedatum`,
      { Datum, ...(DatumGebruik ? { DatumGebruik } : {}) },
    ]),
  );

const CS139: RuleSpec = {
  rule: 'CS139',
  cases: [
    ...born('alles onbekend, andere dag dan 1900-01-01', 'CS139', '2000-01-01', '3'),
    ...born('alles onbekend, 1900-01-01', CLEAN, '1900-01-01', '3'),
    ...born('alleen jaar bekend, verkeerde maand', 'CS139', '2012-05-01', '2'),
    ...born('alleen jaar bekend, verkeerde dag', 'CS139', '2012-01-02', '2'),
    ...born('alleen jaar bekend', CLEAN, '2012-01-01', '2'),
    ...born('jaar en maand bekend, verkeerde dag', 'CS139', '2012-05-02', '1'),
    ...born('jaar en maand bekend', CLEAN, '2012-05-01', '1'),
    ...born('alles bekend', CLEAN, '2012-05-17'),
  ],
};

const TR002: RuleSpec = {
  rule: 'TR002',
  cases: [
    ...born('een dag meer dan 120 jaar geleden', 'TR002', '1905-06-30'),
    ...born('precies 120 jaar geleden', CLEAN, '1905-07-01'),
    ...born('1900-01-01 zonder te zeggen dat het onbekend is', 'TR002', '1900-01-01'),
    ...born('1900-01-01 met alleen het jaar bekend', 'TR002', '1900-01-01', '2'),
    ...born('onbekend, maar een andere dag', ['CS139', 'TR002'], '1900-01-02', '3'),
    ...born('onbekend', CLEAN, '1900-01-01', '3'),
  ],
};

const birthsAfter: readonly CaseSpec[] = [
  ...born('geboren een dag na het bericht', 'TR134', '2025-07-02'),
  ...born('geboren op de dag van het bericht', CLEAN, '2025-07-01'),
];
/** TR134 holds for other days too: those cases stand with the days. */
export const BIRTHS_AFTER_MESSAGE = birthsAfter;

/** Kept apart: a relation without date of birth is nobody's rule. */
const WITHOUT_RELATIONS = given('JW301', 'zonder relaties', CLEAN, ['Client.Relaties', GONE]);

export const PEOPLE: readonly RuleSpec[] = [
  CD005,
  CD007,
  CD009,
  CD025,
  CD034,
  CS002,
  { ...CS050, cases: [...CS050.cases, WITHOUT_RELATIONS] },
  CS089,
  CS139,
  CS318,
  TR002,
  TR006,
  TR061,
];
