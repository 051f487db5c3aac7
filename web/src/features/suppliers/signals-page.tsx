import type { Signaal } from '../../../../src/modules/suppliers/api.ts';
import { paths } from '../../app/paths.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { Tone } from './file-signals.tsx';
import { Help } from './help.tsx';
import { signalsText as text, topicWords } from './signals.nl.ts';
import { TellSignal } from './tell-signal.tsx';

const columns: readonly Column<Signaal>[] = [
  {
    key: 'aanbieder',
    header: text.provider,
    sort: 'aanbieder',
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.signal(row.id)}>{row.aanbieder.naam}</AppLink>}
        second={row.gemeente?.naam}
      />
    ),
  },
  {
    key: 'wat',
    header: text.text,
    cell: (row) => <TwoLines first={capitalised(topicWords[row.onderwerp])} second={row.tekst} />,
  },
  { key: 'toon', header: text.tone, cell: (row) => <Tone tone={row.toon} /> },
  {
    key: 'gemeld',
    header: text.reported,
    sort: 'gemeld',
    cell: (row) => <TwoLines first={formatDay(row.dag)} second={row.door ?? formatInstant(row.gemeldOp)} />,
  },
  {
    key: 'status',
    header: text.state,
    cell: (row) => (
      <TwoLines first={<StatusWord status={row.status} />} second={row.antwoord ?? text.answerBefore(row)} />
    ),
  },
];

/** What did we notice about providers, and what was done with it? */
export function SignalsPage() {
  const providers = useOrganisationOptions('aanbieder');
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={<TellSignal primary />} />
      <ServerTable<Signaal>
        path="/signalen"
        what={text.title}
        columns={columns}
        rowKey={(row) => String(row.id)}
        searchLabel={text.search}
        defaultSort="-gemeld"
        filters={[
          { key: 'status', label: text.state, options: text.states },
          { key: 'toon', label: text.tone, options: text.tones },
          { key: 'onderwerp', label: text.topic, options: text.topics },
          { key: 'aanbieder', label: text.provider, options: providers, more: true },
        ]}
        exportable
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
      <Help lines={text.help} />
    </>
  );
}
