import { formatDay, formatList } from '../../../../kernel/format.nl.ts';
import type { GroupOutcome, GroupRefusal } from '../../domain/group/group-agreement.ts';
import { registerRefusals } from '../register-refusals.nl.ts';

/** Dutch words of the public API for agreements with several providers, and what people read about them. */
export const OUTCOME_WORDS = {
  changes: 'wijzigt',
  same: 'heeft-dit-al',
  refused: 'kan-niet',
} as const satisfies { readonly [Kind in GroupOutcome['kind']]: string };

export const groupRefusals = {
  ...registerRefusals,
  'contracts.group-agreement-unknown': {
    title: 'Groepsafspraak niet gevonden',
    detail: 'Deze groepsafspraak bestaat niet, of u mag haar niet zien.',
  },
  'contracts.group-clause-twice': {
    title: 'Bepaling staat er twee keer',
    detail: ({ number }: { readonly number: string }) => `Neem bepaling ${number} een keer op.`,
  },
  'contracts.group-not-everywhere': {
    title: 'Niet in elk contract mogelijk',
    detail: ({ numbers }: { readonly numbers: readonly string[] }) =>
      `In ${formatList(numbers)} kan deze afspraak niet. Er is niets gewijzigd. Haal die contracten uit de keuze, of pas de afspraak aan.`,
  },
  'contracts.group-number-taken': {
    title: 'Nummer is al gebruikt',
    detail: ({ number, title }: { readonly number: string; readonly title: string }) =>
      `Bepaling ${number} gaat hier al over iets anders: ${title}.`,
  },
  'contracts.group-after-end': {
    title: 'Contract is dan afgelopen',
    detail: ({ endsOn }: { readonly endsOn: string }) => `Dit contract loopt tot en met ${formatDay(endsOn)}.`,
  },
} as const;

/** Why an agreement cannot be in one contract, as a sentence. */
export function whyNot(refusal: GroupRefusal): string {
  const { detail } = groupRefusals[refusal.code];
  return typeof detail === 'function' ? (detail as (facts: GroupRefusal) => string)(refusal) : detail;
}
