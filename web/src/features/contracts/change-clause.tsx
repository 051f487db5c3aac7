import { useState } from 'react';
import type {
  Bepalingenbibliotheek,
  Bepalingsgroep,
  Register,
  Verandering,
  Werkend,
} from '../../api/register-types.ts';
import { Select } from '../../ui/form/field.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { AskSetUpTest } from '../clause-tests/set-up-note.tsx';
import { changeText as text } from './change.nl.ts';
import { readValues, typedValues, valueFields, yearsOf } from './clause-values.ts';

const OWN = 'eigen';

/** The clauses that are there, those of the library that are not, and the years they may speak of. */
export type ClauseSource = Pick<Register, 'bepalingen' | 'nietOpgenomen'> & {
  readonly van: string;
  readonly tot: string;
};
/** A clause as it is wished. */
export type ClauseWish = Extract<Verandering, { soort: 'bepaling' }>;

interface Draft {
  readonly nummer: string;
  readonly titel: string;
  readonly tekst: string;
  readonly groep: Bepalingsgroep | '';
  readonly sleutel: string | null;
  readonly aan: boolean;
  readonly werkend: Werkend | null;
}

/** Changes a clause of the contract, takes one from the library, or writes one of its own. */
export function ChangeClause({
  register,
  library,
  chosen,
  hint = text.clauseHint,
  onAdd,
}: {
  register: ClauseSource;
  library: Bepalingenbibliotheek;
  /** The number of the clause to begin with. */
  chosen?: string | undefined;
  /** What one can choose from. */
  hint?: string;
  onAdd: (change: ClauseWish) => void;
}) {
  const [choice, setChoice] = useState(chosen ? `in ${chosen}` : '');
  const { notify } = useLive();
  const draft = draftOf(register, choice);
  return (
    <div className="stack">
      <div className="form">
        <Select
          label={text.clause}
          hint={hint}
          emptyLabel={text.chooseClause}
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
          options={[
            ...register.bepalingen.map((clause) => ({
              value: `in ${clause.nummer}`,
              label: text.inContract(clause.nummer, clause.titel),
            })),
            ...register.nietOpgenomen.map((clause) => ({
              value: `uit ${clause.sleutel}`,
              label: text.fromLibrary(clause.nummer, clause.titel),
            })),
            { value: OWN, label: text.ownClause },
          ]}
        />
      </div>
      {draft && (
        <ClauseForm
          key={choice}
          draft={draft}
          register={register}
          library={library}
          onAdd={(change) => {
            onAdd(change);
            setChoice('');
            notify(text.added);
          }}
        />
      )}
    </div>
  );
}

function draftOf(register: ClauseSource, choice: string): Draft | undefined {
  if (choice === OWN) {
    return { nummer: '', titel: '', tekst: '', groep: '', sleutel: null, aan: true, werkend: null };
  }
  const present = register.bepalingen.find((one) => choice === `in ${one.nummer}`);
  if (present) return { ...present, groep: present.soort };
  const offered = register.nietOpgenomen.find((one) => choice === `uit ${one.sleutel}`);
  return offered && { ...offered, groep: offered.soort, aan: true };
}

function ClauseForm({
  draft,
  register,
  library,
  onAdd,
}: {
  draft: Draft;
  register: ClauseSource;
  library: Bepalingenbibliotheek;
  onAdd: (change: ClauseWish) => void;
}) {
  const kind = library.soorten.find(({ soort }) => soort === draft.werkend?.soort);
  const years = yearsOf(register, recordedYears(draft.werkend));
  const values = kind ? valueFields(kind, years) : [];
  const fields: readonly FieldDefinition[] = [
    ...(draft.nummer === '' ? ownFields : []),
    { kind: 'text', name: 'titel', label: text.fields.title, required: true },
    { kind: 'long-text', name: 'tekst', label: text.fields.text, required: true },
    { kind: 'choice', name: 'aan', label: text.fields.on, required: true, options: text.fields.onOptions },
    ...values.map((field, index) => (index === 0 ? { ...field, heading: text.fields.works } : field)),
  ];
  return (
    <>
      {kind && <p className="small muted">{kind.uitleg}</p>}
      {draft.sleutel !== null && <AskSetUpTest which={draft} />}
      <FieldsForm
        name="bepaling"
        fields={fields}
        initial={{
          ...(kind && typedValues(kind, draft.werkend)),
          titel: draft.titel,
          tekst: draft.tekst,
          aan: draft.aan ? 'ja' : 'nee',
        }}
        submitLabel={text.addClause}
        submit={async (typed) =>
          onAdd({
            soort: 'bepaling',
            nummer: typed.nummer ?? draft.nummer,
            titel: typed.titel ?? '',
            tekst: typed.tekst ?? '',
            groep: (typed.groep ?? draft.groep) as Bepalingsgroep,
            sleutel: draft.sleutel,
            aan: typed.aan === 'ja',
            werkend: kind ? readValues(kind, years, typed) : null,
          })
        }
        onDone={() => {}}
      />
    </>
  );
}

const ownFields: readonly FieldDefinition[] = [
  {
    kind: 'text',
    name: 'nummer',
    label: text.fields.number,
    required: true,
    pattern: /^\d+(\.\d+)*$/,
    patternHint: text.values.numberPattern,
  },
  { kind: 'choice', name: 'groep', label: text.fields.group, required: true, options: text.groups },
];

/** Years that a clause already speaks of, such as those of its room to spend. */
function recordedYears(working: Werkend | null): readonly number[] {
  return Object.values(working?.waarden ?? {}).flatMap((value) =>
    Array.isArray(value) ? value.flatMap((one) => (typeof one === 'object' ? [one.jaar] : [])) : [],
  );
}
