import { formatCount, formatList } from '../../../../kernel/format.nl.ts';
import { singularUnit } from '../../../../kernel/unit-words.nl.ts';
import { ACCOUNTABILITY_OPTIONS, VARIANT_OPTIONS } from '../document/words.nl.ts';
import type { Accountability } from '../terms.ts';
import type { FindingCode, VariantFinding } from './finding.ts';

type Say = (finding: VariantFinding) => string;

const asked = ({ facts }: VariantFinding): string =>
  formatList(
    (facts.words ?? []).map((word) => (ACCOUNTABILITY_OPTIONS[word as Accountability]?.[1] ?? word).toLowerCase()),
  );
const variantOf = ({ facts }: VariantFinding): string =>
  facts.variant ? VARIANT_OPTIONS[facts.variant][1].toLowerCase() : '';
/** Numbers under five are not told: 0 is a few. */
const many = ({ facts: { count = 0 } }: VariantFinding): string =>
  count === 0 ? 'Enkele toewijzingen staan' : `${formatCount(count)} toewijzingen staan`;
const few = (words: readonly string[] = []): string =>
  words.length > 3 ? `${words.slice(0, 3).join(', ')} en ${words.length - 3} andere` : formatList(words);

/** What is wrong, in a sentence that says what contradicts what and how it can be solved. */
const SENTENCES: Readonly<Record<FindingCode, Say>> = {
  'task-settled-per-product': () =>
    'Het onderdeel heet taakgericht, maar wordt afgerekend per geleverd product. Bij een taak hoort een vast bedrag; anders is dit inspanning of output.',
  'task-per-client': (one) =>
    one.facts.words
      ? `Het onderdeel heet taakgericht, maar vraagt verantwoording per jeugdige: ${asked(one)}. Bij een taak hoort verantwoording over het geheel.`
      : 'Het onderdeel heet taakgericht, maar wordt per jeugdige gedeclareerd. Een taak kent geen bekostiging per jeugdige.',
  'output-asked-in-time': (one) =>
    one.facts.words
      ? `Het onderdeel heet outputgericht, maar vraagt naar ${asked(one)}. Bij output is de weg vrij en mag daar niet naar gevraagd worden.`
      : 'Het onderdeel heet outputgericht, maar wordt betaald per geleverde tijd. Dat is inspanning.',
  'effort-paid-on-result': () =>
    'Het onderdeel heet inspanningsgericht, maar een deel van de betaling hangt van het resultaat af. Bij inspanning blijft het resultaat buiten de betaling.',
  'effort-accounts-for-results': () =>
    'Het onderdeel heet inspanningsgericht, maar vraagt resultaten per jeugdige bij de verantwoording. Gebruik die om van te leren, niet om af te rekenen.',
  'unit-not-of-variant': (one) =>
    one.facts.variant === 'task'
      ? `Een taak heeft geen toewijzing en geen eenheid, maar hier staat eenheid ${one.facts.words?.[0]} (${singularUnit(one.facts.words?.[0] ?? '')}).`
      : `Eenheid ${one.facts.words?.[0]} (${singularUnit(one.facts.words?.[0] ?? '')}) hoort niet bij de variant ${variantOf(one)}. Toewijzing en declaratie worden dan afgekeurd.`,
  'model-not-of-price': () =>
    'Het gekozen bekostigingsmodel past niet bij wat geprijsd wordt. Kies een ander model, of een andere prijs.',
  'result-without-consequence': () =>
    'Het model heet betaling op resultaat, maar geen betaling hangt van een resultaat af. Dan is het een prijs per traject.',
  'only-punctuality': () => 'De verantwoording meet alleen of op tijd is aangeleverd. Dat zegt niets over de hulp.',
  'task-asks-costs': () =>
    'Het onderdeel heet taakgericht met een vast bedrag, maar vraagt verantwoording van kosten. Bij een vast bedrag gaat het om wat er gedaan is.',
  'abstract-without-incentive': () =>
    'De prijs staat ver van wat er gedaan wordt, en nergens staat een prikkel, grens of vraag naar uitkomsten. Regel dat in het contract of in het leveranciersmanagement.',
  'no-cost-guarantee': () =>
    'Er is geen grens aan aantallen of kosten. Dit model werkt alleen als die elders is geregeld.',
  'work-in-progress-not-valued': () =>
    'Trajecten lopen over het jaareinde heen, maar er staat niet hoe onderhanden werk wordt gewaardeerd.',
  'short-for-new-model': ({ facts }) =>
    `Deze voorwaarden gelden ${facts.count === 1 ? 'één kalenderjaar' : `${facts.count} kalenderjaren`}. Een duidelijk ander model vraagt tijd: reken op zeven jaar.`,
  'parts-overlap': ({ facts: { words = [] } }) =>
    `Dit onderdeel en "${words[0]}" noemen allebei ${few(words.slice(1))}. Het eerste onderdeel betaalt; haal het hier weg als dat de bedoeling is.`,
  'allocated-not-covered': (one) => `${many(one)} op producten die geen onderdeel betaalt: ${few(one.facts.words)}.`,
  'allocated-under-task': (one) =>
    `${many(one)} op producten waarvoor niet per jeugdige wordt gedeclareerd: ${few(one.facts.words)}. Bij zo'n afspraak horen in beginsel geen toewijzingen.`,
  'allocated-in-other-unit': (one) =>
    `${many(one)} in een andere eenheid dan de voorwaarden noemen: ${few(one.facts.words)}.`,
  'allocated-time-for-output': (one) =>
    `${many(one)} in tijd, terwijl de voorwaarden outputgericht zijn: ${few(one.facts.words)}.`,
};

export const findingSentence = (finding: VariantFinding): string => SENTENCES[finding.code](finding);
