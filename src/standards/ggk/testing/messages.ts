import type { Di01 } from '../message.ts';

/** A good message in an invented world. */
export const DI01: Di01 = {
  berichtcode: 'Di01',
  zender: { organisatie: '0828', applicatie: 'Rode Draad' },
  ontvanger: { organisatie: '01023456', applicatie: 'GGk' },
  referentienummer: '9c0f7b90-5c69-41e5-a837-0800200c9a66',
  tijdstipBericht: '20261122093000',
  functie: 'JW301',
  parameters: {
    applicatieVersie: '0001',
    applicatieSubversie: '0000',
    functieVersie: '0003',
    functieSubversie: '0002',
  },
  bericht: { kind: 'xmlBestand', bytes: new TextEncoder().encode('<bericht/>') },
};
