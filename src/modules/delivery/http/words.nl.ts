import type { Family, ResultSide, ResultState } from '../domain/agreed-result.ts';
import type { StepKind } from '../storage/result-steps.ts';

/** Dutch words of the public API for results; those that a table reads too stand with that table. */
export { OUTCOME_WORDS, SAID_WORDS } from '../use-cases/result-table.nl.ts';

export const STATE_WORDS = {
  proposed: 'voorgesteld',
  agreed: 'afgesproken',
  reported: 'wacht-op-bevestiging',
  confirmed: 'bevestigd',
  contradicted: 'tegengesproken',
  withdrawn: 'ingetrokken',
} as const satisfies Record<ResultState, string>;

export const SIDE_WORDS = { provider: 'aanbieder', municipality: 'toegang' } as const satisfies Record<
  ResultSide,
  string
>;

export const FAMILY_WORDS = {
  both: 'jeugdige-en-ouders',
  youth: 'jeugdige',
  parents: 'ouders',
  nobody: 'niemand',
} as const satisfies Record<Family, string>;

export const STEP_WORDS = {
  agreed: 'akkoord',
  reported: 'gemeld',
  confirmed: 'bevestigd',
  contradicted: 'tegengesproken',
  withdrawn: 'ingetrokken',
} as const satisfies Record<StepKind, string>;

export const POSSIBLE_WORDS = {
  agree: 'akkoord',
  report: 'melden',
  answer: 'beoordelen',
  withdraw: 'intrekken',
} as const;

export const ANSWER_WORDS = { confirmed: 'bevestigd', contradicted: 'tegengesproken' } as const;

/** What people read when something about a result cannot be recorded. */
export const resultRefusals = {
  'delivery.result-unknown': {
    title: 'Resultaat niet gevonden',
    detail: 'Dit resultaat bestaat niet, of u mag het niet zien.',
  },
  'delivery.step-not-possible': {
    title: 'Dit kan nu niet',
    detail:
      'De andere partij is aan zet, of dit resultaat is al ingetrokken. Kijk waar het resultaat nu staat en wat u kunt doen.',
  },
  'delivery.still-another-report': {
    title: 'Er is een nieuwere melding',
    detail: 'De aanbieder meldde dit resultaat opnieuw. Lees de laatste melding en geef dan uw oordeel.',
  },
  'delivery.reason-missing': {
    title: 'Reden ontbreekt',
    detail: 'Schrijf op waarom u het niet eens bent met de melding. De aanbieder kan haar dan verbeteren.',
  },
  'delivery.day-to-come': {
    title: 'Deze dag is nog niet geweest',
    detail: 'Kies vandaag of een eerdere dag.',
  },
  'delivery.due-before-agreed': {
    title: 'Uiterlijk ligt voor de afspraak',
    detail: 'Kies als uiterste dag de dag van de afspraak of een latere dag.',
  },
  'delivery.result-holds-bsn': {
    title: 'Hier hoort geen BSN',
    detail: 'Haal het nummer weg. Schrijf op wat bereikt moet worden, en niets over de gezondheid van het kind.',
  },
  'delivery.not-allowed': {
    title: 'Dit doet een ander',
    detail: 'Resultaten spreken de aanbieder en de toegang van de gemeente samen af.',
  },
  'allocations.allocation-unknown': {
    title: 'Toewijzing niet gevonden',
    detail: 'Deze toewijzing bestaat niet, of u mag haar niet zien.',
  },
} as const;
