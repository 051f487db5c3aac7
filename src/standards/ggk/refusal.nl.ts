import type { GgkRefusal, GgkRefusalCode, XmlReason } from './refusal.ts';

const REASONS: Readonly<Record<XmlReason, string>> = {
  empty: 'het bericht is leeg',
  'byte-order-mark': 'het bericht begint met een byte order mark',
  encoding: 'het bericht is niet in UTF-8',
  declaration: 'de XML-declaratie klopt niet',
  doctype: 'een DOCTYPE is niet toegestaan',
  'processing-instruction': 'een verwerkingsinstructie is niet toegestaan',
  character: 'er staat een teken dat in XML niet mag',
  tag: 'een element is niet goed geschreven',
  attribute: 'een attribuut is niet goed geschreven',
  prefix: 'een voorvoegsel is niet bekend gemaakt',
  entity: 'er staat een onbekende verwijzing',
  nesting: 'elementen sluiten niet in de goede volgorde',
  'too-deep': 'elementen staan te diep in elkaar',
  'too-many-elements': 'er staan te veel elementen in',
  'tag-too-long': 'een label is te lang',
  comment: 'een opmerking is niet goed geschreven',
  text: 'er staat tekst op een plaats waar dat niet mag',
  truncated: 'het bericht stopt voor het einde',
};

const SENTENCES: {
  readonly [Code in GgkRefusalCode]: (refusal: Extract<GgkRefusal, { code: Code }>) => string;
} = {
  'ggk.too-large': ({ maximumBytes }) => `Het bericht is met envelop groter dan ${maximumBytes / 1_048_576} MB.`,
  'ggk.not-well-formed': ({ line, reason }) => `De envelop is geen goede XML: ${REASONS[reason]} (regel ${line}).`,
  'ggk.not-soap': () => 'Het bericht is geen SOAP 1.1-envelop met een enkel bericht.',
  'ggk.soap-action': ({ expected }) => `De SOAPAction past niet bij het bericht; verwacht werd ${expected}.`,
  'ggk.unknown-message': ({ element }) => `Het element ${element} is geen bericht van StUF-GGk 2.1.`,
  'ggk.element-missing': ({ element, parent }) => `In ${parent} ontbreekt het verplichte element ${element}.`,
  'ggk.element-unexpected': ({ element, parent }) => `Het element ${element} hoort niet op deze plaats in ${parent}.`,
  'ggk.attribute-not-allowed': ({ element }) => `Het element ${element} heeft een attribuut dat niet is toegestaan.`,
  'ggk.text-not-allowed': ({ element }) => `In ${element} staat tekst tussen de elementen.`,
  'ggk.value': ({ element }) => `De waarde van ${element} heeft niet de voorgeschreven vorm.`,
  'ggk.not-base64': ({ element }) => `De inhoud van ${element} is geen base64.`,
};

/** What is wrong, in one sentence without a value of the message. */
export function ggkRefusalSentence(refusal: GgkRefusal): string {
  return (SENTENCES[refusal.code] as (refusal: GgkRefusal) => string)(refusal);
}
