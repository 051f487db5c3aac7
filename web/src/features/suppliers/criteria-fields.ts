import type { Differentiatiedocument } from '../../../../src/modules/suppliers/api.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { factWords, tiersText as text } from './tiers.nl.ts';

/** The form of the criteria of a region: for each tier each fact there is, left empty where it is no criterion. */
type Tier = Differentiatiedocument['niveaus'][number];
type Criterion = Tier['criteria'][number];
type Fact = Criterion['feit'];

/** Of these, less is better; of all others more is. */
const LESS_IS_BETTER: readonly Fact[] = ['afgewezen-regels', 'negatieve-signalen', 'wachttijd', 'uitval'];
const FACTS = Object.keys(factWords) as Fact[];
const NUMBER = /^\d{1,4}([,.]\d)?$/;

const boundOf = (tier: Tier, fact: Fact): Criterion['grens'] =>
  tier.criteria.find(({ feit }) => feit === fact)?.grens ??
  (LESS_IS_BETTER.includes(fact) ? 'ten-hoogste' : 'ten-minste');
/** Tiers that ask something: all but the first, which is everybody's. */
const asking = ({ niveaus }: Differentiatiedocument) => niveaus.flatMap((tier, at) => (at === 0 ? [] : [{ tier, at }]));
const needName = (at: number): string => `nodig-${at}`;
const valueName = (at: number, fact: Fact): string => `waarde-${at}-${fact}`;

export const criteriaFields = (document: Differentiatiedocument): readonly FieldDefinition[] =>
  asking(document).flatMap(({ tier, at }) => [
    {
      kind: 'text' as const,
      name: needName(at),
      heading: tier.naam,
      label: text.needOf(tier.naam),
      required: true,
      pattern: /^\d{1,2}$/,
      patternHint: text.number,
    },
    ...FACTS.map((fact, place) => ({
      kind: 'text' as const,
      name: valueName(at, fact),
      label: text.boundOf(factWords[fact], boundOf(tier, fact)),
      ...(place === 0 && { hint: text.emptyIsNone }),
      pattern: NUMBER,
      patternHint: text.number,
    })),
  ]);

export const criteriaValues = (document: Differentiatiedocument): Record<string, string> =>
  Object.fromEntries(
    asking(document).flatMap(({ tier, at }) => [
      [needName(at), String(tier.nodig)],
      ...tier.criteria.map(({ feit, waarde }) => [valueName(at, feit), String(waarde).replace('.', ',')]),
    ]),
  );

/** The document as it was filled in. */
export const readCriteria = (
  document: Differentiatiedocument,
  typed: Readonly<Record<string, string>>,
): Differentiatiedocument => ({
  ...document,
  niveaus: document.niveaus.map((tier, at) =>
    at === 0
      ? tier
      : {
          ...tier,
          nodig: numberOf(typed[needName(at)] ?? ''),
          criteria: FACTS.flatMap((feit) => {
            const value = typed[valueName(at, feit)];
            return value === undefined ? [] : [{ feit, grens: boundOf(tier, feit), waarde: numberOf(value) }];
          }),
        },
  ),
});

const numberOf = (typed: string): number => Number(typed.replace(',', '.'));
