import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { GevondenJeugdige, Lijst } from '../../api/types.ts';
import { formatDay } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { chooseChildText as text } from './choose-child.nl.ts';

/** The child of a new message: what is sent about it, and how it is called on the screen. It is forgotten on leaving. */
export interface ChosenChild {
  readonly label: string;
  /** `jeugdige` of the API: the number of the register, or everything that a message must tell. */
  readonly jeugdige: object;
  readonly gemeenteId: number | undefined;
}

const BSN: FieldDefinition = {
  kind: 'text',
  name: 'bsn',
  label: text.bsn,
  pattern: /^\d{9}$/,
  patternHint: text.bsnHint,
};
const SURNAME: FieldDefinition = { kind: 'text', name: 'achternaam', label: text.surname };
const BORN: FieldDefinition = { kind: 'day', name: 'geboortedatum', label: text.born };
const SEARCH = [BSN, SURNAME, BORN];

/**
 * Finds a child by a body, or takes down one that is new here.
 *
 * @param askMunicipality whose child it is must be told too: a provider may ask any municipality
 */
export function ChooseChild({
  chosen,
  onChoose,
  askMunicipality,
}: {
  chosen: ChosenChild | undefined;
  onChoose: (child: ChosenChild | undefined) => void;
  askMunicipality: boolean;
}) {
  const [found, setFound] = useState<{ rows: readonly GevondenJeugdige[]; sought: Record<string, string> }>();
  if (chosen) {
    return (
      <section aria-labelledby="kind">
        <BlockHeading
          id="kind"
          title={text.name}
          aside={
            <Button small look="text" onPress={() => onChoose(undefined)}>
              {text.other}
            </Button>
          }
        />
        <p>{chosen.label}</p>
      </section>
    );
  }
  const look = async (sought: Record<string, string>) => {
    const { items } = await apiSend<Lijst<GevondenJeugdige>>('POST', '/clienten/_zoek', sought);
    setFound({ rows: items, sought });
  };
  const isNew = found?.rows.length === 0;
  return (
    <section aria-labelledby="kind">
      <BlockHeading id="kind" title={text.title} />
      {isNew ? (
        <NewChild
          sought={found.sought}
          askMunicipality={askMunicipality}
          onChoose={onChoose}
          onBack={() => setFound(undefined)}
        />
      ) : (
        <>
          <p className="small muted">{text.intro}</p>
          <FieldsForm
            name="zoek-kind"
            fields={SEARCH}
            submitLabel={text.search}
            submit={look}
            onDone={() => {}}
            onCancel={() => setFound(undefined)}
          />
        </>
      )}
      {found && !isNew && <Found rows={found.rows} onChoose={onChoose} />}
    </section>
  );
}

function Found({ rows, onChoose }: { rows: readonly GevondenJeugdige[]; onChoose: (child: ChosenChild) => void }) {
  const pick = ({ clientId, naam, geboortedatum, gemeente }: GevondenJeugdige) =>
    onChoose({
      label: `${text.child(naam, formatDay(geboortedatum))}, ${gemeente.naam}`,
      jeugdige: { clientId },
      gemeenteId: undefined,
    });
  return (
    <div className="section" role="status">
      <DataTable
        caption={text.found}
        columns={[
          { key: 'naam', header: text.name, rowHeader: true, cell: (row) => row.naam },
          { key: 'geboren', header: text.born, cell: (row) => formatDay(row.geboortedatum) },
          { key: 'bsn', header: text.bsn, cell: (row) => <span className="nowrap">{row.bsnGemaskeerd}</span> },
          { key: 'gemeente', header: text.municipality, cell: (row) => row.gemeente.naam },
          {
            key: 'kies',
            header: text.choose,
            headerHidden: true,
            numeric: true,
            cell: (row) => (
              <Button small aria-label={text.chooseOne(row.naam)} onPress={() => pick(row)}>
                {text.choose}
              </Button>
            ),
          },
        ]}
        rows={rows}
        rowKey={(row) => String(row.clientId)}
      />
    </div>
  );
}

function NewChild({
  sought,
  askMunicipality,
  onChoose,
  onBack,
}: {
  sought: Record<string, string>;
  askMunicipality: boolean;
  onChoose: (child: ChosenChild) => void;
  onBack: () => void;
}) {
  const municipalities = useOrganisationOptions('gemeente');
  const fields: readonly FieldDefinition[] = [
    { ...BSN, required: true },
    {
      kind: 'text',
      name: 'voorletters',
      label: text.initials,
      hint: text.initialsHint,
      pattern: /^\p{L}{1,6}$/u,
      patternHint: text.initialsHint,
    },
    { kind: 'text', name: 'voorvoegsel', label: text.prefix },
    { ...SURNAME, required: true },
    { ...BORN, required: true },
    { kind: 'choice', name: 'geslacht', label: text.sex, required: true, options: text.sexes },
    ...(askMunicipality
      ? [
          {
            kind: 'choice',
            name: 'gemeente',
            label: text.municipality,
            hint: text.municipalityHint,
            required: true,
            options: municipalities,
          } as const,
        ]
      : []),
  ];
  const take = async ({ gemeente, ...jeugdige }: Record<string, string>) => {
    const name = [jeugdige.voorletters, jeugdige.voorvoegsel, jeugdige.achternaam].filter(Boolean).join(' ');
    const where = municipalities.find((one) => one.value === gemeente)?.label;
    const label = [text.child(name, formatDay(jeugdige.geboortedatum ?? '')), where].filter(Boolean).join(', ');
    onChoose({ label, jeugdige, gemeenteId: gemeente === undefined ? undefined : Number(gemeente) });
  };
  return (
    <>
      <p role="status">{text.none}</p>
      <FieldsForm
        name="nieuw-kind"
        fields={fields}
        initial={sought}
        submitLabel={text.use}
        cancelLabel={text.back}
        submit={take}
        onDone={() => {}}
        onCancel={onBack}
      />
    </>
  );
}
