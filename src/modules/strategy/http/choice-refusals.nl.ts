/** What people read when a choice per segment cannot be kept. */
import { notYours, reactionRefusals, stands, strategyUnknown } from './refusals.nl.ts';

export const choiceRefusals = {
  ...strategyUnknown,
  ...notYours,
  ...stands,
  'strategy.segment-unknown': { title: 'Segment niet gevonden', detail: 'Iemand heeft dit segment weggehaald.' },
  'strategy.segment-name-exists': {
    title: 'Dit segment is er al',
    detail: 'Er is al een segment met deze naam. Kies een andere naam.',
  },
  'strategy.segment-in-use': {
    title: 'Over dit segment is al iets vastgelegd',
    detail: 'Antwoorden en keuzes blijven bewaard. Neem de keuzes terug, of geef het segment een andere naam.',
  },
  'strategy.option-of-other-instrument': {
    title: 'Deze keuze hoort bij een ander instrument',
    detail: 'Kies een optie van dit instrument.',
  },
  'strategy.deviation-unexplained': {
    title: 'Uw keuze wijkt af van het advies',
    detail: 'Leg uit waarom. Dan kan een ander het volgen.',
  },
  'strategy.text-holds-bsn': reactionRefusals['strategy.text-holds-bsn'],
} as const;

export const segmentUnknown = {
  ...strategyUnknown,
  'strategy.segment-unknown': choiceRefusals['strategy.segment-unknown'],
} as const;
