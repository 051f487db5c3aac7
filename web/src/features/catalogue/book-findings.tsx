import type { Productenboek } from '../../api/types.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { catalogueText as text } from './catalogue.nl.ts';

/** What must be mended before a book can be adopted, and what deserves a look. */
export function BookFindings({ book }: { book: Productenboek }) {
  const blocking = book.bevindingen.filter((one) => one.ernst === 'belet-vaststellen');
  const others = book.bevindingen.filter((one) => one.ernst !== 'belet-vaststellen');
  if (book.bevindingen.length === 0) return null;
  return (
    <Alert
      tone={blocking.length > 0 ? 'warning' : 'info'}
      title={blocking.length > 0 ? text.findings(blocking.length) : text.warnings(others.length)}
    >
      <details>
        <summary>{text.showFindings}</summary>
        <ul>
          {[...blocking, ...others].map((one) => (
            <li key={`${one.soort} ${one.sleutel} ${one.veld} ${one.zin}`}>{one.zin}</li>
          ))}
        </ul>
      </details>
    </Alert>
  );
}
