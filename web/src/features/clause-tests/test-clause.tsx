import { apiSend } from '../../api/client.ts';
import type { TeToetsenBepaling } from '../../api/register-types.ts';
import { formatInputEuros, parseDutchEuros } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { clauseTestsText as text } from './clause-tests.nl.ts';
import type { WhichClause } from './clause-tests-queries.ts';

const EUROS = /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/;
const long = (name: string, label: string, hint?: string): FieldDefinition => ({
  kind: 'long-text',
  name,
  label,
  required: true,
  ...(hint !== undefined && { hint }),
});

const FIELDS: readonly FieldDefinition[] = [
  long('uitvoering', text.practice),
  long('afspraken', text.agreements),
  long('inzet', text.investment, text.investmentHint),
  { kind: 'text', name: 'kosten', label: text.cost, hint: text.costHint, pattern: EUROS, patternHint: text.amountHint },
  long('verschil', text.difference),
  long('resultaat', text.intended),
  { kind: 'choice', name: 'oordeel', label: text.verdict, required: true, options: text.verdictOptions },
];

/** Records how a clause is put into practice; begins with what was said before, since the last test counts. */
export function TestClause({ which, last }: { which: WhichClause; last: TeToetsenBepaling['toets'] }) {
  const { sleutel, nummer, titel } = which;
  return (
    <FormDialog
      name={`toets-${sleutel ?? `${nummer}`}`}
      small
      look="text"
      button={last ? text.again : text.act}
      buttonLabel={(last ? text.againOf : text.actOf)(nummer, titel)}
      title={text.dialogTitle(nummer, titel)}
      intro={text.intro}
      fields={FIELDS}
      {...(last && { initial: typedOf(last) })}
      submitLabel={text.submit}
      done={text.done}
      submit={({ kosten, ...values }) =>
        apiSend('POST', '/bepalingtoetsen', {
          sleutel,
          nummer: sleutel === null ? nummer : null,
          titel: sleutel === null ? titel : null,
          kostenPerJaarCent: kosten === undefined ? null : (parseDutchEuros(kosten) ?? null),
          ...values,
        })
      }
    />
  );
}

function typedOf({ kostenPerJaarCent, op: _, door: __, ...said }: NonNullable<TeToetsenBepaling['toets']>) {
  return { ...said, kosten: kostenPerJaarCent === null ? '' : formatInputEuros(kostenPerJaarCent) };
}
