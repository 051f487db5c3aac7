import type { Kerngetal } from '../../api/types.ts';
import { ExplainNumber } from '../explain/explain-number.tsx';
import { formatValue } from '../value.ts';
import './key-figures.css';

/** A strip of numbers, each beside its plan, limit or last year; a number that can be explained opens. */
export function KeyFigures({ figures }: { figures: readonly Kerngetal[] }) {
  return (
    <dl className="key-figures">
      {figures.map((figure) => {
        const text = formatValue(figure.waarde, false);
        return (
          <div key={figure.code}>
            <dt>{figure.label}</dt>
            <dd className="key-figures__value">
              {figure.uitleg.delen.length > 0 ? (
                <ExplainNumber
                  text={text}
                  exactText={formatValue(figure.waarde)}
                  totalLabel={figure.label}
                  explanation={figure.uitleg}
                />
              ) : (
                text
              )}
            </dd>
            <dd className="key-figures__context">{figure.toelichting}</dd>
          </div>
        );
      })}
    </dl>
  );
}
