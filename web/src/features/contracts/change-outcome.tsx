import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import { changePreviewQuery } from '../../api/register-queries.ts';
import type { Bepalingenbibliotheek, Register, Verandering, Wijzigingsvoorbeeld } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant, formatInputDay, parseDutchDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { changeText as text } from './change.nl.ts';
import { FromDay, reasonFields } from './change-reason.tsx';
import { DifferencesTable } from './differences-table.tsx';

/** What the changes do from a day on, shown before anything is recorded; under it the reason, and adopting them. */
export function ChangeOutcome({
  register,
  library,
  changes,
}: {
  register: Register;
  library: Bepalingenbibliotheek;
  changes: readonly Verandering[];
}) {
  const [typed, setTyped] = useState(() => formatInputDay(dayOfInstant(new Date())));
  const from = parseDutchDay(typed);
  const preview = useQuery({
    ...changePreviewQuery(register.id, changes, from ?? ''),
    enabled: from !== undefined,
  });
  return (
    <>
      <section className="section" aria-labelledby="gevolg">
        <BlockHeading id="gevolg" title={text.preview} />
        <FromDay typed={typed} onType={setTyped} />
        {from !== undefined && <Loaded query={preview}>{(data) => <Outcome preview={data} />}</Loaded>}
      </section>
      {from !== undefined && preview.data && !preview.isPlaceholderData && (
        <Adopt register={register} library={library} changes={changes} from={from} preview={preview.data} />
      )}
    </>
  );
}

/** The earlier amendment that this one takes the place of. */
const updatesField = ({ wijzigingen }: Register): FieldDefinition => ({
  kind: 'choice',
  name: 'werktBij',
  label: text.updates,
  hint: text.updatesHint,
  options: wijzigingen.map(({ versie, redenNaam, ingang }) => ({
    value: String(versie),
    label: text.updatesOption(versie, redenNaam, ingang),
  })),
});

function Outcome({ preview }: { preview: Wijzigingsvoorbeeld }) {
  const { verschillen, velden, wezenlijk, opmerkingen } = preview;
  return (
    <div className="change__outcome">
      {wezenlijk && (
        <Alert tone="warning" title={text.essential}>
          {text.essentialText}
        </Alert>
      )}
      {opmerkingen.map((remark) => (
        <Alert key={remark} title={text.remarks}>
          {remark}
        </Alert>
      ))}
      <p role="status">{verschillen.length === 0 ? text.noEffect : text.summary(verschillen.length)}</p>
      {verschillen.length > 0 && <DifferencesTable differences={verschillen} />}
      {velden.length > 0 && (
        <DataTable
          caption={text.fieldsCaption}
          rows={velden}
          rowKey={(field) => field.naam}
          columns={[
            { key: 'naam', header: text.fieldName, rowHeader: true, cell: (field) => field.naam },
            { key: 'was', header: text.before, cell: (field) => field.voor },
            { key: 'wordt', header: text.after, cell: (field) => field.na },
          ]}
        />
      )}
    </div>
  );
}

function Adopt({
  register,
  library,
  changes,
  from,
  preview,
}: {
  register: Register;
  library: Bepalingenbibliotheek;
  changes: readonly Verandering[];
  from: string;
  preview: Wijzigingsvoorbeeld;
}) {
  const client = useQueryClient();
  const router = useRouter();
  const { notify } = useLive();
  return (
    <section className="section" aria-labelledby="vastleggen">
      <BlockHeading id="vastleggen" title={text.adopt} />
      <FieldsForm
        name="vastleggen"
        fields={[...reasonFields(library), ...(register.wijzigingen.length > 0 ? [updatesField(register)] : [])]}
        submitLabel={text.adopt}
        submit={({ werktBij, ...values }) =>
          apiSend('POST', `/contracten/${register.id}/wijzigingen`, {
            veranderingen: changes,
            ingang: from,
            vingerafdruk: preview.vingerafdruk,
            ...(werktBij !== undefined && { werktBij: Number(werktBij) }),
            ...values,
          })
        }
        onDone={() => {
          notify(text.adopted);
          void client.invalidateQueries();
          router.history.push(paths.contract(register.id, 'wijzigingen'));
        }}
      />
    </section>
  );
}
