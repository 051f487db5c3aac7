import type { ProtocolVoorbeeld } from '../../../../src/modules/control/api.ts';
import { protocolText } from './protocol.nl.ts';

const text = protocolText.changes;

/** What one version has otherwise than another, in sentences. */
export function ProtocolChanges({ changes, past }: { changes: ProtocolVoorbeeld['wijzigingen']; past?: boolean }) {
  if (changes.length === 0) return <span className="muted">{text.none}</span>;
  return (
    <ul className="plain-list">
      {changes.map((one) => (
        <li key={`${one.onderdeel} ${one.soort} ${one.titel}`}>
          {text.kind[one.soort]}: {text.part(one)}
          {one.velden.length > 0 && (
            <ul className="small muted">
              {one.velden.map((field) => (
                <li key={field.veld}>{past ? text.pastField(field) : text.field(field)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
