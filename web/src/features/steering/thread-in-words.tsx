import { shareOf } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import type { Followed, FollowedColumn } from '../../ui/thread-picture/lines.ts';
import { steeringText } from './steering.nl.ts';

const text = steeringText.thread;

/** Below the picture the same thread in words, a knot per column. */
export function ThreadInWords({
  followed,
  total,
  hrefFor,
}: {
  followed: Followed;
  total: number;
  hrefFor: (nodeId: string) => string;
}) {
  return (
    <section className="thread-words" aria-label={text.inWords}>
      {followed.columns.map((column) => (
        <ColumnInWords key={column.kind} column={column} cents={followed.cents} total={total} hrefFor={hrefFor} />
      ))}
    </section>
  );
}

function ColumnInWords({
  column,
  cents,
  total,
  hrefFor,
}: {
  column: FollowedColumn;
  cents: number;
  total: number;
  hrefFor: (nodeId: string) => string;
}) {
  const [largest] = column.nodes;
  if (!largest) return <div />;
  if (column.nodes.length === 1) {
    return (
      <div>
        <span className="strong">{largest.label}</span>
        <p>{largest.cents === cents ? text.shareOfAll(cents, shareOf(cents, total)) : text.all(largest.cents)}</p>
      </div>
    );
  }
  return (
    <div>
      <span className="strong">{text.many(column.nodes.length, column.label)}</span>
      <p>
        <AppLink href={hrefFor(largest.id)}>{largest.label}</AppLink>
        {text.most(largest.cents)}
      </p>
    </div>
  );
}
