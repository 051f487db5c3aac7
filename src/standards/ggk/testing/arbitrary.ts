import fc from 'fast-check';
import type { Di01, Du01, Fo01, GgkMessage, Systeem } from '../message.ts';

const SIGNS = 'aZ09 .<>&"\'\r\n\té\u00a0€😀]';
const text = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...SIGNS), { minLength, maxLength }).map((signs) => signs.join(''));
const version = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const uuid = fc.uuid({ version: 4 });
const digits = fc.integer({ min: 10_000_000, max: 9_999_999_999 }).map(String);

const systeem: fc.Arbitrary<Systeem> = fc.record(
  { organisatie: text(1, 20), applicatie: text(3, 50), administratie: text(0, 50), gebruiker: text(0, 100) },
  { requiredKeys: ['organisatie', 'applicatie'], noNullPrototype: true },
);
const bytes = fc.uint8Array({ maxLength: 50 });
const bericht = fc.oneof(
  fc.record({ kind: fc.constant('xmlBestand' as const), bytes }, { noNullPrototype: true }),
  fc.record(
    { kind: fc.constant('tekstBestand' as const), bestandsnaam: fc.constantFrom('a.csv', 'A-b_9.x'), bytes },
    { noNullPrototype: true },
  ),
);
const common = { zender: systeem, ontvanger: systeem, referentienummer: uuid, tijdstipBericht: digits };
const parameters = fc.record(
  { applicatieVersie: version, applicatieSubversie: version, functieVersie: version, functieSubversie: version },
  { noNullPrototype: true },
);
const carrying = { ...common, functie: text(1, 30), parameters, bericht };

const di01: fc.Arbitrary<Di01> = fc.record(
  { berichtcode: fc.constant('Di01'), ...carrying },
  { noNullPrototype: true },
);
const du01: fc.Arbitrary<Du01> = fc.record(
  { berichtcode: fc.constant('Du01'), ...carrying, crossRefnummer: uuid },
  { noNullPrototype: true },
);
const fo01: fc.Arbitrary<Fo01> = fc.record(
  {
    berichtcode: fc.constant('Fo01'),
    ...common,
    crossRefnummer: text(1, 40),
    code: text(1, 7),
    plek: fc.constantFrom('client', 'server'),
    omschrijving: text(0, 200),
    details: text(0, 1000),
    detailsXML: fc.constantFrom('', '<root></root>', '<a xmlns="b"><!-- c -->é</a>\r\n<GGK:d/>'),
  },
  {
    requiredKeys: [
      'berichtcode',
      'zender',
      'ontvanger',
      'referentienummer',
      'tijdstipBericht',
      'crossRefnummer',
      'code',
      'plek',
      'omschrijving',
    ],
    noNullPrototype: true,
  },
);

/** Any message that the envelope can carry, with all kinds of signs in its values. */
export const anyMessage: fc.Arbitrary<GgkMessage> = fc.oneof(di01, du01, fo01);
