import { registerRefusals } from '../register-refusals.nl.ts';

/** Dutch words of the public API for consent to subcontractors. */
export const OUTCOME_WORDS = {
  open: 'open',
  granted: 'verleend',
  refused: 'geweigerd',
  withdrawn: 'ingetrokken',
} as const;

const percentage = (share: number) => `${String(share).replace('.', ',')}%`;

export const consentRefusals = {
  ...registerRefusals,
  'contracts.subcontract-request-unknown': {
    title: 'Verzoek niet gevonden',
    detail: 'Dit verzoek bestaat niet, of u mag het niet zien.',
  },
  'contracts.subcontract-request-answered': {
    title: 'Al beantwoord',
    detail: 'Over dit verzoek is al besloten, of het is ingetrokken.',
  },
  'contracts.not-the-provider': {
    title: 'Niet voor uw rol',
    detail: 'Alleen de aanbieder van dit contract vraagt toestemming voor een onderaannemer en trekt die vraag in.',
  },
  'contracts.subcontractor-outside-contract': {
    title: 'Deze dag kan niet',
    detail: 'Kies een dag waarop het contract loopt.',
  },
  'contracts.own-share-too-low': {
    title: 'Te weinig eigen hulp',
    detail: ({ clause, left }: { readonly clause: string; readonly left: number }) =>
      `De aanbieder zou zelf nog ${percentage(left)} leveren. Dat is minder dan bepaling ${clause} vraagt. Weiger het verzoek, of wijzig eerst de bepaling.`,
  },
  'contracts.own-share-unknown': {
    title: 'Aandeel onbekend',
    detail: 'Van een onderaannemer in dit contract is geen aandeel bekend. Vul dat eerst in bij de partners.',
  },
} as const;
