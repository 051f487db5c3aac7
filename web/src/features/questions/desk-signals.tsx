import type { Vragenoverzicht } from '../../api/types.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { questionsText } from './questions.nl.ts';

const text = questionsText.desk;

/** Questions that ask nearly the same, and answers that contradict each other or promise what a document does not have. */
export function DeskSignals({ desk }: { desk: Vragenoverzicht }) {
  const numberOf = new Map(desk.items.map((one) => [one.id, one.nummer]));
  const numbers = (ids: readonly number[]) => ids.map((id) => numberOf.get(id) ?? 0);
  const likeness = (group: readonly number[]): number =>
    Math.max(...desk.gelijken.filter((one) => group.includes(one.a)).map((one) => one.gelijkenis));
  return (
    <>
      {desk.tegenspraken.length > 0 && (
        <Alert tone="warning" title={text.contradictionTitle}>
          <ul>
            {desk.tegenspraken.map((one) => (
              <li key={`${one.soort} ${one.document} ${one.paragraaf}`}>
                {text.contradictionOf(numbers(one.vragen), text.contradiction[one.soort], one.document, one.paragraaf)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {desk.groepen.length > 0 && (
        <Alert title={text.alikeTitle(desk.groepen.length)}>
          <ul>
            {desk.groepen.map((group) => (
              <li key={group.join()}>{text.alike(numbers(group), likeness(group))}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
