import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { workplacesQuery } from '../../api/queries.ts';
import type { Organisatie, Werkplekkeuze } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { partiesText } from './parties.nl.ts';
import './settings.css';
import { settingsText } from './settings.nl.ts';

const text = settingsText.places;
const sends = ({ soort }: Organisatie): boolean => soort === 'gemeente' || soort === 'aanbieder';
const placeText = (here: boolean): string => (here ? text.here : text.elsewhere);

const columns: readonly Column<Organisatie>[] = [
  {
    key: 'naam',
    header: text.name,
    rowHeader: true,
    cell: (row) => <AppLink href={paths.organisation(row.id)}>{row.naam}</AppLink>,
  },
  { key: 'code', header: text.codes, cell: (row) => row.cbsCode ?? row.agbCode ?? partiesText.none },
  { key: 'werkt', header: text.works, cell: (row) => (sends(row) ? placeText(row.werktHier) : partiesText.none) },
  {
    key: 'wijzig',
    header: text.change,
    headerHidden: true,
    numeric: true,
    cell: (row) => sends(row) && <ChangePlace organisation={row} />,
  },
];

/** Which municipalities and providers work in this installation, and every choice about it with its reason. */
export function PlaceSettings() {
  return (
    <section className="section" aria-labelledby="werkplek">
      <BlockHeading id="werkplek" title={text.title} />
      <p className="small muted">{text.intro}</p>
      <div className="settings__part">
        <h3>{settingsText.history.title}</h3>
        <Loaded query={useQuery(workplacesQuery)}>
          {({ items }) =>
            items.length === 0 ? <p className="small muted">{text.historyEmpty}</p> : <History choices={items} />
          }
        </Loaded>
      </div>
      <ServerTable<Organisatie>
        path="/organisaties"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        defaultSort="naam"
        searchLabel={text.search}
        filters={[{ key: 'soort', label: text.kind, options: text.kinds }]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </section>
  );
}

function History({ choices }: { choices: readonly Werkplekkeuze[] }) {
  const { reason, by, at, title } = settingsText.history;
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { key: 'op', header: at, cell: (row) => formatInstant(row.op) },
        { key: 'wie', header: text.name, rowHeader: true, cell: (row) => row.organisatie.naam },
        { key: 'werkt', header: text.works, cell: (row) => placeText(row.werktHier) },
        { key: 'reden', header: reason, cell: (row) => row.reden },
        { key: 'door', header: by, cell: (row) => row.door },
      ]}
      rows={choices}
      rowKey={(row) => String(row.id)}
    />
  );
}

/** The other place, with the reason why. */
export function ChangePlace({ organisation: { id, naam, werktHier } }: { organisation: Organisatie }) {
  return (
    <FormDialog
      name={`werkplek-${id}`}
      button={text.change}
      buttonLabel={text.changeOne(naam)}
      small
      title={text.changeOne(naam)}
      intro={text.changeIntro(werktHier)}
      fields={[
        { kind: 'choice', name: 'waar', label: text.where, required: true, options: text.options },
        { kind: 'text', name: 'reden', label: settingsText.counting.reason, required: true },
      ]}
      initial={{ waar: werktHier ? 'elders' : 'hier' }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ waar, reden }) =>
        apiSend('POST', `/organisaties/${id}/werkplekkeuzes`, { werktHier: waar === 'hier', reden })
      }
    />
  );
}
