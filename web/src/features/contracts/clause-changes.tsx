import type { Wijziging } from '../../api/register-types.ts';
import { registerText } from './register.nl.ts';

const text = registerText.clauseChange;

/** Which clauses a change sets, in a line each. */
export function ClauseChanges({ clauses }: { clauses: Wijziging['bepalingen'] }) {
  return clauses.map(({ nummer, titel, wat }) => <p key={nummer}>{text[wat](nummer, titel)}</p>);
}
