import { useQuery } from '@tanstack/react-query';
import type { Volging } from '../../../../src/modules/desk/api.ts';
import { apiSend } from '../../api/client.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from '../suppliers/help.tsx';
import { deskText as text, valueText } from './desk.nl.ts';
import { watchesQuery } from './desk-queries.ts';
import { FollowFigure } from './follow-figure.tsx';
import { MailChoices } from './mail-choices.tsx';
import { useAct } from './use-act.ts';

/** Which figures do I follow, is one past its line, and what mail do I get? */
export function WatchesPage() {
  return <PageQuery query={useQuery(watchesQuery)}>{({ items }) => <View watches={items} />}</PageQuery>;
}

const columns: readonly Column<Volging>[] = [
  { key: 'wat', header: text.figure, rowHeader: true, cell: (row) => row.naam },
  { key: 'grens', header: text.boundHead, cell: text.bound },
  {
    key: 'stand',
    header: text.now,
    cell: (row) =>
      row.waarde !== null && (
        <TwoLines
          first={valueText(row.eenheid, row.waarde)}
          second={row.gelezenOp ? text.readOn(row.gelezenOp) : undefined}
        />
      ),
  },
  {
    key: 'status',
    header: text.status,
    cell: (row) => <StatusWord status={row.overGrens ? text.beyond : text.within} />,
  },
  { key: 'stop', header: text.stop, headerHidden: true, numeric: true, cell: (row) => <Stop watch={row} /> },
];

function View({ watches }: { watches: readonly Volging[] }) {
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub(watches.filter(({ overGrens }) => overGrens).length, watches.length)}</p>}
        actions={<FollowFigure />}
      />
      <section className="section" aria-labelledby="volgingen">
        <BlockHeading id="volgingen" title={text.figures} />
        {watches.length === 0 ? (
          <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
        ) : (
          <DataTable
            caption={text.figures}
            captionHidden
            columns={columns}
            rows={watches}
            rowKey={(row) => String(row.id)}
          />
        )}
      </section>
      <MailChoices />
      <Help lines={text.help} />
    </>
  );
}

function Stop({ watch }: { watch: Volging }) {
  const act = useAct();
  return (
    <Button
      small
      aria-label={text.stopOf(watch.naam)}
      onPress={() => void act(() => apiSend('DELETE', `/volgingen/${watch.id}`), text.stopped)}
    >
      {text.stop}
    </Button>
  );
}
