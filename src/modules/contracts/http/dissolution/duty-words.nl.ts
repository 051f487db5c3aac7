import { formatCount, formatDay } from '../../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Duty } from '../../domain/dissolution/duties.ts';

/** Evidence of a provider as people call it, by its kind. */
const EVIDENCE_NAMES: Readonly<Record<string, string>> = {
  'chamber-of-commerce': 'uittreksel Kamer van Koophandel',
  agb: 'AGB-code',
  iban: 'rekeningnummer',
  'exclusion-statement': 'verklaring over uitsluiting',
  'conduct-policy': 'beleid over gedragsverklaringen',
  tax: 'verklaring van de Belastingdienst',
  insurance: 'verzekeringspolis',
  'annual-accounts': 'jaarrekening',
  'quality-mark': 'kwaliteitskeurmerk',
  'professional-register': 'registratie in het SKJ',
  reference: 'referentie',
};

/** What a duty asks, as a sentence. */
export function dutyText(duty: Duty): string {
  switch (duty.code) {
    case 'checks-due':
      return `Toets opnieuw of de aanbieder voldoet (${formatCount(duty.count)} ${duty.count === 1 ? 'punt' : 'punten'})`;
    case 'ground-not-met':
      return `De aanbieder voldoet niet: ${duty.name}`;
    case 'evidence-ends':
      return `Vraag nieuw bewijs: ${EVIDENCE_NAMES[duty.name] ?? duty.name}, geldig tot en met ${formatDay(duty.on)}`;
    case 'consent-asked':
      return `Beslis over onderaannemer ${duty.name}`;
  }
}

/** What evidence of its own that ends asks of a provider. */
export const ownEvidenceText = (kind: string, through: PlainDate): string =>
  `Vernieuw uw bewijs: ${EVIDENCE_NAMES[kind] ?? kind}, geldig tot en met ${formatDay(through)}`;

/** The part of the contract in which it is done. */
export const dutyPart = ({ code }: Duty): 'toezicht' | 'afspraken' =>
  code === 'consent-asked' ? 'afspraken' : 'toezicht';
