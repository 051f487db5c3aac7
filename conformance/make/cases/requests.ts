import { type CaseSpec, CLEAN, given, type RuleSpec } from '../case.ts';
import { GONE } from '../edit.ts';

const REQUESTED = 'Client.AangevraagdeProducten.AangevraagdProduct';
const referrer = (what: string, rules: string | readonly string[], value: object): CaseSpec =>
  given('JW315', what, rules, [`${REQUESTED}.0.Verwijzer`, value]);

const CD043: RuleSpec = {
  rule: 'CD043',
  cases: [
    given('JW315', 'beschikkingnummer zonder ingangsdatum', 'CD043', [`${REQUESTED}.0.BeschikkingNummer`, 7]),
    given('JW315', 'ingangsdatum zonder nummer', 'CD043', [`${REQUESTED}.0.BeschikkingIngangsdatum`, '2025-03-01']),
    given(
      'JW315',
      'nummer en ingangsdatum',
      CLEAN,
      [`${REQUESTED}.0.BeschikkingNummer`, 7],
      [`${REQUESTED}.0.BeschikkingIngangsdatum`, '2025-03-01'],
    ),
    given('JW315', 'geen van beide', CLEAN),
  ],
};

const WITH_CODE = ['02', '03', '04', '05'];
const OTHERS = ['01', '06', '08'];
const ZorgverlenerCode = '99990002';
const Naam = 'De Groot';

const CD066: RuleSpec = {
  rule: 'CD066',
  cases: WITH_CODE.flatMap((Type) => [
    referrer(`type ${Type} met code en naam`, 'CD066', { Type, Naam, ZorgverlenerCode }),
    referrer(`type ${Type} met code`, CLEAN, { Type, ZorgverlenerCode }),
    referrer(`type ${Type} met naam`, CLEAN, { Type, Naam }),
  ]),
};
const CD067: RuleSpec = {
  rule: 'CD067',
  cases: [
    ...WITH_CODE.flatMap((Type) => [
      referrer(`type ${Type} zonder code en zonder naam`, 'CD067', { Type }),
      referrer(`type ${Type} zonder code, met naam`, CLEAN, { Type, Naam }),
    ]),
    ...OTHERS.map((Type) => referrer(`type ${Type} zonder code en zonder naam`, CLEAN, { Type })),
  ],
};
const CD068: RuleSpec = {
  rule: 'CD068',
  cases: OTHERS.flatMap((Type) => [
    referrer(`type ${Type} met code`, 'CD068', { Type, ZorgverlenerCode }),
    referrer(`type ${Type} met code en naam`, 'CD068', { Type, Naam, ZorgverlenerCode }),
    referrer(`type ${Type} met naam`, CLEAN, { Type, Naam }),
  ]),
};

const requested = (ReferentieAanbieder: string, Code: string): object => ({
  ReferentieAanbieder,
  Product: { Categorie: Code.slice(0, 2), Code },
  ToewijzingIngangsdatum: '2025-03-10',
  Omvang: { Volume: 3, Eenheid: '04', Frequentie: '4' },
  Verwijzer: { Type: '01' },
});
const TR383: RuleSpec = {
  rule: 'TR383',
  cases: [
    given(
      'JW315',
      'twee producten met één kenmerk',
      ['TR101', 'TR383'],
      [REQUESTED, [requested('VOT-1', '45A04'), requested('VOT-1', '42A01')]],
    ),
    given(
      'JW315',
      'kenmerk komt na een ander terug',
      ['TR101', 'TR383'],
      [REQUESTED, [requested('VOT-1', '45A04'), requested('VOT-2', '42A01'), requested('VOT-1', '41A03')]],
    ),
    given('JW315', 'elk product een eigen kenmerk', CLEAN, [
      REQUESTED,
      [requested('VOT-1', '45A04'), requested('VOT-2', '42A01')],
    ]),
  ],
};

