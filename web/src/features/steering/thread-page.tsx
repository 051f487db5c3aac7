import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { threadQuery } from '../../api/queries.ts';
import type { Draadbeeld } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { formatDay, shareOf } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { type ListState, useListPlace } from '../../ui/table/use-list-place.ts';
import { eurosPerLine } from '../../ui/thread-picture/lines.ts';
import { ThreadPicture } from '../../ui/thread-picture/thread-picture.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { FollowSelect } from './follow-select.tsx';
import { FOLLOW_KINDS, followedNode } from './followed-node.ts';
import { steeringText } from './steering.nl.ts';
import { ThreadInWords } from './thread-in-words.tsx';
import './thread-page.css';
import { ThreadTable } from './thread-table.tsx';

const text = steeringText.thread;

/** Following one thing lets go of any other, whichever way it was asked for. */
const following = (volg: string | undefined): ListState => ({
  volg,
  ...Object.fromEntries(FOLLOW_KINDS.map((kind) => [kind, undefined])),
});

/** What narrows the picture down, beside what is followed in it. */
const filtersOf = (state: ListState) => ({
  jaar: state.jaar,
  aanbieder: state.aanbieder,
  gemeente: state.gemeente,
});

/** What did this goal cost and bring, and where did this provider's money come from? */
export function ThreadPage() {
  const { state } = useListPlace();
  const query = useQuery({
    ...threadQuery({ ...filtersOf(state), volg: followedNode(state) }),
    placeholderData: keepPreviousData,
  });
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
  const { state, hrefWith } = useListPlace();
  const mayExport = useMay('contracts.export');
  const perLine = useMemo(() => eurosPerLine(picture.stromen, picture.euroPerLijn), [picture]);
  const followed = picture.gevolgd;
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{introduction(picture, perLine)}</p>}
        actions={mayExport && <ExportButtons path="/draad" query={filtersOf(state)} />}
      />
      <ThreadBar picture={picture} />
      {state.weergave === 'tabel' ? (
        <ThreadTable picture={picture} followed={followed?.id} />
      ) : (
        <ThreadPicture
          picture={picture}
          perLineEuros={perLine}
          followed={followed?.id}
          hrefFor={(id) => hrefWith(following(id))}
        />
      )}
      {followed && <ThreadInWords columns={followed.perKolom} />}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function introduction(picture: Draadbeeld, perLine: number): string {
  const { gevolgd, peildatum, totaalCent } = picture;
  return [
    peildatum && text.until(formatDay(peildatum)),
    text.perLine(perLine),
    gevolgd
      ? text.followed(gevolgd.label, gevolgd.bedragCent, shareOf(gevolgd.bedragCent, totaalCent))
      : text.chooseName,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is followed, the filters that links brought along, and picture or table. */
function ThreadBar({ picture }: { picture: Draadbeeld }) {
  const { state, change, hrefWith } = useListPlace();
  const followed = picture.gevolgd;
  return (
    <div className="thread-bar">
      <FollowSelect picture={picture} value={followed?.id} onChange={(id) => change(following(id))} />
      {followed && (
        <Chip
          label={text.chip(followed.soort, followed.label)}
          remove={text.letGo(followed.label)}
          href={hrefWith(following(undefined))}
        />
      )}
      {(['jaar', 'aanbieder', 'gemeente'] as const).map(
        (key) =>
          state[key] && (
            <Chip
              key={key}
              label={text.chip(key, state[key])}
              remove={text.letGo(key)}
              href={hrefWith({ [key]: undefined })}
            />
          ),
      )}
      <span className="thread-bar__view">
        <Segments
          label={text.view}
          value={state.weergave === 'tabel' ? 'tabel' : 'beeld'}
          onChange={(next) => change({ weergave: next === 'tabel' ? 'tabel' : undefined })}
          options={[
            { value: 'beeld', label: text.picture },
            { value: 'tabel', label: text.table },
          ]}
        />
      </span>
    </div>
  );
}

function Chip({ label, remove, href }: { label: string; remove: string; href: string }) {
  return (
    <span className="chip">
      {label}
      <AppLink className="thread-bar__let-go" href={href} aria-label={remove}>
        <IconX size={16} aria-hidden />
      </AppLink>
    </span>
  );
}
