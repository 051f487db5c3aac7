import { formatFullDay } from '../../../../kernel/format.nl.ts';
import { registerRefusals } from '../register-refusals.nl.ts';

/** Dutch words of the public API for what must keep holding during a contract. */
export const GROUND_KIND_WORDS = { exclusion: 'uitsluiting', suitability: 'geschiktheid' } as const;
export const GROUND_STATE_WORDS = { met: 'voldoet', 'not-met': 'voldoet-niet', due: 'te-toetsen' } as const;
export const EVIDENCE_STATE_WORDS = {
  valid: 'geldig',
  'expires-soon': 'verloopt-binnenkort',
  expired: 'verlopen',
} as const;
export const DISSOLUTION_WORDS = {
  prepared: 'voorbereid',
  'carried-out': 'uitgevoerd',
  withdrawn: 'ingetrokken',
} as const;

export const supervisionRefusals = {
  ...registerRefusals,
  'contracts.check-day-wrong': {
    title: 'Deze dag kan niet',
    detail: 'Geef de dag van de toets: na de start van het contract en niet in de toekomst.',
  },
  'contracts.no-ground-to-dissolve': {
    title: 'Geen grond',
    detail: 'Leg eerst een toets vast waaruit blijkt dat de aanbieder niet meer voldoet.',
  },
  'contracts.already-prepared': {
    title: 'Er ligt al een ontbinding klaar',
    detail: 'Voer die uit of trek die in.',
  },
  'contracts.dissolution-outside-contract': {
    title: 'Deze dag kan niet',
    detail: 'Ontbinden kan vanaf vandaag tot en met de laatste dag van het contract.',
  },
  'contracts.dissolution-unknown': {
    title: 'Ontbinding niet gevonden',
    detail: 'Deze ontbinding bestaat niet, of u mag haar niet zien.',
  },
  'contracts.closed-dissolution': {
    title: 'Al afgehandeld',
    detail: 'Deze ontbinding is al uitgevoerd of ingetrokken.',
  },
  'contracts.ground-mended': {
    title: 'De grond is weg',
    detail: 'Bij de laatste toets voldeed de aanbieder weer. Trek deze ontbinding in.',
  },
} as const;

type LetterFacts = {
  readonly number: string;
  readonly name: string;
  readonly provider: string;
  readonly purchaser: string;
  readonly effectiveOn: string;
  readonly explanation: string;
};

/** The letter by which a contract is dissolved. */
export const letterWords = {
  fileName: (number: string) => `ontbinding-${number.replaceAll(/[^\w.-]+/g, '-')}`,
  title: ({ number }: LetterFacts) => `Ontbinding van contract ${number}`,
  to: ({ provider }: LetterFacts) => `Aan: ${provider}`,
  opening: ({ number, name, effectiveOn }: LetterFacts) =>
    `Wij ontbinden het contract ${number} (${name}). Het contract eindigt op ${formatFullDay(effectiveOn)}.`,
  why: 'Waarom',
  whyText:
    'Tijdens de uitvoering moet een aanbieder blijven voldoen aan de eisen waarmee hij is toegelaten. Dat is niet meer zo:',
  groundsCaption: 'Waaraan u niet meer voldoet',
  groundHead: ['Eis', 'Wat wij zagen', 'Getoetst op'],
  explanation: 'Toelichting',
  next: 'Wat er nu gebeurt',
  nextText:
    'U zet de hulp die loopt niet zomaar stop. U werkt mee aan een goede overdracht van jeugdigen en hun dossiers. De gemeente zoekt voor elke jeugdige een andere aanbieder en laat u weten wanneer de overdracht is.',
  disagree: 'Bent u het er niet mee eens?',
  disagreeText:
    'Laat ons dat binnen 14 dagen schriftelijk weten, met uw redenen. U kunt het ook voorleggen aan de rechter.',
  footer: ({ number, purchaser }: LetterFacts) => `${purchaser}, contract ${number}`,
} as const;
