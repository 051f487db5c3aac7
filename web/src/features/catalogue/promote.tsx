import { apiSend } from '../../api/client.ts';
import type { Id } from '../../api/types.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { catalogueText } from './catalogue.nl.ts';

const text = catalogueText.promotion;

/** A combination that proved itself becomes a product of its own. */
export function Promote({
  bookId,
  arrangement,
}: {
  bookId: Id;
  arrangement: { readonly sleutel: string; readonly naam: string };
}) {
  return (
    <FormDialog
      name="promoveer"
      button={text.button}
      title={text.title(arrangement.naam)}
      intro={text.intro}
      fields={[
        { kind: 'text', name: 'naam', label: text.name, required: true },
        { kind: 'text', name: 'sleutel', label: text.key, required: true, pattern: /^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/ },
        { kind: 'long-text', name: 'reden', label: text.reason, required: true },
      ]}
      submitLabel={text.button}
      done={text.done}
      submit={(values) =>
        apiSend('POST', `/productenboeken/${bookId}/promoties`, { ...values, arrangement: arrangement.sleutel })
      }
    />
  );
}
