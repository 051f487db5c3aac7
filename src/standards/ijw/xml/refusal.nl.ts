import type { MessageRefusal, RefusalCode, RefusalFacts } from './refusal.ts';

type Sentence = (facts: RefusalFacts) => string;

const element = ({ element: name }: RefusalFacts): string => `element ${name}`;

/** What happened and what to do, in the words of the care administrator who sent the file. */
const SENTENCES: Readonly<Record<RefusalCode, Sentence>> = {
  'ijw.empty-file': () => 'Het bestand is leeg. Maak het bestand opnieuw aan en stuur het nog eens.',
  'ijw.file-too-large': ({ maximumBytes }) =>
    `Het bestand is groter dan ${Math.floor(Number(maximumBytes) / 1_048_576)} MB. Verdeel de declaratie over meer bestanden.`,
  'ijw.byte-order-mark': () =>
    'Het bestand begint met een byte order mark (BOM). De standaard staat dat niet toe. Sla het op als UTF-8 zonder BOM.',
  'ijw.encoding-not-utf8': () => 'Het bestand is niet in UTF-8 opgeslagen. Sla het op als UTF-8 zonder BOM.',
  'ijw.invalid-utf8': () => 'Hier staat een teken dat geen geldig UTF-8 is. Sla het bestand op als UTF-8.',
  'ijw.control-character': () => 'Hier staat een stuurteken dat in XML niet mag. Verwijder dit teken.',
  'ijw.xml-declaration': () => 'De eerste regel (<?xml ... ?>) klopt niet. Gebruik versie 1.0 en UTF-8.',
  'ijw.doctype': () => 'Een DOCTYPE is niet toegestaan. Verwijder deze uit het bestand.',
  'ijw.processing-instruction': () => 'Een verwerkingsinstructie (<? ... ?>) is niet toegestaan. Verwijder deze.',
  'ijw.too-deep': ({ maximum }) => `Elementen staan dieper dan ${maximum} lagen in elkaar. Dit is geen iJw-bericht.`,
  'ijw.too-many-names': () => 'Het bestand heeft te veel verschillende elementnamen. Dit is geen iJw-bericht.',
  'ijw.name-too-long': ({ maximumBytes }) =>
    `Een elementnaam is langer dan ${maximumBytes} tekens. Controleer de naam.`,
  'ijw.text-too-long': ({ maximumBytes }) => `Een tekst is langer dan ${maximumBytes} bytes. Maak de tekst korter.`,
  'ijw.tag-too-long': ({ maximumBytes }) =>
    `Een label is langer dan ${maximumBytes} bytes. Controleer de aanhalingstekens.`,
  'ijw.bad-name': () => 'Hier staat een ongeldige elementnaam. Controleer de naam.',
  'ijw.bad-tag': () => 'Hier staat een < dat geen element begint. Schrijf in tekst &lt; in plaats van <.',
  'ijw.bad-attribute': () => 'Een attribuut is niet goed geschreven. Controleer de aanhalingstekens.',
  'ijw.bad-comment': () => 'Een opmerking is niet goed geschreven. Gebruik geen -- binnen een opmerking.',
  'ijw.duplicate-attribute': () => 'Een attribuut staat twee keer in hetzelfde element. Verwijder er een.',
  'ijw.unbalanced-tag': ({ expected }) =>
    expected
      ? `Hier wordt het einde van element ${expected} verwacht. Sluit elk element in de goede volgorde.`
      : 'Hier sluit een element dat niet open is. Verwijder het.',
  'ijw.undeclared-prefix': () => 'Het voorvoegsel voor de dubbele punt is niet bekend gemaakt met xmlns. Voeg dat toe.',
  'ijw.undefined-entity': () => 'Hier staat een onbekende verwijzing. Schrijf een & in tekst als &amp;.',
  'ijw.bad-character-reference': () =>
    'Hier staat een verwijzing naar een teken dat niet mag. Schrijf een & in tekst als &amp;.',
  'ijw.text-outside-root': () => 'Er staat tekst voor het begin van het bericht. Verwijder deze tekst.',
  'ijw.content-after-root': () => 'Er staat nog iets na het einde van het bericht. Verwijder dit.',
  'ijw.truncated': () => 'Het bestand stopt midden in het bericht. Stuur het hele bestand opnieuw.',
  'ijw.cdata-end-in-text': () => 'De tekens ]]> mogen niet in een tekst staan. Schrijf ]]&gt;.',
  'ijw.unknown-message': ({ element: name }) =>
    `Dit is geen bericht van iJw 3.2: het begint met ${name}. Controleer het berichttype en de versie.`,
  'ijw.unknown-element': (facts) => `Het ${element(facts)} bestaat niet binnen ${facts.parent}. Verwijder het.`,
  'ijw.wrong-namespace': (facts) =>
    `Het ${element(facts)} heeft het verkeerde voorvoegsel. Controleer of het bij het bericht of het basisschema hoort.`,
  'ijw.element-out-of-order': (facts) =>
    `Het ${element(facts)} staat op de verkeerde plaats in ${facts.parent}. Zet de elementen in de volgorde van de standaard.`,
  'ijw.element-too-often': (facts) =>
    `Het ${element(facts)} komt te vaak voor in ${facts.parent}. Laat het een keer staan.`,
  'ijw.element-missing': (facts) => `In ${facts.parent} ontbreekt het verplichte ${element(facts)}. Vul het aan.`,
  'ijw.element-in-value': (facts) =>
    `In ${facts.parent} hoort een waarde, maar er staat een ${element(facts)}. Verwijder het.`,
  'ijw.text-not-allowed': () => 'Hier staat tekst tussen elementen. Verwijder de tekst.',
  'ijw.attribute-not-allowed': ({ attribute }) => `Het attribuut ${attribute} is niet toegestaan. Verwijder het.`,
  'ijw.value-not-integer': (facts) =>
    `In ${element(facts)} hoort een heel getal, zonder komma of punt. Pas de waarde aan.`,
  'ijw.value-out-of-range': (facts) =>
    `De waarde in ${element(facts)} ligt niet tussen ${facts.minimum} en ${facts.maximum}. Pas de waarde aan.`,
  'ijw.value-not-date': (facts) => `In ${element(facts)} hoort een bestaande datum, geschreven als jjjj-mm-dd.`,
  'ijw.value-not-time': (facts) => `In ${element(facts)} hoort een tijd, geschreven als uu:mm:ss.`,
  'ijw.value-too-short': (facts) => `De waarde in ${element(facts)} is te kort: minstens ${facts.minimum} teken(s).`,
  'ijw.value-too-long': (facts) => `De waarde in ${element(facts)} is te lang: hoogstens ${facts.maximum} teken(s).`,
  'ijw.value-not-in-list': (facts) =>
    `De code in ${element(facts)} staat niet op de lijst ${facts.list}. Kies een code van die lijst.`,
  'ijw.value-pattern': (facts) =>
    `De waarde in ${element(facts)} heeft niet de voorgeschreven vorm ${facts.pattern}. Pas de waarde aan.`,
  'ijw.schema-says-no': () =>
    'Het schema van de standaard keurt dit bericht af. Controleer het bericht met het schema (XSD).',
  'ijw.date-outside-calendar': (facts) =>
    `De datum in ${element(facts)} ligt buiten de jaren 0001 tot en met 9999. Pas de datum aan.`,
  'ijw.xsd-version': ({ accepted }) =>
    `Het bericht is gemaakt met een andere versie van het schema dan ${accepted}. Maak het met die versie.`,
};

/** The sentence with its place: "Regel 14, positie 9: ...". Holds no value of an element. */
export function refusalSentence({
  code,
  line,
  column,
  facts,
}: Pick<MessageRefusal, 'code' | 'line' | 'column' | 'facts'>): string {
  return `Regel ${line}, positie ${column}: ${SENTENCES[code](facts)}`;
}
