import { apiSend } from '../../api/client.ts';
import type { Id, Samenwerkingstaak } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { dayOfInstant, formatPeriod } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { EndButton, etagOf } from '../parties/end-button.tsx';
import { partiesText } from '../parties/parties.nl.ts';
import './cooperation.css';
import { cooperationText, labelOf, yesNo } from './cooperation.nl.ts';

const text = cooperationText.map;
type Options = readonly { value: string; label: string }[];

/** The cooperation map: per task who does it, on what ground, who may deviate and whether the mandate is in order. */
export function CooperationTasks({ municipalities, ofRegion }: { municipalities: Options; ofRegion: boolean }) {
  const mayManage = useMay('cooperation.manage');
  return (
    <section aria-labelledby="taken">
      <BlockHeading id="taken" title={text.tasks} aside={mayManage && ofRegion && <AddTask />} />
      <ServerTable<Samenwerkingstaak>
        path="/samenwerkingstaken"
        whole
        what={text.tasks}
        columns={mayManage ? [...columns(mayManage), actionColumn(municipalities, ofRegion)] : columns(false)}
        rowKey={(row) => String(row.id)}
        filters={[{ key: 'gemeente', label: text.view, options: municipalities }]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </section>
  );
}

const columns = (mayManage: boolean): readonly Column<Samenwerkingstaak>[] => [
  {
    key: 'taak',
    header: text.task,
    rowHeader: true,
    cell: (row) => <span className="table__first">{row.taak}</span>,
  },
  {
    key: 'wie',
    header: text.who,
    cell: (row) => (
      <TwoLines
        first={labelOf(text.carriedOut, row.uitvoering)}
        second={row.samenwerking === 'afzonderlijk' ? null : labelOf(text.jointness, row.samenwerking)}
      />
    ),
  },
  {
    key: 'grond',
    header: text.ground,
    cell: (row) => <TwoLines first={labelOf(text.grounds, row.grond)} second={row.toelichting} />,
  },
  { key: 'afwijken', header: text.deviate, cell: (row) => <Deviations task={row} mayManage={mayManage} /> },
  { key: 'mandaat', header: text.mandate, cell: (row) => <MandateState task={row} /> },
];

function Deviations({ task, mayManage }: { task: Samenwerkingstaak; mayManage: boolean }) {
  const { organisatie } = useSession();
  const isOurs = (id: Id) => organisatie.soort === 'region' || organisatie.id === id;
  return (
    <>
      <TwoLines
        first={task.afwijkenMag ? text.may : text.mayNot}
        second={task.afwijkenMag ? (task.afwijkingsclausule ?? text.noClause) : null}
      />
      {task.afwijkingen.length > 0 && (
        <ul className="plain-list deviations">
          {task.afwijkingen.map((one) => (
            <li key={one.id}>
              <span>
                <span className="strong">{one.gemeente.naam}</span>
                {text.deviation(one.wat, one.inContract, formatPeriod(one.van, one.tot))}
              </span>
              {mayManage && one.tot === null && isOurs(one.gemeente.id) && (
                <EndButton
                  name={`afwijking-${one.id}`}
                  title={`${partiesText.end}: ${task.taak}, ${one.gemeente.naam}`}
                  path={`/samenwerkingstaken/${task.id}/afwijkingen/${one.id}/beeindigingen`}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function MandateState({ task: { mandaat } }: { task: Samenwerkingstaak }) {
  const mayRead = useMay('mandates.read');
  if (!mandaat) return <span className="muted">{text.noMandate}</span>;
  const all = mandaat.bijRegio + mandaat.bijGemeente;
  const holders = all === 1 ? text.holder(mandaat.bijRegio === 1) : text.holders(mandaat.bijRegio, mandaat.bijGemeente);
  return (
    <>
      {mayRead ? <AppLink href={paths.mandatesOf(mandaat.taak)}>{`${mandaat.taak}: ${holders}`}</AppLink> : holders}
      <span className="table__second">
        {mandaat.onvolledig > 0 && <Status tone="warning">{text.incomplete(mandaat.onvolledig, all)}</Status>}
        {all > 0 && mandaat.onvolledig === 0 && <QuietStatus tone="positive">{text.complete}</QuietStatus>}
      </span>
    </>
  );
}

const taskFields: readonly FieldDefinition[] = [
  { kind: 'text', name: 'taak', label: text.task, required: true },
  { kind: 'choice', name: 'uitvoering', label: text.who, required: true, options: text.carriedOut },
  { kind: 'choice', name: 'samenwerking', label: text.joint, required: true, options: text.jointness },
  { kind: 'choice', name: 'grond', label: text.ground, required: true, options: text.grounds },
  { kind: 'text', name: 'toelichting', label: text.note, hint: text.noteHint, required: true },
  { kind: 'choice', name: 'afwijkenMag', label: text.mayQuestion, required: true, options: yesNo },
  { kind: 'text', name: 'afwijkingsclausule', label: text.clause },
  { kind: 'choice', name: 'mandaatTaak', label: text.mandateQuestion, options: text.mandateTasks },
];

type Values = Record<string, string>;

function AddTask() {
  return (
    <FormDialog
      name="nieuwe-taak"
      button={text.add}
      small
      title={text.add}
      fields={taskFields}
      submitLabel={text.act}
      done={text.added}
      submit={({ afwijkenMag, ...values }: Values) =>
        apiSend('POST', '/samenwerkingstaken', { ...values, afwijkenMag: afwijkenMag === 'ja' })
      }
    />
  );
}

const actionColumn = (municipalities: Options, ofRegion: boolean): Column<Samenwerkingstaak> => ({
  key: 'wijzig',
  header: text.actions,
  headerHidden: true,
  numeric: true,
  cell: (row) => (
    <span className="row-actions">
      {ofRegion && <ChangeTask task={row} />}
      {row.afwijkenMag && <AddDeviation task={row} municipalities={municipalities} ofRegion={ofRegion} />}
    </span>
  ),
});

function ChangeTask({ task }: { task: Samenwerkingstaak }) {
  return (
    <FormDialog
      name={`taak-${task.id}`}
      button={cooperationText.change}
      small
      title={task.taak}
      fields={taskFields}
      initial={{
        taak: task.taak,
        uitvoering: task.uitvoering,
        samenwerking: task.samenwerking,
        grond: task.grond,
        toelichting: task.toelichting,
        afwijkenMag: task.afwijkenMag ? 'ja' : 'nee',
        afwijkingsclausule: task.afwijkingsclausule ?? '',
        mandaatTaak: task.mandaat?.taak ?? '',
      }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ afwijkenMag, ...values }: Values) =>
        apiSend(
          'PATCH',
          `/samenwerkingstaken/${task.id}`,
          { afwijkingsclausule: null, mandaatTaak: null, ...values, afwijkenMag: afwijkenMag === 'ja' },
          { etag: etagOf(task.versie) },
        )
      }
    />
  );
}

/** The region records for each of its members; a municipality for itself. */
function AddDeviation({
  task,
  municipalities,
  ofRegion,
}: {
  task: Samenwerkingstaak;
  municipalities: Options;
  ofRegion: boolean;
}) {
  const { organisatie } = useSession();
  const options = ofRegion ? municipalities : municipalities.filter((one) => one.value === String(organisatie.id));
  return (
    <FormDialog
      name={`anders-${task.id}`}
      button={text.other}
      small
      title={text.otherTitle(task.taak)}
      intro={text.otherIntro}
      fields={[
        { kind: 'choice', name: 'gemeenteId', label: text.municipality, required: true, options },
        { kind: 'text', name: 'wat', label: text.what, required: true },
        { kind: 'choice', name: 'inContract', label: text.inContract, required: true, options: yesNo },
        { kind: 'day', name: 'van', label: text.from, required: true },
      ]}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.otherAct}
      done={text.otherAdded}
      submit={({ gemeenteId, inContract, ...values }: Values) =>
        apiSend('POST', `/samenwerkingstaken/${task.id}/afwijkingen`, {
          ...values,
          gemeenteId: Number(gemeenteId),
          inContract: inContract === 'ja',
        })
      }
    />
  );
}
