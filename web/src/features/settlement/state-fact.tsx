import type { Afrekengegevens } from '../../../../src/modules/settlement/api.ts';
import { apiSend } from '../../api/client.ts';
import { parseDutchEuros } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { settleText } from './settle.nl.ts';

const text = settleText.facts;
const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** States a fact with its source; a provider its own cost only. */
export function StateFact({ data }: { data: Afrekengegevens }) {
  const own = data.mag.alleenEigenKosten;
  return (
    <FormDialog
      name="gegeven-opgeven"
      button={text.add}
      look="primary"
      title={text.addTitle}
      fields={own ? ownFields(data) : allFields(data)}
      submitLabel={text.add}
      done={own ? text.ownDone : text.done}
      submit={(values) =>
        apiSend('POST', own ? '/afrekeningen/eigen-kosten' : '/afrekeningen/gegevens', {
          jaar: data.jaar,
          aanbieder: data.aanbieder.id,
          soort: own ? 'werkelijke-kosten' : values.soort,
          contractId: values.contractId ? Number(values.contractId) : null,
          productId: values.productId ? Number(values.productId) : null,
          afspraak: values.afspraak || null,
          bedragCent: values.bedrag ? (parseDutchEuros(values.bedrag) ?? null) : null,
          aandeel: values.aandeel ? shareOf(values.aandeel) : null,
          namen: values.namen
            ? values.namen
                .split(',')
                .map((name) => name.trim())
                .filter(Boolean)
            : null,
          bron: values.bron,
        })
      }
    />
  );
}

/** 87,5 as 8750/10000. */
const shareOf = (percents: string): string => `${Math.round(Number(percents.replace(',', '.')) * 100)}/10000`;

const contractField = ({ contracten }: Afrekengegevens, required: boolean): FieldDefinition => ({
  kind: 'choice',
  name: 'contractId',
  label: text.contract,
  ...(required ? { required } : { hint: text.contractHint }),
  options: contracten.map(({ id, nummer, naam }) => ({ value: String(id), label: `${nummer}, ${naam}` })),
});
const amountField = (required: boolean): FieldDefinition => ({
  kind: 'text',
  name: 'bedrag',
  label: text.amount,
  hint: text.amountHint,
  required,
  pattern: /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,10})(,\d{1,2})?$/,
  patternHint: text.amountError,
});
const sourceField: FieldDefinition = {
  kind: 'text',
  name: 'bron',
  label: text.source,
  hint: text.sourceHint,
  required: true,
};

const ownFields = (data: Afrekengegevens): FieldDefinition[] => [
  contractField(data, true),
  amountField(true),
  sourceField,
];

const allFields = (data: Afrekengegevens): FieldDefinition[] => [
  { kind: 'choice', name: 'soort', label: text.kind, required: true, options: optionsOf(text.kinds) },
  contractField(data, false),
  {
    kind: 'choice',
    name: 'productId',
    label: text.product,
    hint: text.productHint,
    options: productsOf(data),
  },
  {
    kind: 'choice',
    name: 'afspraak',
    label: text.agreement,
    hint: text.agreementHint,
    options: optionsOf(text.agreements),
  },
  amountField(false),
  {
    kind: 'text',
    name: 'aandeel',
    label: text.share,
    hint: text.shareHint,
    pattern: /^(100(,0{1,2})?|\d{1,2}(,\d{1,2})?)$/,
    patternHint: text.shareError,
  },
  { kind: 'text', name: 'namen', label: text.names, hint: text.namesHint },
  sourceField,
];

/** Each product once, whatever the number of contracts that agree it. */
const productsOf = ({ contracten }: Afrekengegevens) =>
  [...new Map(contracten.flatMap(({ producten }) => producten).map(({ id, naam }) => [id, naam]))].map(
    ([id, label]) => ({ value: String(id), label }),
  );
