import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ijw32 } from '../release-3-2/release.ts';
import { ALL_RULES, ruleText } from '../release-3-2/rule-texts.ts';
import { eventsOf, exampleBytes } from '../testing/messages.ts';
import { Level2Check } from './level2.ts';
import { registryOf } from './registry.ts';

type Change = readonly [from: string | RegExp, to: string];

async function rulesBroken(message: string, changes: readonly Change[]): Promise<readonly string[]> {
  let xml = exampleBytes(message)
    .toString('utf8')
    .replace(/\r\n\s*/g, '');
  for (const [from, to] of changes) {
    assert.notEqual(xml, xml.replace(from, to), `${from} is not in the example`);
    xml = xml.replace(from, to);
  }
  const check = new Level2Check(ijw32);
  const events = await eventsOf(Buffer.from(xml));
  assert.equal(events.at(-1)?.kind, 'end', JSON.stringify(events.at(-1)));
  for (const event of events) check.hear(event);
  return check.verdict().rules;
}

const REGISTRY = registryOf(ijw32);

for (const message of ijw32.description.messages.keys()) {
  test(`every level 2 rule of ${message} is registered, and TR319 for JW323`, () => {
    const published = ALL_RULES.filter(({ level, messages }) => level === 2 && messages.includes(message)).map(
      ({ id }) => id,
    );
    if (message === 'JW323') published.push('TR319');
    const ours = REGISTRY.filter((rule) => rule.message === message).map(({ id }) => id);
    assert.deepEqual([...new Set(ours)].sort(), published.sort());
  });
}

test('each rule is stated once, and judged only where it is published', () => {
  const ids = ijw32.level2.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const { id, message, location } of REGISTRY) {
    const published = (ruleText(id)?.locations ?? []).filter((place) => place.message === message);
    const paths = published.length > 0 ? published.map(({ path }) => path) : ['DeclaratieAntwoord'];
    assert.ok(paths.includes(location), `${id} ${message} ${location}`);
  }
});

test('all 307 rules of the standard have a text', () => {
  assert.equal(ALL_RULES.length, 307);
  for (const { id, text } of ALL_RULES) assert.ok(text.length > 10, id);
});

const END_1 = /<jw301:Einddatum>2025-06-29<\/jw301:Einddatum>/;
const OMVANG_1 = /<jw301:Omvang><ijw:Volume>3.*?<\/jw301:Omvang>/;
const BORN: Change[1] = '<ijw:Datum>2012-05-17</ijw:Datum>';

/** One change of the clean example, and exactly the rules it breaks; beside the published vectors. */
const ROWS_301: readonly (readonly [readonly string[], readonly Change[]])[] = [
  [[], []],
  [['CD005'], [[/<ijw:LandCode>NL<\/ijw:LandCode>/, '']]],
  [
    ['CD007'],
    [
      [
        '</jw301:Naam><jw301:Relaties>',
        '</jw301:Naam><jw301:Communicatie><ijw:Vorm>2</ijw:Vorm><ijw:Taal>Frans</ijw:Taal></jw301:Communicatie><jw301:Relaties>',
      ],
    ],
  ],
  [
    ['CD041', 'CD075'],
    [
      [OMVANG_1, '<jw301:Budget>1</jw301:Budget>'],
      [END_1, ''],
    ],
  ],
  [['CD079', 'CD080', 'TR302'], [[/<jw301:Product>.*?<\/jw301:Product>/, '']]],
  [['CD080'], [['<ijw:Code>45A04</ijw:Code>', '']]],
  [['CS139'], [[BORN, `${BORN}<ijw:DatumGebruik>1</ijw:DatumGebruik>`]]],
  [['CS139'], [[BORN, '<ijw:Datum>2012-02-01</ijw:Datum><ijw:DatumGebruik>2</ijw:DatumGebruik>']]],
  [[], [[BORN, '<ijw:Datum>2012-02-01</ijw:Datum><ijw:DatumGebruik>1</ijw:DatumGebruik>']]],
  [['CS139'], [[BORN, '<ijw:Datum>2012-01-01</ijw:Datum><ijw:DatumGebruik>3</ijw:DatumGebruik>']]],
  [[], [[BORN, '<ijw:Datum>1900-01-01</ijw:Datum><ijw:DatumGebruik>3</ijw:DatumGebruik>']]],
  [['TR002'], [[BORN, '<ijw:Datum>1905-03-05</ijw:Datum>']]],
  [[], [[BORN, '<ijw:Datum>1905-03-06</ijw:Datum>']]],
  [['TR134'], [[BORN, '<ijw:Datum>2025-03-07</ijw:Datum>']]],
  [['CS003'], [[END_1, '<jw301:Einddatum>2025-03-09</jw301:Einddatum>']]],
  [[], [['<jw301:Bsn>999900006</jw301:Bsn>', '<jw301:Bsn>000000000</jw301:Bsn>']]],
  [
    ['TR302'],
    [
      [
        /<ijw:Categorie>41<\/ijw:Categorie><ijw:Code>41A03<\/ijw:Code>/,
        '<ijw:Categorie>45</ijw:Categorie><ijw:Code>45A04</ijw:Code>',
      ],
    ],
  ],
  [['CS338'], [['<ijw:Eenheid>16</ijw:Eenheid><ijw:Frequentie>4', '<ijw:Eenheid>14</ijw:Eenheid><ijw:Frequentie>1']]],
];

