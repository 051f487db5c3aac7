import type { Register, Registerproduct, Variant, Verandering } from '../../api/register-types.ts';
import { formatInputEuros, parseDutchEuros } from '../../format/index.ts';
import { chosenOf, type FieldDefinition, joinChosen } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { changeText as text } from './change.nl.ts';
import { contractsText } from './contracts.nl.ts';

type Values = Record<string, string>;

const EUROS = /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/;
const COUNT = /^(\d{1,3}(\.\d{3})+|\d{1,12})$/;
const euros = (name: string, label: string, required = false): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  required,
  pattern: EUROS,
  patternHint: text.values.euros,
});
const count = (name: string, label: string, required = false): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  required,
  pattern: COUNT,
  patternHint: text.values.whole,
});

/** Changes that are no clause: longer, ended, other volumes, variants or details. Each is taken up, none is sent yet. */
export function OtherChanges({ register, onAdd }: { register: Register; onAdd: (change: Verandering) => void }) {
  const municipalities = useOrganisationOptions('gemeente');
  const providers = useOrganisationOptions('aanbieder');
  const dialog = (
    button: string,
    title: string,
    fields: readonly FieldDefinition[],
    read: (values: Values) => Verandering,
    initial?: Values,
    intro?: string,
  ) => (
    <FormDialog
      name={button}
      small
      button={button}
      title={title}
      {...(intro !== undefined && { intro })}
      fields={fields}
      {...(initial && { initial })}
      submitLabel={text.add}
      done={text.added}
      submit={async (values) => onAdd(read(values))}
    />
  );
  return (
    <div className="form__actions">
      {dialog(text.extend, text.extendTitle, [], () => ({ soort: 'verlenging' }), undefined, text.extendIntro)}
      {dialog(
        text.end,
        text.endTitle,
        [{ kind: 'day', name: 'per', label: text.endDay, required: true }],
        ({ per }) => ({ soort: 'beeindiging', per: per as Register['van'] }),
      )}
      <ChangeProduct register={register} onAdd={onAdd} />
      {dialog(text.variant, text.variantTitle, variantFields(register), readVariant)}
      {dialog(
        text.municipalities,
        text.municipalitiesTitle,
        [
          {
            kind: 'many',
            name: 'gemeenten',
            label: text.municipalitiesField,
            required: true,
            options: municipalities.map(({ value, label }) => ({ value, label })),
          },
        ],
        ({ gemeenten }) => ({ soort: 'gemeenten', gemeenteIds: chosenOf(gemeenten).map(Number) }),
        { gemeenten: joinChosen(register.gemeenten.map(({ id }) => String(id))) },
      )}
      {dialog(
        text.provider,
        text.providerTitle,
        [
          {
            kind: 'choice',
            name: 'aanbieder',
            label: text.providerField,
            required: true,
            options: providers
              .filter(({ value }) => value !== String(register.aanbieder.id))
              .map(({ value, label }) => ({ value, label })),
          },
        ],
        ({ aanbieder }) => ({ soort: 'aanbieder', aanbiederId: Number(aanbieder) }),
        undefined,
        text.providerIntro,
      )}
      {dialog(
        text.details,
        text.detailsTitle,
        [
          { kind: 'text', name: 'naam', label: text.name, required: true },
          { kind: 'long-text', name: 'reikwijdte', label: text.scope },
          count('dagen', text.paymentDays, true),
        ],
        ({ naam = '', reikwijdte = '', dagen }) => ({
          soort: 'gegevens',
          naam,
          reikwijdte,
          betaaltermijnDagen: Number(dagen),
        }),
        { naam: register.naam, reikwijdte: register.reikwijdte, dagen: String(register.betaaltermijnDagen) },
      )}
    </div>
  );
}

const keyOf = (line: Registerproduct): string => `${line.product.id}-${line.jaar}`;

/** Volume, budget and ceiling of a product in a year; what is left empty stays as it is. */
function ChangeProduct({ register, onAdd }: { register: Register; onAdd: (change: Verandering) => void }) {
  return (
    <FormDialog
      name="product"
      small
      button={text.product}
      title={text.productTitle}
      fields={[
        {
          kind: 'choice',
          name: 'regel',
          label: text.productField,
          required: true,
          options: register.producten.map((line) => ({
            value: keyOf(line),
            label: text.describe.product(line.product.naam, line.jaar),
          })),
        },
        count('volume', text.volume),
        euros('budget', text.budget, true),
        euros('plafond', text.limit),
      ]}
      {...(register.producten.length === 1 &&
        register.producten[0] && { initial: typedProduct(register.producten[0]) })}
      submitLabel={text.add}
      done={text.added}
      submit={async (values) => {
        const line = register.producten.find((one) => keyOf(one) === values.regel);
        if (line) onAdd(readProduct(line, values));
      }}
    />
  );
}

const typedProduct = (line: Registerproduct): Values => ({
  regel: keyOf(line),
  volume: line.volume === null ? '' : String(line.volume),
  budget: formatInputEuros(line.budgetCent),
  plafond: line.plafondCent === null ? '' : formatInputEuros(line.plafondCent),
});

const readProduct = (line: Registerproduct, { volume, budget = '', plafond }: Values): Verandering => ({
  soort: 'product',
  productId: line.product.id,
  jaar: line.jaar,
  volume: volume === undefined ? null : Number(volume.replaceAll('.', '')),
  budgetCent: parseDutchEuros(budget) ?? line.budgetCent,
  plafondCent: plafond === undefined ? null : (parseDutchEuros(plafond) ?? null),
  bepaling: line.bepaling,
});

const AS_CONTRACT = 'contract';

const variantFields = (register: Register): readonly FieldDefinition[] => [
  {
    kind: 'choice',
    name: 'product',
    label: text.variantProduct,
    required: true,
    options: [...new Map(register.producten.map(({ product }) => [product.id, product.naam]))].map(([id, naam]) => ({
      value: String(id),
      label: naam,
    })),
  },
  {
    kind: 'choice',
    name: 'gemeente',
    label: text.variantMunicipality,
    hint: text.variantMunicipalityHint,
    options: register.gemeenten.map(({ id, naam }) => ({ value: String(id), label: naam })),
  },
  {
    kind: 'choice',
    name: 'variant',
    label: text.variantField,
    required: true,
    options: [{ value: AS_CONTRACT, label: text.asContract }, ...contractsText.variants],
  },
];

const readVariant = ({ product, gemeente, variant }: Values): Verandering => ({
  soort: 'variant',
  productId: Number(product),
  gemeenteId: gemeente === undefined ? null : Number(gemeente),
  variant: variant === AS_CONTRACT ? null : (variant as Variant),
});
