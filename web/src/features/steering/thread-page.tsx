import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { threadQuery } from '../../api/queries.ts';
import type { Draadbeeld } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { shareOf } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { eurosPerLine, followThread } from '../../ui/thread-picture/lines.ts';
import { ThreadPicture } from '../../ui/thread-picture/thread-picture.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { FollowSelect } from './follow-select.tsx';
import { followedNode } from './followed-node.ts';
import { steeringText } from './steering.nl.ts';
import { ThreadInWords } from './thread-in-words.tsx';
import './thread-page.css';
import { ThreadTable } from './thread-table.tsx';

const text = steeringText.thread;
const FOLLOW_KINDS = ['doel', 'taak', 'product', 'contract', 'aanbieder'] as const;

/** Following one thing lets go of any other, whichever way it was asked for. */
const following = (volg: string | undefined) => ({
  volg,
  ...Object.fromEntries(FOLLOW_KINDS.map((kind) => [kind, undefined])),
});

/** What did this goal cost and bring, and where did this provider's money come from? */
export function ThreadPage() {
  const { state } = useListPlace();
  const query = useQuery(threadQuery({ jaar: state['jaar'], gemeente: state['gemeente'] }));
  return (
    <PageQuery query={query}>
      {(picture) => (picture.stromen.length === 0 ? <NoThread /> : <Thread picture={picture} />)}
    </PageQuery>
  );
}

function NoThread() {
  return (
    <>
      <PageHeading title={text.title} />
      <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
    </>
  );
}

function Thread({ picture }: { picture: Draadbeeld }) {
  const { state, change, hrefWith } = useListPlace();
  const perLine = useMemo(() => eurosPerLine(picture.stromen, picture.euroPerLijn), [picture]);
  const node = picture.kolommen
    .flatMap((column) => column.knopen)
    .find((each) => each.id === followedNode(picture, state));
  const kind = picture.kolommen.find((column) => column.knopen.some((each) => each.id === node?.id));
  const view = state['weergave'] === 'tabel' ? 'tabel' : 'beeld';
  const total = picture.stromen.reduce((sum, flow) => sum + flow.bedragCent, 0);
  const followed = node && followThread(picture, node.id);
  return (
    <>
      <PageHeading
        title={text.title}
        sub={
          <p>
            {text.sub(perLine)}{' '}
            {followed && node && `${node.label}: ${text.shareOfAll(followed.cents, shareOf(followed.cents, total))}`}
          </p>
        }
      />
      <div className="thread-bar">
        <FollowSelect picture={picture} value={node?.id} onChange={(id) => change(following(id))} />
        {node && kind && (
          <span className="chip">
            {text.chip(kind.label, node.label)}
            <AppLink
              className="thread-bar__let-go"
              href={hrefWith(following(undefined))}
              aria-label={text.letGo(node.label)}
            >
              <IconX size={16} aria-hidden />
            </AppLink>
          </span>
        )}
        <span className="thread-bar__view">
          <Segments
            label={text.view}
            value={view}
            onChange={(next) => change({ weergave: next === 'tabel' ? 'tabel' : undefined })}
            options={[
              { value: 'beeld', label: text.picture },
              { value: 'tabel', label: text.table },
            ]}
          />
        </span>
      </div>
      {view === 'beeld' ? (
        <ThreadPicture
          picture={picture}
          perLineEuros={perLine}
          followed={node?.id}
          hrefFor={(id) => hrefWith(following(id))}
        />
      ) : (
        <ThreadTable picture={picture} followed={node?.id} />
      )}
      {followed && <ThreadInWords followed={followed} total={total} hrefFor={paths.threadOf} />}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
