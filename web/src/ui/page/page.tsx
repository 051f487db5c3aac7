import { type ReactNode, useEffect } from 'react';
import './page.css';

/** The heading of a page: what it is, then the conclusion in words. Sets the title of the window too. */
export function PageHeading({
  title,
  sub,
  actions,
  windowTitle = title,
}: {
  title: string;
  sub?: ReactNode;
  actions?: ReactNode;
  windowTitle?: string;
}) {
  useEffect(() => {
    document.title = `${windowTitle} | Rode Draad`;
  }, [windowTitle]);
  return (
    <div className="page-heading">
      <div className="page-heading__text">
        <h1 tabIndex={-1} data-page-heading>
          {title}
        </h1>
        {sub && <div className="page-heading__sub">{sub}</div>}
      </div>
      {actions && <div className="page-heading__actions">{actions}</div>}
    </div>
  );
}

/** The heading of a block with, on the same line, the one link or remark that belongs to it. */
export function BlockHeading({ id, title, aside }: { id: string; title: string; aside?: ReactNode }) {
  return (
    <div className="block-heading">
      <h2 id={id}>{title}</h2>
      {aside && <div className="small muted">{aside}</div>}
    </div>
  );
}

/** Content with an aside; one column under 900 px. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="columns">
      <div className="columns__main">{children}</div>
      <aside className="columns__aside">{aside}</aside>
    </div>
  );
}

/** Label and value in one strip, under a page heading. */
export function FactStrip({ facts }: { facts: readonly { label: string; lines: readonly string[] }[] }) {
  return (
    <dl className="fact-strip">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          {fact.lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Label and value under each other, in two columns. */
export function FactList({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="fact-list">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
