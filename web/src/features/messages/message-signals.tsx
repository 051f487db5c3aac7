import type { Bericht } from '../../api/types.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { messagesText as text } from './messages.nl.ts';

/** What deserves attention in a message, though no rule turns it down: each with the business rule that says so. */
export function MessageSignals({ signals }: { signals: Bericht['signalen'] }) {
  if (signals.length === 0) return null;
  return (
    <Alert tone="warning" title={text.signalsTitle}>
      <ul>
        {signals.map((signal) => (
          <li key={`${signal.code} ${signal.plaats}`}>
            {signal.tekst} <span className="muted">({signal.code})</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
