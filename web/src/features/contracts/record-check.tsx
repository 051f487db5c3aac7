import { apiSend } from '../../api/client.ts';
import type { Contracttoezicht } from '../../api/register-types.ts';
import { dayOfInstant } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { supervisionText as text } from './supervision.nl.ts';

const SAID: readonly FieldDefinition[] = [
  { kind: 'day', name: 'dag', label: text.day, required: true },
  { kind: 'choice', name: 'voldoet', label: text.meets, required: true, options: text.meetsOptions },
  { kind: 'long-text', name: 'reden', label: text.reason, required: true },
];
const ABOUT: readonly FieldDefinition[] = [
  { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kindOptions },
  { kind: 'text', name: 'titel', label: text.title, required: true },
];

/** Records whether the provider still meets a ground, or something that was not asked before. */
export function CheckDialog({
  contractId,
  check,
}: {
  contractId: number;
  check?: Contracttoezicht['aangeboden'][number];
}) {
  return (
    <FormDialog
      name="toets"
      small
      {...(check && { look: 'text', buttonLabel: text.checkOf(check.titel) })}
      button={check ? text.check : text.newCheck}
      title={check ? check.titel : text.newCheck}
      intro={text.checkIntro}
      fields={check ? SAID : [...ABOUT, ...SAID]}
      initial={{ dag: dayOfInstant(new Date()) }}
      submitLabel={text.check}
      done={text.checked}
      submit={({ voldoet, titel = '', ...values }) =>
        apiSend('POST', `/contracten/${contractId}/toetsen`, {
          ...(check
            ? { sleutel: check.sleutel, soort: check.soort, titel: check.titel }
            : { sleutel: titel.slice(0, 80), titel }),
          ...values,
          voldoet: voldoet === 'ja',
        })
      }
    />
  );
}
