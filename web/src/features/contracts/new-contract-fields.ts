import type { Bibliotheekbepaling, Contractkeuzes } from '../../api/register-types.ts';
import type { Verwijzing } from '../../api/types.ts';
import { parseDutchEuros } from '../../format/index.ts';
import { chosenOf, type FieldDefinition } from '../../ui/form/fields.ts';
import { contractsText } from './contracts.nl.ts';
import { newContractText } from './new-contract.nl.ts';

/** The forms of a new contract, and what is sent of them. */

const text = newContractText.fields;
type Values = Readonly<Record<string, string>>;

const COUNT = /^(\d{1,3}(\.\d{3})+|\d{1,12})$/;
const EUROS = /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/;

/** A product line of a contract that is being made. */
export interface NewProduct {
  readonly productId: number;
  readonly jaar: number;
  readonly volume: number | null;
  readonly budgetCent: number;
  readonly plafondCent: number | null;
  readonly tariefCent: number | null;
}

const optionsOf = (items: readonly Verwijzing[]) => items.map(({ id, naam }) => ({ value: String(id), label: naam }));
const money = (name: string, label: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  pattern: EUROS,
  patternHint: newContractText.money,
});

export const productFields = (products: Contractkeuzes['producten']): readonly FieldDefinition[] => [
  {
    kind: 'choice',
    name: 'product',
    label: newContractText.product,
    required: true,
    options: products.map(({ id, code, naam }) => ({ value: String(id), label: `${naam} (${code})` })),
  },
  {
    kind: 'text',
    name: 'jaar',
    label: newContractText.year,
    required: true,
    pattern: /^20\d{2}$/,
    patternHint: newContractText.yearPattern,
  },
  {
    kind: 'text',
    name: 'volume',
    label: newContractText.volumeUnit,
    pattern: COUNT,
    patternHint: newContractText.wholeNumber,
  },
  { ...money('budget', newContractText.budget), required: true },
  money('plafond', newContractText.limit),
  { ...money('tarief', newContractText.tariff), hint: newContractText.tariffHint },
];

export const readProduct = ({ product, jaar, volume, budget, plafond, tarief }: Values): NewProduct => ({
  productId: Number(product),
  jaar: Number(jaar),
  volume: volume === undefined ? null : Number(volume.replaceAll('.', '')),
  budgetCent: centsOf(budget) ?? 0,
  plafondCent: centsOf(plafond),
  tariefCent: centsOf(tarief),
});

const centsOf = (typed: string | undefined): number | null =>
  typed === undefined ? null : (parseDutchEuros(typed) ?? null);

const number: FieldDefinition = { kind: 'text', name: 'nummer', label: text.number, required: true };
const name: FieldDefinition = { kind: 'text', name: 'naam', label: text.name, required: true };
const variant: FieldDefinition = {
  kind: 'choice',
  name: 'variant',
  label: text.variant,
  required: true,
  options: contractsText.variants,
};
const scope: FieldDefinition = { kind: 'long-text', name: 'reikwijdte', label: text.scope, hint: text.scopeHint };

const partyFields = (choices: Contractkeuzes): readonly FieldDefinition[] => [
  {
    kind: 'choice',
    name: 'opdrachtgeverId',
    label: text.purchaser,
    required: true,
    options: optionsOf(choices.opdrachtgevers),
  },
  {
    kind: 'many',
    name: 'gemeenteIds',
    label: text.municipalities,
    required: true,
    options: optionsOf(choices.gemeenten),
  },
];

const clauseFields = (clauses: readonly Bibliotheekbepaling[]): readonly FieldDefinition[] => {
  const options = clauses
    .filter(({ keuze }) => keuze)
    .map(({ sleutel, nummer, titel }) => ({ value: sleutel, label: `${nummer} ${titel}` }));
  return options.length === 0
    ? []
    : [{ kind: 'many', name: 'bepalingen', label: text.clauses, hint: text.clausesHint, options }];
};

/** Everything that a contract that comes from no procedure in this system asks. */
export const contractFields = (
  choices: Contractkeuzes,
  clauses: readonly Bibliotheekbepaling[],
): readonly FieldDefinition[] => [
  number,
  name,
  { kind: 'choice', name: 'aanbiederId', label: text.provider, required: true, options: optionsOf(choices.aanbieders) },
  ...partyFields(choices),
  { kind: 'choice', name: 'vorm', label: text.form, required: true, options: newContractText.forms },
  { kind: 'text', name: 'kenmerk', label: text.reference, hint: text.referenceHint },
  ...(choices.raamcontracten.length === 0
    ? []
    : [
        {
          kind: 'choice' as const,
          name: 'bovenliggendId',
          label: text.framework,
          options: optionsOf(choices.raamcontracten),
        },
      ]),
  { kind: 'choice', name: 'segment', label: text.segment, required: true, options: contractsText.segments },
  variant,
  { kind: 'text', name: 'procedure', label: text.procedure, hint: text.procedureHint, required: true },
  { kind: 'day', name: 'van', label: text.from, required: true },
  { kind: 'day', name: 'tot', label: text.through, required: true },
  {
    kind: 'text',
    name: 'betaaltermijnDagen',
    label: text.paymentDays,
    required: true,
    pattern: /^\d{1,3}$/,
    patternHint: newContractText.wholeNumber,
  },
  scope,
  ...clauseFields(clauses),
];

/** What a contract from an award still asks: provider, procedure and partners follow from the award. */
export const awardFields = (
  choices: Contractkeuzes,
  clauses: readonly Bibliotheekbepaling[],
): readonly FieldDefinition[] => [
  number,
  name,
  ...partyFields(choices),
  variant,
  { kind: 'day', name: 'van', label: text.from, hint: text.keepAward },
  { kind: 'day', name: 'tot', label: text.through, hint: text.keepAward },
  scope,
  ...clauseFields(clauses),
];

const idsOf = (chosen: string | undefined): readonly number[] => chosenOf(chosen).map(Number);

function clausesOf(chosen: string | undefined, clauses: readonly Bibliotheekbepaling[]) {
  return chosenOf(chosen).map((sleutel) => ({
    sleutel,
    werkend: clauses.find((one) => one.sleutel === sleutel)?.werkend ?? null,
  }));
}

/** The whole of a new contract, for the API. */
export const contractBody = (values: Values, clauses: readonly Bibliotheekbepaling[]) => ({
  ...sharedBody(values, clauses),
  aanbiederId: Number(values.aanbiederId),
  segment: values.segment,
  procedure: values.procedure,
  van: values.van,
  tot: values.tot,
  betaaltermijnDagen: Number(values.betaaltermijnDagen),
  vorm: values.vorm,
  kenmerk: values.kenmerk ?? null,
  bovenliggendId: values.bovenliggendId === undefined ? null : Number(values.bovenliggendId),
});

/** What comes on top of an award, for the API. */
export const awardBody = (values: Values, clauses: readonly Bibliotheekbepaling[]) => ({
  ...sharedBody(values, clauses),
  van: values.van ?? null,
  tot: values.tot ?? null,
});

const sharedBody = (values: Values, clauses: readonly Bibliotheekbepaling[]) => ({
  nummer: values.nummer,
  naam: values.naam,
  opdrachtgeverId: Number(values.opdrachtgeverId),
  gemeenteIds: idsOf(values.gemeenteIds),
  variant: values.variant,
  reikwijdte: values.reikwijdte ?? '',
  bepalingen: clausesOf(values.bepalingen, clauses),
});
