import { useQuery } from '@tanstack/react-query';
import { accessLogCheckQuery } from '../../api/queries.ts';
import type { Toegangsregel } from '../../api/types.ts';
import { roleWord } from '../../app/words.nl.ts';
import { formatCount, formatInstant } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Button } from '../../ui/button/button.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { actWord, groundWord, recordWord } from './log-words.nl.ts';
import { partiesText, purposeWord } from './parties.nl.ts';

const text = partiesText.log;

const columns: readonly Column<Toegangsregel>[] = [
  { key: 'moment', header: text.moment, rowHeader: true, cell: (row) => formatInstant(row.moment) },
  {
    key: 'wie',
    header: text.who,
    cell: (row) => <TwoLines first={row.persoon?.naam ?? text.nobody} second={row.rol && roleWord(row.rol)} />,
  },
  {
    key: 'handeling',
    header: text.act,
    cell: (row) => <TwoLines first={actWord(row.handeling)} second={row.noodtoegang ? text.emergency : null} />,
  },
  { key: 'doel', header: text.purpose, cell: (row) => (row.doel ? purposeWord(row.doel) : partiesText.none) },
  {
    key: 'gegeven',
    header: text.record,
    cell: (row) =>
      [row.gegevenSoort && recordWord(row.gegevenSoort), row.gegevenId].filter(Boolean).join(' ') || partiesText.none,
  },
  { key: 'grond', header: text.rule, cell: (row) => (row.regel ? groundWord(row.regel) : partiesText.none) },
  { key: 'uitkomst', header: text.outcome, cell: (row) => <StatusWord status={row.uitkomst} /> },
];

/** Who did what, when and why; and whether the log is whole. */
export function AccessLogPage() {
  const check = useQuery({ ...accessLogCheckQuery, enabled: false });
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub}</p>}
        actions={
          <Button isDisabled={check.isFetching} onPress={() => void check.refetch()}>
            {text.check}
          </Button>
        }
      />
      {check.data && (
        <Alert
          live
          tone={check.data.sluitend ? 'positive' : 'negative'}
          title={check.data.sluitend ? text.whole(formatCount(check.data.regels)) : text.broken}
        />
      )}
      <ServerTable<Toegangsregel>
        path="/toegangsregels"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        filters={[
          { key: 'dag', label: text.day },
          { key: 'handeling', label: text.act },
        ]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
