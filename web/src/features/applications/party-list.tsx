import { Button } from '../../ui/button/button.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import type { Combinant, Onderaannemer } from './application-types.ts';
import { applicationsText } from './applications.nl.ts';

const text = applicationsText.form;

const fields: readonly FieldDefinition[] = [
  { kind: 'text', name: 'naam', label: text.partyName, required: true },
  {
    kind: 'text',
    name: 'nummer',
    label: text.partyNumber,
    required: true,
    pattern: /^\d{8}$/,
    patternHint: text.partyNumberHint,
  },
  { kind: 'text', name: 'taak', label: text.partyTask, required: true },
];
const share: FieldDefinition = {
  kind: 'text',
  name: 'aandeel',
  label: text.partyShare,
  required: true,
  pattern: /^(100|\d{1,2})$/,
  patternHint: text.partyShareHint,
};

/** Subcontractors of an application; they have none of their own. */
export function Subcontractors({
  parties,
  onChange,
}: {
  parties: readonly Onderaannemer[];
  onChange: (parties: readonly Onderaannemer[]) => void;
}) {
  return (
    <PartyList
      title={text.subcontractors}
      button={text.addSubcontractor}
      name="onderaannemer"
      fields={[...fields, share]}
      parties={parties}
      detailOf={(one) => `${one.taak}, ${one.aandeel}%`}
      read={({ naam = '', nummer = '', taak = '', aandeel }) => ({ naam, nummer, taak, aandeel: Number(aandeel) })}
      onChange={onChange}
    />
  );
}

/** Parties that apply together with the applicant. */
export function Consortium({
  parties,
  onChange,
}: {
  parties: readonly Combinant[];
  onChange: (parties: readonly Combinant[]) => void;
}) {
  return (
    <PartyList
      title={text.consortium}
      button={text.addConsortium}
      name="combinant"
      fields={fields}
      parties={parties}
      detailOf={(one) => one.taak}
      read={({ naam = '', nummer = '', taak = '' }) => ({ naam, nummer, taak })}
      onChange={onChange}
    />
  );
}

function PartyList<Party extends Combinant>({
  title,
  button,
  name,
  fields: asked,
  parties,
  detailOf,
  read,
  onChange,
}: {
  title: string;
  button: string;
  name: string;
  fields: readonly FieldDefinition[];
  parties: readonly Party[];
  detailOf: (party: Party) => string;
  read: (values: Record<string, string>) => Party;
  onChange: (parties: readonly Party[]) => void;
}) {
  return (
    <>
      <h3>{title}</h3>
      {parties.length === 0 && <p className="small muted">{text.none}</p>}
      <ul className="plain-list application-list">
        {parties.map((party) => (
          <li key={party.nummer}>
            <span>
              {party.naam}
              <span className="table__second">{detailOf(party)}</span>
            </span>
            <Button
              small
              look="text"
              aria-label={text.dropOf(party.naam)}
              onPress={() => onChange(parties.filter((one) => one !== party))}
            >
              {text.drop}
            </Button>
          </li>
        ))}
      </ul>
      <FormDialog
        name={name}
        small
        button={button}
        title={button}
        fields={asked}
        submitLabel={text.partyAct}
        done={text.partyAdded}
        submit={async (values) => {
          const party = read(values);
          onChange([...parties.filter((one) => one.nummer !== party.nummer), party]);
        }}
      />
    </>
  );
}
