import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { documentOf, readTerms, termsFromDocument } from '../modules/funding/index.ts';

/** Every folder with funding terms: who adds a model adds a folder. */
const REGIONS = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`./${entry.name}/funding.json`, import.meta.url)))
  .map(({ name }) => name)
  .toSorted();
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

function termsOf(path: string) {
  const terms = termsFromDocument(read(path));
  assert.ok(terms.ok, terms.ok ? '' : JSON.stringify(terms.refusal.faults));
  return terms.value;
}
const sentencesOf = (region: string): readonly string[] =>
  readTerms(termsOf(`./${region}/funding.json`)).flatMap(({ sentences }) => sentences);

test('seven regional models are funding terms (R-301 to R-307): each loads, reads, and is written back as it was', () => {
  assert.ok(Object.keys(KNOWN_FOR).every((region) => REGIONS.includes(region)));
  assert.equal(Object.keys(KNOWN_FOR).length, 7);
  for (const region of REGIONS) {
    const terms = termsOf(`./${region}/funding.json`);
    const again = termsFromDocument(JSON.parse(JSON.stringify(documentOf(terms))));
    assert.deepEqual(again.ok && again.value, terms, region);
    assert.ok(terms.sources.length > 0, `${region} names its sources`);
    const unsourced = terms.parts.filter(({ sources }) => sources.length === 0);
    assert.ok(unsourced.length === 0 || terms.assumptions.length > 0, `${region} states what it assumes`);
    assert.doesNotMatch(sentencesOf(region).join(' '), /undefined|null|NaN/u, region);
  }
});

/** What each model is known for must be readable; one sentence per fact of its seed. */
const KNOWN_FOR: Readonly<Record<string, readonly string[]>> = {
  'amsterdam-zaanstreek': [
    '2 van de 3 stukken zijn verschuldigd bij de start.',
    '1 van de 3 stukken is verschuldigd bij het einde, als het resultaat positief is. Zo niet, dan wordt dit deel niet betaald.',
    'Elke aanbieder heeft een eigen tarief.',
    '70% is verschuldigd bij de start.',
    'De hoofdaannemer levert ten minste 70% zelf.',
    'Vanaf 1 januari 2019 hangt 10% van het totaal van een jaar af van de resultaten van het geheel.',
  ],
  'rotterdam-rijnmond': ['Eén hoofdaannemer is verantwoordelijk voor het geheel, ook voor onderaannemers.'],
  'west-brabant-west': [
    '50% is verschuldigd bij de start.',
    '50% is verschuldigd bij het einde, als alle afgesproken resultaten zijn bereikt. Zo niet, dan wordt dit deel niet betaald.',
    'Het tarief is het gemiddelde van de prijzen van de aanbieders.',
  ],
  'alphen-kaag-braassem': [
    'De aanbieder krijgt dit in twaalf gelijke delen per jaar, vooraf.',
    'Ten minste 7,5% gaat naar kleine aanbieders.',
    'De opdracht ligt bij een combinatie van 8 partners: Cardea, Gemiva-SVG, Horizon, Ipse de Bruggen, Kwadraad, De Opvoedpoli, Curium-LUMC en Prodeba.',
  ],
  zeeland: ['De prijs is voor elk geleverd etmaal.', 'De prijs is voor elke maand waarin de hulp loopt.'],
  ijsselland: [
    'Het tarief is het maximum: minder declareren mag, meer niet.',
    '30% is verschuldigd bij het einde, als de hulp volgens plan is beëindigd. Zo niet, dan beslist een medewerker over dit deel. Dit deel heeft een eigen code: die van het einde.',
  ],
  'noordoost-brabant': [
    'De prijs is voor elke geleverde minuut.',
    'De prijs is voor een heel traject, hoeveel hulp daar ook voor nodig is.',
    'De aanbieder krijgt altijd ten minste 80% van het bedrag dat het contract voor het product en het jaar afspreekt, ook als er minder gebruik is.',
    'Er wordt niet gedeclareerd: de betaling volgt uit de afspraak.',
  ],
};

test('what each model is known for stands in its reading (R-242, R-243, R-244, R-079, R-080, R-304)', () => {
  for (const region of REGIONS) {
    const sentences = sentencesOf(region);
    for (const known of KNOWN_FOR[region] ?? []) {
      assert.ok(sentences.includes(known), `${region}: ${known}`);
    }
  }
});

test('production ceilings and the extra check are readable (R-302, R-306)', () => {
  assert.equal(sentencesOf('rotterdam-rijnmond').filter((one) => one.startsWith('Productieplafond')).length, 3);
  assert.ok(
    sentencesOf('ijsselland').some((one) =>
      one
        .replaceAll('\u00a0', ' ')
        .includes(
          'ten hoogste € 25.000,00. Een bedrag dat erboven komt, wacht in zijn geheel op het oordeel van een medewerker.',
        ),
    ),
  );
});

test('R-086 regular care by P x Q and innovation as a lump sum stand in one document', () => {
  const { parts } = termsOf('../../docs/funding-terms.example.json');
  assert.deepEqual(
    parts.map(({ price }) => price.of),
    ['task', 'unit'],
  );
});

test('the terms that the demonstration agreed hold, and the model of its region can follow them', () => {
  const { demo } = read('./regions.json') as { demo: string };
  const agreed = read(`./${demo}/funding-agreed.json`) as { document: unknown };
  const terms = termsFromDocument(agreed.document);
  assert.ok(terms.ok);
  assert.equal(terms.value.key, termsOf(`./${demo}/funding.json`).key);
});

/** The readings as they were looked at; a change is looked at again as a difference. Written anew with `--write` after the file's name. */
test('golden: the seven models read as they were approved', () => {
  const reading = Object.keys(KNOWN_FOR)
    .toSorted()
    .map((region) => {
      const blocks = readTerms(termsOf(`./${region}/funding.json`));
      return [`# ${region}`, ...blocks.flatMap(({ heading, sentences }) => ['', `## ${heading}`, ...sentences])].join(
        '\n',
      );
    });
  const text = `${reading.join('\n\n').replaceAll('\u00a0', ' ')}\n`;
  const golden = new URL('./funding-readings.txt', import.meta.url);
  if (process.argv.includes('--write')) writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
});
