import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { relationsQuery } from '../../api/queries.ts';
import type { Organisatie, Relatie } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant, formatPeriod } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { partiesText } from './parties.nl.ts';
import { useOrganisationOptions } from './use-organisations.ts';

const text = partiesText.relations;

/** How it stands to others, in a sentence that reads from this organisation outward. */
const columnsFor = (own: Organisatie): readonly Column<Relatie>[] => [
  {
    key: 'relatie',
    header: text.kind,
    cell: (row) => text.sentences[row.soort][row.van.id === own.id ? 'outward' : 'inward'],
  },
  {
    key: 'wie',
    header: text.who,
    rowHeader: true,
    cell: (row) => {
      const other = row.van.id === own.id ? row.naar : row.van;
      return <AppLink href={paths.organisation(other.id)}>{other.naam}</AppLink>;
    },
  },
  {
    key: 'waarom',
    header: text.note,
    cell: (row) => row.toelichting ?? <span className="muted">{partiesText.none}</span>,
  },
  { key: 'geldt', header: partiesText.period, cell: (row) => formatPeriod(row.geldtVan, row.geldtTot) },
];

const endColumn: Column<Relatie> = {
  key: 'einde',
  header: partiesText.end,
  headerHidden: true,
  numeric: true,
  cell: (row) =>
    row.geldtTot === null && (
      <FormDialog
        name={`relatie-${keyOf(row)}`}
        button={partiesText.end}
        small
        title={`${partiesText.end}: ${row.van.naam}, ${row.naar.naam}`}
        intro={partiesText.endIntro}
        fields={[{ kind: 'day', name: 'tot', label: partiesText.endDay, required: true }]}
        submitLabel={partiesText.end}
        done={partiesText.ended}
        submit={({ tot }) =>
          apiSend('POST', '/relaties/beeindigingen', {
            vanId: row.van.id,
            naarId: row.naar.id,
            soort: row.soort,
            geldtVan: row.geldtVan,
            tot,
          })
        }
      />
    ),
};

const keyOf = (row: Relatie) => `${row.van.id}-${row.naar.id}-${row.soort}-${row.geldtVan}`;

/** Who pays, who uses without paying, who answers to whom, who refers. */
export function OrganisationRelations({ organisation }: { organisation: Organisatie }) {
  const mayManage = useMay('organisations.manage');
  const query = useQuery(relationsQuery(organisation.id));
  const columns = columnsFor(organisation);
  return (
    <section className="section" aria-labelledby="relaties">
      <BlockHeading id="relaties" title={text.title} aside={mayManage && <AddRelation organisation={organisation} />} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small muted">{text.empty}</p>
          ) : (
            <DataTable
              caption={text.title}
              captionHidden
              columns={mayManage ? [...columns, endColumn] : columns}
              rows={items}
              rowKey={keyOf}
            />
          )
        }
      </Loaded>
    </section>
  );
}

function AddRelation({ organisation }: { organisation: Organisatie }) {
  const others = useOrganisationOptions().filter((one) => one.value !== String(organisation.id));
  return (
    <FormDialog
      name="nieuwe-relatie"
      button={text.add}
      small
      title={text.addTitle(organisation.naam)}
      fields={[
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.options },
        { kind: 'choice', name: 'ander', label: text.who, required: true, options: others },
        { kind: 'text', name: 'toelichting', label: text.note },
        { kind: 'day', name: 'geldtVan', label: partiesText.from, required: true },
      ]}
      initial={{ geldtVan: dayOfInstant(new Date()) }}
      submitLabel={text.act}
      done={text.added}
      submit={({ soort = '', ander, ...values }) => {
        const [kind, direction] = soort.split(':');
        const ends = direction === 'in' ? [Number(ander), organisation.id] : [organisation.id, Number(ander)];
        return apiSend('POST', '/relaties', { ...values, soort: kind, vanId: ends[0], naarId: ends[1] });
      }}
    />
  );
}
