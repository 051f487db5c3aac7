import { allocationRefusals } from '../words.nl.ts';

/** Dutch words of the public API for the move of young people at the end of a contract. */
export const TRANSFER_WORDS = { 'to-plan': 'te-regelen', planned: 'gepland', arranged: 'geregeld' } as const;

export const transferRefusals = {
  'allocations.allocation-unknown': allocationRefusals['allocations.allocation-unknown'],
  'allocations.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit contract bestaat niet, of u mag het niet zien.',
  },
  'allocations.provider-unknown': {
    title: 'Aanbieder niet gevonden',
    detail: 'Kies een aanbieder uit de lijst.',
  },
  'allocations.transfer-to-the-same': {
    title: 'Dat is de aanbieder al',
    detail: 'Kies de aanbieder die de hulp overneemt.',
  },
  'allocations.transfer-before-today': {
    title: 'Deze dag is voorbij',
    detail: 'Kies de dag waarop de andere aanbieder begint: vandaag of later.',
  },
  'allocations.transfer-after-allocation': {
    title: 'Dan loopt de toewijzing niet meer',
    detail: 'Kies een dag die niet na het einde van de toewijzing ligt.',
  },
  'allocations.transfer-not-for-you': {
    title: 'Niet voor uw organisatie',
    detail: 'Alleen de gemeente van de jeugdige spreekt af naar wie en wanneer.',
  },
} as const;
