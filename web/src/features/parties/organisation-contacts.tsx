import { useQuery } from '@tanstack/react-query';
import { listQuery } from '../../api/queries.ts';
import type { Contactmoment, Organisatie } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDay } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { partiesText } from './parties.nl.ts';

const text = partiesText.contacts;
const LATEST = 5;

const columns: readonly Column<Contactmoment>[] = [
  { key: 'dag', header: text.day, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  {
    key: 'wat',
    header: text.subject,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.onderwerp} second={row.uitkomst} />,
  },
  { key: 'met', header: text.with, cell: (row) => row.belanghebbende },
  {
    key: 'kanaal',
    header: text.channel,
    cell: (row) => <TwoLines first={capitalised(plainWord(row.kanaal))} second={row.aard} />,
  },
];

/** The latest that was discussed about it; the whole log is one link away. */
export function OrganisationContacts({ organisation }: { organisation: Organisatie }) {
  const query = useQuery(listQuery<Contactmoment>('/contactmomenten', { aanbieder: organisation.id, limit: LATEST }));
  return (
    <section className="section" aria-labelledby="contact">
      <BlockHeading
        id="contact"
        title={text.title}
        aside={<AppLink href={paths.contactsAbout(organisation.id)}>{text.all}</AppLink>}
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small muted">{text.empty}</p>
          ) : (
            <DataTable
              caption={text.title}
              captionHidden
              columns={columns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}
