import { useEffect, useRef } from 'react';
import { uiText } from '../ui.nl.ts';
import './error-summary.css';

/**
 * All errors of a form together, each a link to its field. Takes the focus after an attempt to send, told by another
 * `attempt`; never while somebody is correcting a field.
 */
export function ErrorSummary({
  errors,
  attempt,
}: {
  errors: readonly { fieldId: string; message: string }[];
  attempt: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (attempt) heading.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {uiText.errorSummary(errors.length)}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.fieldId)?.focus();
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
