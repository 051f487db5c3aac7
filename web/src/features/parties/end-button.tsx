import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { partiesText as text } from './parties.nl.ts';

/** Ends something on a last day; nothing is thrown away. `etag` where the server asks for the version that was seen. */
export function EndButton({ name, path, title, etag }: { name: string; path: string; title: string; etag?: string }) {
  return (
    <FormDialog
      name={name}
      button={text.end}
      small
      title={title}
      intro={text.endIntro}
      fields={[{ kind: 'day', name: 'tot', label: text.endDay, required: true }]}
      submitLabel={text.end}
      done={text.ended}
      submit={(values) => apiSend('POST', path, values, etag ? { etag } : {})}
    />
  );
}

/** The version of a row as an entity tag. */
export const etagOf = (version: number): string => `"${version}"`;
