import { formatDay } from '../../../kernel/format.nl.ts';

/** What people read when something with funding terms is refused. */
export const fundingRefusals = {
  'funding.terms-unknown': {
    title: 'Voorwaarden niet gevonden',
    detail: 'Deze bekostigingsvoorwaarden bestaan niet, of zijn niet te zien voor uw organisatie.',
  },
  'funding.not-yours': {
    title: 'Hoort niet bij uw organisatie',
    detail: 'Alleen de regio zelf werkt aan haar bekostigingsvoorwaarden.',
  },
  'funding.terms-stand': {
    title: 'Deze voorwaarden liggen vast',
    detail: 'Vastgestelde voorwaarden veranderen niet meer. Maak een nieuwe versie. Er is niets gewijzigd.',
  },
  'funding.own-concept': {
    title: 'Iemand anders stelt dit vast',
    detail: 'U hebt dit concept zelf het laatst bewaard. Vraag een collega om het te lezen en vast te stellen.',
  },
  'funding.document-faulty': {
    title: 'Het document klopt nog niet',
    detail: 'Los eerst op wat hieronder staat. Er is niets bewaard.',
  },
  'funding.key-differs': {
    title: 'De sleutel is anders',
    detail:
      'De sleutel houdt versies bij elkaar en verandert niet. Maak nieuwe voorwaarden als het om iets anders gaat.',
  },
  'funding.later-version-adopted': {
    title: 'Er is al een latere versie',
    detail: 'Er is al een versie vastgesteld die op dezelfde dag of later begint. Kies een eerste dag die daarna ligt.',
  },
  'funding.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit contract bestaat niet in uw regio, of u mag het niet zien.',
  },
  'funding.not-adopted': {
    title: 'Nog een concept',
    detail: 'Een contract kan alleen met vastgestelde voorwaarden betaald worden. Stel ze eerst vast.',
  },
  'funding.outside-period': {
    title: 'Buiten de looptijd',
    detail: 'Kies een dag waarop zowel het contract als de voorwaarden gelden.',
  },
  'funding.contract-already-linked': {
    title: 'Het contract heeft al voorwaarden',
    detail: ({ from }: { readonly from: string }) =>
      `Dit contract heeft al voorwaarden die ingaan op ${formatDay(from)}. Kies een latere dag.`,
  },
} as const;
