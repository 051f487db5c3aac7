import { useEffect, useRef } from 'react';
import { uiText } from '../ui.nl.ts';
import './error-summary.css';

/** All errors of a form together, each a link to its field. Takes the focus when it appears or changes. */
export function ErrorSummary({ errors }: { errors: readonly { fieldId: string; message: string }[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const signature = errors.map((error) => error.fieldId + error.message).join('|');
  useEffect(() => {
    if (signature) heading.current?.focus();
  }, [signature]);
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
