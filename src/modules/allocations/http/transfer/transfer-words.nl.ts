import { allocationRefusals } from '../words.nl.ts';

/** Dutch words of the public API for the move of young people at the end of a contract. */
export const TRANSFER_WORDS = { 'to-plan': 'te-regelen', planned: 'gepland', arranged: 'geregeld' } as const;

type Concerned = { readonly numbers: readonly bigint[] };

/** At most so many numbers are named in a sentence. */
const NAMED = 5;

const which = ({ numbers }: Concerned): string =>
  `${numbers.length === 1 ? 'Toewijzing' : 'Toewijzingen'} ${numbers.slice(0, NAMED).join(', ')}${numbers.length > NAMED ? ` en nog ${numbers.length - NAMED}` : ''}.`;

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
    detail: (of: Concerned) => `Kies de aanbieder die de hulp overneemt. ${which(of)}`,
  },
  'allocations.transfer-before-today': {
    title: 'Deze dag is voorbij',
    detail: 'Kies de dag waarop de andere aanbieder begint: vandaag of later.',
  },
  'allocations.transfer-after-allocation': {
    title: 'Dan loopt de toewijzing niet meer',
    detail: (of: Concerned) =>
      `Kies een dag die niet na het einde van de toewijzing ligt, of laat deze weg: ${which(of)} Er is niets vastgelegd.`,
  },
  'allocations.transfer-not-for-you': {
    title: 'Niet voor uw organisatie',
    detail: 'Alleen de gemeente van de jeugdige spreekt af naar wie en wanneer.',
  },
} as const;
