import { apiSend } from '../../api/client.ts';
import type { Geschil } from '../../api/types.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { disputesText as text } from './disputes.nl.ts';

type Kind = Geschil['mogelijk'][number];

const TEXT: FieldDefinition = {
  kind: 'long-text',
  name: 'tekst',
  label: text.fields.text,
  hint: text.fields.textHint,
  required: true,
};

/** What a step asks besides its words. */
const MORE: Partial<Record<Kind, readonly FieldDefinition[]>> = {
  'advies-vragen': [
    { kind: 'text', name: 'adviseur', label: text.fields.adviser, hint: text.fields.adviserHint, required: true },
  ],
  advies: [{ kind: 'choice', name: 'advies', label: text.fields.advice, required: true, options: text.fields.advices }],
};

const BY_PROVIDER: readonly Kind[] = ['zienswijze-aanbieder', 'intrekken'];

/** One act that the server offers, with its form. */
export function DisputeStep({ dispute, kind }: { dispute: Geschil; kind: Kind }) {
  const place = BY_PROVIDER.includes(kind) ? 'reacties' : 'stappen';
  return (
    <FormDialog
      name={`stap-${kind}`}
      button={text.acts[kind]}
      title={text.acts[kind]}
      {...(kind === 'toekennen' && { intro: text.fields.grantIntro })}
      fields={[...(MORE[kind] ?? []), TEXT]}
      submitLabel={text.acts[kind]}
      done={text.saved}
      submit={(values) => apiSend('POST', `/geschillen/${dispute.id}/${place}`, { soort: kind, ...values })}
    />
  );
}
