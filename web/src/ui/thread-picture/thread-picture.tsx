import { useMemo } from 'react';
import type { Draaddata } from '../../api/types.ts';
import { shareOf } from '../../format/index.ts';
import { useWidth } from '../charts/use-width.ts';
import { AppLink } from '../link/app-link.tsx';
import { amountFits, LABEL, wrapLabel } from './label.ts';
import { layOut, linePath, NODE, type PlacedLine, type PlacedNode, type ThreadLayout } from './layout.ts';
import { followThread } from './lines.ts';
import { mergeSmall } from './merge-small.ts';
import { pictureText as text } from './thread-picture.nl.ts';
import './thread-picture.css';

const LEAST_WIDTH = 1000;

/** All euros as lines of a fixed amount, grey; the followed thread red. Each name is a link that follows it. */
export function ThreadPicture({
  picture,
  perLineEuros,
  followed,
  hrefFor,
}: {
  picture: Draaddata;
  perLineEuros: number;
  followed: string | undefined;
  hrefFor: (nodeId: string) => string;
}) {
  const { ref, width: room } = useWidth<HTMLElement>(1168);
  const width = Math.max(LEAST_WIDTH, room);
  const merged = useMemo(
    () => mergeSmall(picture, new Set(followed ? [followed] : []), text.others),
    [picture, followed],
  );
  const layout = useMemo(() => layOut(merged, perLineEuros, width), [merged, perLineEuros, width]);
  const red = layout.lines.filter((line) => followed !== undefined && line.path.includes(followed));
  const passed = useMemo(() => amountsOf(merged, followed), [merged, followed]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="thread-picture" ref={ref} aria-label={text.scroll} tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it; a fieldset cannot hold SVG */}
      <svg
        role="group"
        aria-label={describe(merged, followed)}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
      >
        <ColumnHeads picture={merged} layout={layout} />
        <GreyLines lines={layout.lines} />
        <path className="thread-picture__red" d={red.map((line) => linePath(line.points)).join('')} />
        {layout.nodes.map((node) => (
          <NodeBar key={node.id} node={node} red={red} />
        ))}
        {layout.nodes.map((node) => (
          <NodeLabel
            key={node.id}
            node={node}
            cents={followed === undefined ? node.cents : (passed.get(node.id) ?? 0)}
            passed={followed === undefined || passed.has(node.id)}
            bold={passed.has(node.id)}
            current={node.id === followed}
            room={(layout.columnX[node.column + 1] ?? width) - node.x}
            href={node.id.startsWith('rest:') ? undefined : hrefFor(node.id)}
          />
        ))}
      </svg>
    </section>
  );
}

function ColumnHeads({ picture, layout }: { picture: Draaddata; layout: ThreadLayout }) {
  return picture.kolommen.map((column, index) => (
    <text key={column.soort} className="thread-picture__head" x={layout.columnX[index]} y={12}>
      {column.label}
    </text>
  ));
}

/** All lines of one goal are one path: a few elements instead of hundreds. */
function GreyLines({ lines }: { lines: readonly PlacedLine[] }) {
  return [...Map.groupBy(lines, (line) => line.goal)].map(([goal, own]) => (
    <path key={goal} className="thread-picture__grey" d={own.map((line) => linePath(line.points)).join('')} />
  ));
}

function NodeBar({ node, red }: { node: PlacedNode; red: readonly PlacedLine[] }) {
  const places = red.flatMap((line) => {
    const point = line.points[line.path.indexOf(node.id)];
    return line.path.includes(node.id) && point ? [point.y] : [];
  });
  return (
    <>
      <rect className="thread-picture__node" x={node.x} y={node.y} width={NODE.width} height={node.height} rx={2} />
      {places.map((y) => (
        <rect
          key={y}
          className="thread-picture__node--red"
          x={node.x}
          y={y - NODE.pitch / 2}
          width={NODE.width}
          height={NODE.pitch + 0.1}
        />
      ))}
    </>
  );
}

function NodeLabel({
  node,
  cents,
  passed,
  bold,
  current,
  room,
  href,
}: {
  node: PlacedNode;
  cents: number;
  passed: boolean;
  bold: boolean;
  current: boolean;
  room: number;
  href: string | undefined;
}) {
  const lines = wrapLabel(node.label, room);
  const amount = passed ? text.amount(cents) : undefined;
  const ownLine = amount !== undefined && !amountFits(lines, room);
  const bottom = node.y - LABEL.below;
  const top = bottom - (lines.length - 1 + (ownLine ? 1 : 0)) * LABEL.lineHeight;
  const label = (
    <text className={bold ? 'thread-picture__label thread-picture__label--passed' : 'thread-picture__label'}>
      {lines.map((line, index) => (
        <tspan key={line} x={node.x} y={top + index * LABEL.lineHeight}>
          {`${line} `}
        </tspan>
      ))}
      {amount && (
        <tspan className="thread-picture__amount" {...(ownLine ? { x: node.x, y: bottom } : { dx: 6 })}>
          {amount}
        </tspan>
      )}
    </text>
  );
  if (!href) return label;
  return (
    <AppLink href={href} aria-current={current ? 'true' : undefined}>
      <rect
        className="thread-picture__hit"
        x={node.x}
        y={top - LABEL.lineHeight}
        width={Math.max(24, room - 12)}
        height={Math.max(24, bottom - top + LABEL.lineHeight + LABEL.below)}
      />
      {label}
    </AppLink>
  );
}

function describe(picture: Draaddata, followed: string | undefined): string {
  const node = picture.kolommen.flatMap((column) => column.knopen).find((each) => each.id === followed);
  if (!node || followed === undefined) return text.labelAll;
  const total = picture.stromen.reduce((sum, flow) => sum + flow.bedragCent, 0);
  const { cents } = followThread(picture, followed);
  return text.label(node.label, cents, shareOf(cents, total));
}

const amountsOf = (picture: Draaddata, followed: string | undefined): ReadonlyMap<string, number> =>
  new Map(
    followed === undefined
      ? []
      : followThread(picture, followed).columns.flatMap((column) =>
          column.nodes.map((node) => [node.id, node.cents] as const),
        ),
  );
