import { IconTable } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useId } from 'react';
import { uiText } from '../ui.nl.ts';
import './figure.css';

/** A chart with what it shows in one sentence, and the same numbers as a table. */
export function ChartFigure({
  caption,
  table,
  frameRef,
  children,
}: {
  caption: string;
  table: ReactNode;
  frameRef: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}) {
  return (
    <figure className="chart">
      <figcaption>{caption}</figcaption>
      <div ref={frameRef}>{children}</div>
      <details className="show-table">
        <summary>
          <IconTable size={14} aria-hidden />
          {uiText.showTable}
        </summary>
        {table}
      </details>
    </figure>
  );
}

/** The drawing itself: one image with a title and a description for whoever cannot see it. */
export function ChartSvg({
  title,
  description,
  width,
  height,
  children,
}: {
  title: string;
  description: string;
  width: number;
  height: number;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <svg
      className="chart__svg"
      role="img"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {children}
    </svg>
  );
}

/** Oblique hatching in the second chart colour: "below the agreement", readable without colour. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className="chart__hatch-ground" />
      <rect width="2.5" height="6" className="chart__hatch-line" />
    </pattern>
  );
}
