import type { Contactmoment } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDay } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { CorrectContact, RecordContact } from './contact-form.tsx';
import './cooperation.css';
import { ContactVersions } from './contact-versions.tsx';
import { cooperationText } from './cooperation.nl.ts';
import { useContactOptions } from './use-contact-options.ts';

const text = cooperationText.contacts;

const columns: readonly Column<Contactmoment>[] = [
  {
    key: 'dag',
    header: text.day,
    sort: 'dag',
    cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span>,
  },
  {
    key: 'met',
    header: text.with,
    sort: 'belanghebbende',
    rowHeader: true,
    cell: (row) => <TwoLines first={row.belanghebbende} second={row.namensOns && text.byLine(row.namensOns)} />,
  },
  { key: 'wat', header: text.subject, cell: (row) => <TwoLines first={row.onderwerp} second={row.uitkomst} /> },
  { key: 'kanaal', header: text.channel, cell: (row) => capitalised(plainWord(row.kanaal)) },
  { key: 'aard', header: text.nature, cell: (row) => <Nature nature={row.aard} /> },
  { key: 'over', header: text.about, cell: (row) => <About contact={row} /> },
];

/** Only what asks for attention stands out. */
export function Nature({ nature }: { nature: Contactmoment['aard'] }) {
  return nature === 'gesprek' ? capitalised(nature) : <Status tone="warning">{capitalised(nature)}</Status>;
}

function About({ contact }: { contact: Contactmoment }) {
  const links = [
    contact.aanbieder && { href: paths.organisation(contact.aanbieder.id), label: contact.aanbieder.naam },
    contact.contract && { href: paths.contract(contact.contract.id), label: `contract ${contact.contract.naam}` },
    contact.gemeente && { href: paths.organisation(contact.gemeente.id), label: contact.gemeente.naam },
  ].filter((link) => link !== null);
  if (links.length === 0) return <span className="muted">{cooperationText.none}</span>;
  return (
    <ul className="plain-list link-list">
      {links.map((link) => (
        <li key={link.href}>
          <AppLink href={link.href}>{link.label}</AppLink>
        </li>
      ))}
    </ul>
  );
}

/** The log of who spoke with whom. Entries are corrected by a next version; nothing disappears. */
export function Contacts() {
  const mayRecord = useMay('contacts.record');
  const options = useContactOptions();
  const actions: Column<Contactmoment> = {
    key: 'verbeter',
    header: text.actions,
    headerHidden: true,
    numeric: true,
    cell: (row) => (
      <span className="row-actions">
        {row.versie > 1 && <ContactVersions contact={row} />}
        {mayRecord && <CorrectContact contact={row} options={options} />}
      </span>
    ),
  };
  return (
    <section aria-labelledby="overleg">
      <BlockHeading id="overleg" title={text.what} aside={mayRecord && <RecordContact options={options} />} />
      <ServerTable<Contactmoment>
        path="/contactmomenten"
        what={text.what}
        columns={[...columns, actions]}
        rowKey={(row) => String(row.id)}
        searchLabel={text.search}
        defaultSort="-dag"
        filters={[
          { key: 'kanaal', label: text.channel, options: text.channels },
          { key: 'aard', label: text.nature, options: text.natures },
          { key: 'aanbieder', label: text.provider, options: options.providers },
          { key: 'gemeente', label: text.municipality, options: options.municipalities },
        ]}
        exportable
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </section>
  );
}