const [UNCHANGED, CHANGED, NEW] = ['OngewijzigdeProducten', 'TeWijzigenProducten', 'NieuweProducten'].map(
  (name) => `Client.Verzoek.${name}`,
) as [string, string, string];
const request = (what: string, rules: string | readonly string[], ...gone: string[]): CaseSpec =>
  given('JW317', what, rules, ...gone.map((path) => [path, GONE] as const));

const TR352: RuleSpec = {
  rule: 'TR352',
  cases: [
    request('alleen nieuwe producten', 'TR352', UNCHANGED, CHANGED),
    request('ongewijzigde en nieuwe producten', CLEAN, CHANGED),
    request('te wijzigen en nieuwe producten', CLEAN, UNCHANGED),
  ],
};
const TR353: RuleSpec = {
  rule: 'TR353',
  cases: [
    request('alleen ongewijzigde producten', 'TR353', CHANGED, NEW),
    request('alleen te wijzigen producten', CLEAN, UNCHANGED, NEW),
    request('ongewijzigde en te wijzigen producten', CLEAN, NEW),
    request('helemaal geen producten', ['TR352', 'TR353'], UNCHANGED, CHANGED, NEW),
  ],
};

const begins = (what: string, rules: string | readonly string[], day: string): CaseSpec =>
  given('JW317', what, rules, [`${NEW}.NieuwProduct.0.GewensteIngangsdatum`, day]);
const TR380: RuleSpec = {
  rule: 'TR380',
  cases: [
    begins('nieuw product begint op de dagtekening', 'TR380', '2025-04-14'),
    begins('nieuw product begint voor de dagtekening', 'TR380', '2025-04-13'),
    begins('nieuw product begint een dag na de dagtekening', CLEAN, '2025-04-15'),
  ],
};

const answer = (what: string, rules: string | readonly string[], value: object): CaseSpec =>
  given('JW319', what, rules, ['Antwoord', { ReferentieAanbieder: 'VOT-1', ...value }]);
const Woonplaatsbeginsel = { Gemeente: '0344' };

const CD085: RuleSpec = {
  rule: 'CD085',
  cases: [
    answer('afgewezen zonder reden', 'CD085', { VerzoekAntwoord: '1' }),
    answer('afgewezen met reden', CLEAN, { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '1' }),
    answer('in onderzoek zonder reden', CLEAN, { VerzoekAntwoord: '2' }),
  ],
};
const CD086: RuleSpec = {
  rule: 'CD086',
  cases: [
    answer('in onderzoek met reden', 'CD086', { VerzoekAntwoord: '2', RedenAfwijzingVerzoek: '1' }),
    answer('in onderzoek zonder reden', CLEAN, { VerzoekAntwoord: '2' }),
    answer('afgewezen met reden', CLEAN, { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '2' }),
  ],
};
const TR377: RuleSpec = {
  rule: 'TR377',
  cases: [
    answer('woonplaatsbeginsel zonder gemeente', 'TR377', { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8' }),
    answer('woonplaatsbeginsel met gemeente', CLEAN, {
      VerzoekAntwoord: '1',
      RedenAfwijzingVerzoek: '8',
      Woonplaatsbeginsel,
    }),
    answer('andere reden zonder gemeente', CLEAN, { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '9' }),
  ],
};
const TR409: RuleSpec = {
  rule: 'TR409',
  cases: [
    ...['1', '7', '9'].map((reason) =>
      answer(`reden ${reason} met gemeente`, 'TR409', {
        VerzoekAntwoord: '1',
        RedenAfwijzingVerzoek: reason,
        Woonplaatsbeginsel,
      }),
    ),
    answer('reden 8 met gemeente', CLEAN, { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8', Woonplaatsbeginsel }),
    answer('gemeente zonder reden (de gepubliceerde controle laat dit door)', CLEAN, {
      VerzoekAntwoord: '2',
      Woonplaatsbeginsel,
    }),
  ],
};

export const REQUESTS: readonly RuleSpec[] = [
  CD043,
  CD066,
  CD067,
  CD068,
  CD085,
  CD086,
  TR352,
  TR353,
  TR377,
  TR380,
  TR383,
  TR409,
];
