import type { JW301, JW305, JW307, JW315, JW317 } from '../types/messages.ts';
import { type OnBoth, onNewClient } from './parts/lines.ts';
import { perBirth, perName } from './parts/people.ts';
import { perBericht, type Rule32 } from './parts/rule32.ts';
import { passesElevenTest } from './parts/values.ts';

type WithBsn = JW301.Bericht | JW305.Bericht | JW307.Bericht | JW315.Bericht | JW317.Bericht;

/** BSN passes the eleven test; in a declaration asked once per client. */
const bsnOfClient = perBericht('Client/Bsn', ({ Client }: WithBsn) => !passesElevenTest(Client.Bsn));
const bsnOfClients: OnBoth = { location: 'Client/Bsn', watch: () => onNewClient(({ Bsn }) => !passesElevenTest(Bsn)) };
export const CS002: Rule32 = {
  id: 'CS002',
  on: {
    JW301: [bsnOfClient],
    JW305: [bsnOfClient],
    JW307: [bsnOfClient],
    JW315: [bsnOfClient],
    JW317: [bsnOfClient],
    JW323: [bsnOfClients],
    JW325: [bsnOfClients],
  },
};

/** Taal goes with communication form 1 (interpreter), and only with it. */
export const CD007: Rule32 = {
  id: 'CD007',
  on: {
    JW301: [
      perBericht('Client/Communicatie/Taal', ({ Client: { Communicatie: how } }) =>
        how ? (how.Vorm === '1') !== (how.Taal !== undefined) : false,
      ),
    ],
  },
};

/** NaamGebruik fits with having a Partnernaam. */
export const CS050: Rule32 = {
  id: 'CS050',
  on: perName(({ Partnernaam, NaamGebruik }) =>
    Partnernaam ? !['1', '2', '3', '4'].includes(NaamGebruik) : NaamGebruik !== '1' && NaamGebruik !== '6',
  ),
};

/** An unreliable date of birth has its fixed form. */
export const CS139: Rule32 = {
  id: 'CS139',
  on: perBirth('DatumGebruik', ({ Datum, DatumGebruik }) => {
    if (DatumGebruik === '3') return Datum !== '1900-01-01';
    if (DatumGebruik === '2') return !Datum.endsWith('-01-01');
    return DatumGebruik === '1' && !Datum.endsWith('-01');
  }),
};

/** A client is a natural person. */
export const CS318: Rule32 = {
  id: 'CS318',
  on: { JW301: [perBericht('Client/Naam', ({ Client }) => Client.Naam.NaamGebruik === '6')] },
};

const asNumber = (day: string): number => Number(day.replaceAll('-', ''));
const YEARS_120 = 120_00_00;

/** Born at most 120 years before the message, unless the date is unknown. Compared as jjjjmmdd. */
export const TR002: Rule32 = {
  id: 'TR002',
  on: perBirth('Datum', ({ Datum, DatumGebruik }, messageDay) => {
    if (DatumGebruik === '3' && Datum === '1900-01-01') return false;
    return asNumber(Datum) + YEARS_120 < asNumber(messageDay);
  }),
};
