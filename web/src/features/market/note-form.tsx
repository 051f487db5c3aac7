import { apiSend } from '../../api/client.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { marketText as text } from './market.nl.ts';

type Values = Record<string, string>;

/** Where it comes from, under every note. */
const SOURCE: readonly FieldDefinition[] = [
  { kind: 'text', name: 'bron', label: text.source, required: true },
  { kind: 'day', name: 'dag', label: text.onDay, required: true },
];

/** A button that opens a note about the market; the server keeps it with its source and day. */
export function NoteForm(props: {
  name: string;
  button: string;
  label?: string;
  title: string;
  intro?: string;
  path: string;
  fields: readonly FieldDefinition[];
  initial?: Values;
  look?: 'primary' | 'text';
  /** Without it the note asks for its source and day. */
  ownSource?: boolean;
  body: (values: Values) => object;
}) {
  const { name, button, label, title, intro, path, fields, initial, look, ownSource = false, body } = props;
  return (
    <FormDialog
      name={name}
      small={look !== 'primary'}
      button={button}
      {...(look && { look })}
      {...(label !== undefined && { buttonLabel: label })}
      title={title}
      {...(intro !== undefined && { intro })}
      fields={ownSource ? fields : [...fields, ...SOURCE]}
      {...(initial && { initial })}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) => {
        const { bron, dag } = values;
        return apiSend('POST', path, { ...body(values), ...(ownSource ? {} : { bron, dag }) });
      }}
    />
  );
}