for (const [rules, changes] of ROWS_301) {
  test(`JW301 breaks ${rules.join(' ') || 'nothing'}: ${changes.map(([, to]) => to).join(' ')}`, async () => {
    assert.deepEqual(await rulesBroken('JW301', changes), rules);
  });
}

const AMOUNT_1 = '<ijw:Bedrag>65513</ijw:Bedrag><ijw:DebetCredit>D';
const TOTAL = '<ijw:TotaalBedrag>465513</ijw:TotaalBedrag><ijw:DebetCredit>D';
const REFERENCE_1 = '<ijw:ReferentieNummer>P0001</ijw:ReferentieNummer>';
const REFERENCE_2 = '<ijw:ReferentieNummer>P0002</ijw:ReferentieNummer>';
const credit = (reference: string, previous: string): string =>
  `<ijw:ReferentieNummer>${reference}</ijw:ReferentieNummer><ijw:VorigReferentieNummer>${previous}</ijw:VorigReferentieNummer>`;
const CREDIT_1: readonly Change[] = [
  [AMOUNT_1, '<ijw:Bedrag>65513</ijw:Bedrag><ijw:DebetCredit>C'],
  [TOTAL, '<ijw:TotaalBedrag>334487</ijw:TotaalBedrag><ijw:DebetCredit>D'],
];
const CREDIT_2: readonly Change[] = [
  ['<ijw:Bedrag>400000</ijw:Bedrag><ijw:DebetCredit>D', '<ijw:Bedrag>400000</ijw:Bedrag><ijw:DebetCredit>C'],
  [TOTAL, '<ijw:TotaalBedrag>334487</ijw:TotaalBedrag><ijw:DebetCredit>C'],
];

const ROWS_323: readonly (readonly [readonly string[], readonly Change[]])[] = [
  [[], []],
  [['CD060'], CREDIT_1],
  [['CD087'], [[/<jw323:ProductTarief>146<\/jw323:ProductTarief>/, '']]],
  [['CS002'], [['999900018', '999900019']]],
  [['CS100', 'CS337'], [['2025-03-10', '2020-12-31']]],
  [
    ['CS325'],
    [
      [AMOUNT_1, '<ijw:Bedrag>0</ijw:Bedrag><ijw:DebetCredit>C'],
      [REFERENCE_1, credit('P0001', 'OUD')],
      [TOTAL, '<ijw:TotaalBedrag>400000</ijw:TotaalBedrag><ijw:DebetCredit>D'],
    ],
  ],
  [['CS339'], [['<jw323:GeleverdVolume>400000', '<jw323:GeleverdVolume>399999']]],
  [['TR101'], [['999900018', '999900006']]],
  [[], [...CREDIT_1, [REFERENCE_1, credit('P0001', 'OUD')]]],
  [['TR316'], [...CREDIT_1, [REFERENCE_1, credit('P0001', 'P0002')]]],
  [['TR316'], [...CREDIT_2, [REFERENCE_2, credit('P0002', 'P0001')]]],
  [['TR316'], [...CREDIT_2, [REFERENCE_2, credit('P0002', 'P0002')]]],
  [
    ['CS100', 'TR335'],
    [
      ['2025-03-10', '2020-03-10'],
      ['2025-03-31</ijw:Einddatum></jw323:ProductPeriode>', '2020-03-31</ijw:Einddatum></jw323:ProductPeriode>'],
    ],
  ],
  [['TR358'], [[TOTAL, '<ijw:TotaalBedrag>465513</ijw:TotaalBedrag><ijw:DebetCredit>C']]],
  [
    ['TR134', 'TR137', 'TR319'],
    [
      ['2025-03-10', '2025-04-08'],
      ['2025-03-31</ijw:Einddatum></jw323:ProductPeriode>', '2025-04-30</ijw:Einddatum></jw323:ProductPeriode>'],
    ],
  ],
];

for (const [rules, changes] of ROWS_323) {
  test(`JW323 breaks ${rules.join(' ') || 'nothing'}: ${changes.map(([, to]) => to).join(' ')}`, async () => {
    assert.deepEqual(await rulesBroken('JW323', changes), rules);
  });
}

const ROWS_325: readonly (readonly [readonly string[], readonly Change[]])[] = [
  [[], []],
  [
    ['CS325'],
    [
      ['>65513</ijw:TotaalBedrag><ijw:DebetCredit>D', '>0</ijw:TotaalBedrag><ijw:DebetCredit>C'],
      ['465513', '400000'],
    ],
  ],
  [['TR342'], [['<ijw:Bedrag>400000', '<ijw:Bedrag>399999']]],
  [['TR134', 'TR137'], [['<ijw:Dagtekening>2025-04-15', '<ijw:Dagtekening>2025-02-15']]],
];

for (const [rules, changes] of ROWS_325) {
  test(`JW325 breaks ${rules.join(' ') || 'nothing'}: ${changes.map(([, to]) => to).join(' ')}`, async () => {
    assert.deepEqual(await rulesBroken('JW325', changes), rules);
  });
}
