import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { JW301, JW319 } from '../release-3-2/types/messages.ts';
import { acceptedBy, makeReturnMessage } from './return-message.ts';
import type { ChainFinding, ChainPlace } from './rule.ts';

const DAY = plainDate('2025-05-12');
const versions = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' };
const Header: JW301.Header = {
  BerichtCode: '436',
  BerichtVersie: 3,
  BerichtSubversie: 2,
  Afzender: '0363',
  Ontvanger: '99990001',
  BerichtIdentificatie: { Identificatie: 'A1', Dagtekening: DAY },
  XsdVersie: versions,
};
const naming = { IdentificatieRetour: 'R1', DagtekeningRetour: DAY, XsdVersieRetour: versions };
const returned = { ...Header, ...naming, BerichtCode: '437' };

const Naam = { Geslachtsnaam: { Achternaam: 'Vliet' }, Voornamen: 'Noor', Voorletters: 'N', NaamGebruik: '1' } as const;
const contact = { Soort: '01', Emailadres: 'noor@example.org' } as const;
const product = (number: number): JW301.ToegewezenProduct => ({
  ToewijzingNummer: number,
  Toewijzingsdatum: DAY,
  Toewijzingstijd: '09:00:00',
  Ingangsdatum: DAY,
});
const bericht: JW301.Bericht = {
  Header,
  Client: {
    Bsn: '999900006',
    Geboortedatum: { Datum: plainDate('2012-05-17') },
    Geslacht: '2',
    Naam,
    Relaties: { Relatie: [{ Nummer: '1', Soort: '03', Naam, Contact: contact }] },
    Contactgegevens: { Contact: [contact] },
    ToegewezenProducten: { ToegewezenProduct: [product(1), product(2)] },
  },
};

const finding = (retourcode: string, place: ChainPlace): ChainFinding => ({ rule: 'TR', level: 3, retourcode, place });
const answer = (...findings: readonly ChainFinding[]) =>
  makeReturnMessage('JW301', bericht, { outcome: 'judged', findings }, naming);

/** The whole client given back with these codes on client, the classes below it and the two products. */
function client(own: string, below: string, first: readonly string[], second: readonly string[]) {
  const codes = (...list: readonly string[]) => ({ RetourCodes: { RetourCode: list } });
  const { Client } = bericht;
  return {
    ...Client,
    Relaties: {
      Relatie: [{ Nummer: '1', Soort: '03', Naam, Contact: { ...contact, ...codes(below) }, ...codes(below) }],
    },
    Contactgegevens: { Contact: [{ ...contact, ...codes(below) }] },
    ToegewezenProducten: {
      ToegewezenProduct: [
        { ...product(1), ...codes(...first) },
        { ...product(2), ...codes(...second) },
      ],
    },
    ...codes(own),
  };
}

test('IV028: a message without findings is answered by a header alone, which accepts it', () => {
  assert.deepEqual(answer(), { Header: returned });
  assert.equal(acceptedBy(answer()), true);
});

test('IV032: a message that fails level 2 is answered with 0001 in the header, and the version of the check', () => {
  const RetourCodes = { RetourCode: ['0001'] };
  const told = (judgement: object) =>
    makeReturnMessage('JW301', bericht, { outcome: 'level-2', ...judgement } as never, naming);
  assert.deepEqual(told({}), { Header: { ...returned, RetourCodes } });
  assert.deepEqual(told({ xsltVersie: '2.10.5' }), { Header: { ...returned, XsltVersie: '2.10.5', RetourCodes } });
  assert.equal(acceptedBy(told({})), false);
});

test('IV028: findings in the header stand there alone, each code once and in order', () => {
  const header = { at: 'Header' } as const;
  const wrong = [finding('9378', header), finding('0011', header), finding('9378', header)];
  const below = finding('9332', { at: 'ToegewezenProduct', index: 0 });
  assert.deepEqual(answer(below, ...wrong), {
    Header: { ...returned, RetourCodes: { RetourCode: ['0011', '9378'] } },
  });
});

test('IV028: a finding at a class that repeats is carried by that one alone; all others are good', () => {
  const Good = { ...returned, RetourCodes: { RetourCode: ['0200'] } };
  const onSecond = [9385, 9332].map((code) => finding(String(code), { at: 'ToegewezenProduct', index: 1 }));
  assert.deepEqual(answer(...onSecond), { Header: Good, Client: client('0200', '0200', ['0200'], ['9332', '9385']) });
});

test('IV028: below a wrong client nothing was judged, but for what was found', () => {
  const Good = { ...returned, RetourCodes: { RetourCode: ['0200'] } };
  const findings = [finding('8187', { at: 'Client' }), finding('9332', { at: 'ToegewezenProduct', index: 0 })];
  assert.deepEqual(answer(...findings), { Header: Good, Client: client('8187', '0233', ['9332'], ['0233']) });
});

test('IV028: a class that the message leaves out is left out of the return message', () => {
  const Antwoord: JW319.Antwoord = { ReferentieAanbieder: 'V1', VerzoekAntwoord: '1' };
  const told = { Header: { ...Header, BerichtCode: '488' }, Antwoord };
  const findings = [finding('9355', { at: 'Antwoord' })];
  assert.deepEqual(makeReturnMessage('JW319', told, { outcome: 'judged', findings }, naming), {
    Header: { ...returned, BerichtCode: '489', RetourCodes: { RetourCode: ['0200'] } },
    Antwoord: { ...Antwoord, RetourCodes: { RetourCode: ['9355'] } },
  });
});
