import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { countingQuery } from '../../api/queries.ts';
import type { Id, Telling } from '../../api/types.ts';
import { formatDay, formatInputDay, formatInstant, parseDutchDay } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import './settings.css';
import { settingsText } from './settings.nl.ts';

const text = settingsText.counting;
type Chosen = Telling['nu'];

/** Each setting as people read it. */
const SHOWN: readonly { readonly key: keyof Chosen; readonly show: (chosen: Chosen) => string }[] = [
  { key: 'goedeVrijdag', show: (chosen) => text.yesNo(chosen.goedeVrijdag) },
  {
    key: 'bevrijdingsdag',
    show: (chosen) => text.liberation.find((one) => one.value === chosen.bevrijdingsdag)?.label ?? '',
  },
  { key: 'geslotenDagen', show: (chosen) => text.listOfDays(chosen.geslotenDagen) },
  { key: 'ontvangstdagTelt', show: (chosen) => text.yesNo(chosen.ontvangstdagTelt) },
  { key: 'weekSchuiftOp', show: (chosen) => text.yesNo(chosen.weekSchuiftOp) },
  { key: 'dagEindigtOm', show: (chosen) => chosen.dagEindigtOm },
];

/** How the region counts beside the recorded defaults, the days off that follow, and every choice with its reason. */
export function CountingSettings({ regionId }: { regionId: Id }) {
  const query = useQuery(countingQuery(regionId));
  return (
    <section className="section" aria-labelledby="telling">
      <BlockHeading
        id="telling"
        title={text.title}
        aside={query.data && <Change regionId={regionId} now={query.data.nu} />}
      />
      <p className="small muted">{text.intro}</p>
      <Loaded query={query}>{(counting) => <Shown counting={counting} />}</Loaded>
    </section>
  );
}

function Shown({ counting: { nu, standaard, vrijeDagen, keuzes } }: { counting: Telling }) {
  return (
    <>
      <DataTable
        caption={text.title}
        captionHidden
        columns={[
          { key: 'instelling', header: text.setting, rowHeader: true, cell: ({ key }) => text[key] },
          {
            key: 'nu',
            header: text.now,
            cell: ({ show }) => (show(nu) === show(standaard) ? show(nu) : <strong>{show(nu)}</strong>),
          },
          { key: 'standaard', header: text.standard, cell: ({ show }) => show(standaard) },
        ]}
        rows={SHOWN}
        rowKey={({ key }) => key}
      />
      <details className="small settings__part">
        <summary>{text.days(vrijeDagen.length)}</summary>
        <ul className="plain-list">
          {vrijeDagen.map((day) => (
            <li key={day}>{formatDay(day)}</li>
          ))}
        </ul>
      </details>
      <div className="settings__part">
        <h3>{settingsText.history.title}</h3>
        {keuzes.length === 0 ? (
          <p className="small muted">{settingsText.history.empty}</p>
        ) : (
          <History choices={keuzes} />
        )}
      </div>
    </>
  );
}

const SETTING_NAMES: Readonly<Record<Telling['keuzes'][number]['instelling'], string>> = {
  'goede-vrijdag': text.goedeVrijdag,
  bevrijdingsdag: text.bevrijdingsdag,
  'gesloten-dagen': text.geslotenDagen,
  'ontvangstdag-telt': text.ontvangstdagTelt,
  'week-schuift-op': text.weekSchuiftOp,
  'dag-eindigt-om': text.dagEindigtOm,
};

/** A recorded value as people read it: truth values and days are kept in the words of the setting. */
function valueText(value: string): string {
  if (value === 'true' || value === 'false') return text.yesNo(value === 'true');
  if (value === '') return text.none;
  const known: Readonly<Record<string, string>> = {
    'every-year': text.liberation[0].label,
    'every-fifth-year': text.liberation[1].label,
    never: text.liberation[2].label,
  };
  return known[value] ?? (/^\d{4}-/.test(value) ? text.listOfDays(value.split(',')) : value);
}

function History({ choices }: { choices: Telling['keuzes'] }) {
  const { what, from, to, reason, by, at, title } = settingsText.history;
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { key: 'op', header: at, cell: (row) => formatInstant(row.op) },
        { key: 'wat', header: what, rowHeader: true, cell: (row) => SETTING_NAMES[row.instelling] },
        { key: 'was', header: from, cell: (row) => valueText(row.was) },
        { key: 'werd', header: to, cell: (row) => valueText(row.werd) },
        { key: 'reden', header: reason, cell: (row) => row.reden },
        { key: 'door', header: by, cell: (row) => row.door },
      ]}
      rows={choices}
      rowKey={(row) => `${row.op} ${row.instelling}`}
    />
  );
}

const DAYS = /^\s*(\d{1,2}-\d{1,2}-\d{4})(\s*,\s*\d{1,2}-\d{1,2}-\d{4})*\s*$/;
const choice = (
  name: string,
  label: string,
  options: readonly { value: string; label: string }[],
): FieldDefinition => ({
  kind: 'choice',
  name,
  label,
  options,
  required: true,
});

const FIELDS: readonly FieldDefinition[] = [
  choice('goedeVrijdag', text.goedeVrijdag, text.yesNoOptions),
  choice('bevrijdingsdag', text.bevrijdingsdag, text.liberation),
  {
    kind: 'text',
    name: 'geslotenDagen',
    label: text.geslotenDagen,
    hint: text.geslotenHint,
    pattern: DAYS,
    patternHint: text.geslotenHint,
  },
  choice('ontvangstdagTelt', text.ontvangstdagTelt, text.yesNoOptions),
  choice('weekSchuiftOp', text.weekSchuiftOp, text.yesNoOptions),
  {
    kind: 'text',
    name: 'dagEindigtOm',
    label: text.dagEindigtOm,
    hint: text.dagEindigtHint,
    required: true,
    pattern: /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    patternHint: text.dagEindigtHint,
  },
  { kind: 'text', name: 'reden', label: text.reason, required: true },
];

function Change({ regionId, now }: { regionId: Id; now: Chosen }) {
  return (
    <FormDialog
      name="telling"
      button={text.change}
      small
      title={text.changeTitle}
      intro={text.intro}
      fields={FIELDS}
      initial={{
        ...now,
        goedeVrijdag: text.yesNo(now.goedeVrijdag),
        geslotenDagen: now.geslotenDagen.map(formatInputDay).join(', '),
        ontvangstdagTelt: text.yesNo(now.ontvangstdagTelt),
        weekSchuiftOp: text.yesNo(now.weekSchuiftOp),
      }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ geslotenDagen = '', ...values }) =>
        apiSend('POST', `/regios/${regionId}/telling`, {
          ...values,
          goedeVrijdag: values.goedeVrijdag === 'ja',
          ontvangstdagTelt: values.ontvangstdagTelt === 'ja',
          weekSchuiftOp: values.weekSchuiftOp === 'ja',
          geslotenDagen: geslotenDagen
            .split(',')
            .filter((day) => day.trim() !== '')
            .map((day) => parseDutchDay(day.trim()) ?? day.trim()),
        })
      }
    />
  );
}
