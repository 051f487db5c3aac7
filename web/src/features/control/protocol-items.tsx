import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { protocolText } from './protocol.nl.ts';
import {
  type Item,
  itemFields,
  itemValues,
  keyFor,
  type ListName,
  type ProtocolDocument,
  readItem,
  TERM_NAMES,
  termFields,
  withItem,
} from './protocol-fields.ts';

const text = protocolText.edit;
/** `onChange` asks the server first: what it refuses stays in the form, with the reason. */
type Editing = { readonly draft: ProtocolDocument; readonly onChange: (next: ProtocolDocument) => Promise<void> };

/** The terms that the region gives. */
export function ChangeTerms({ draft, onChange }: Editing) {
  return (
    <FormDialog
      name="termijnen"
      button={text.changeTerms}
      small
      title={text.changeTerms}
      fields={termFields}
      initial={Object.fromEntries(TERM_NAMES.map((name) => [name, String(draft.termijnen[name])]))}
      submitLabel={text.into}
      done={text.taken}
      submit={async (values) => {
        const termijnen = Object.fromEntries(TERM_NAMES.map((name) => [name, Number(values[name])]));
        await onChange({ ...draft, termijnen: termijnen as ProtocolDocument['termijnen'] });
      }}
    />
  );
}

export function AddItem({ list, draft, onChange }: Editing & { list: ListName }) {
  return (
    <FormDialog
      name={`nieuw-${list}`}
      button={text.add[list]}
      small
      title={text.add[list]}
      fields={itemFields(list, draft)}
      initial={itemValues(list)}
      submitLabel={text.into}
      done={text.taken}
      submit={async (values) => {
        const taken = draft[list].map(({ sleutel }) => sleutel);
        const key = keyFor(values.titel ?? '', taken);
        await onChange(withItem(draft, list, key, readItem(list, values, key)));
      }}
    />
  );
}

/** Changing or taking out one ground, measure or flag. */
export function ItemActs({ list, item, draft, onChange }: Editing & { list: ListName; item: Item }) {
  const { sleutel, titel } = item;
  return (
    <span className="row-actions">
      <FormDialog
        name={`${list}-${sleutel}`}
        button={text.edit}
        buttonLabel={text.editOf(titel)}
        small
        title={text.editOf(titel)}
        fields={itemFields(list, draft, sleutel)}
        initial={itemValues(list, item)}
        submitLabel={text.into}
        done={text.taken}
        submit={async (values) => onChange(withItem(draft, list, sleutel, readItem(list, values, sleutel)))}
      />
      <FormDialog
        name={`weg-${list}-${sleutel}`}
        button={text.remove}
        buttonLabel={text.removeOf(titel)}
        look="text"
        small
        title={text.removeOf(titel)}
        intro={text.removeText}
        fields={[]}
        submitLabel={text.remove}
        done={text.removed}
        submit={async () => onChange(withItem(draft, list, sleutel, null))}
      />
    </span>
  );
}

export function RestartDraft({ onRestart }: { onRestart: () => Promise<void> }) {
  return (
    <FormDialog
      name="opnieuw"
      button={text.restart}
      title={text.restart}
      intro={text.restartText}
      fields={[]}
      submitLabel={text.restart}
      done={text.restarted}
      submit={onRestart}
    />
  );
}
