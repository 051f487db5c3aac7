import type { Bericht } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { ActDialog } from '../allocation-acts/act-dialog.tsx';
import { atAddress } from '../allocation-acts/message-steps.tsx';
import './undo.css';
import { undoText as text } from './undo.nl.ts';

/** By which right one's own message can be taken back with a next one; the rest cannot. */
const RIGHT: Readonly<Record<string, string>> = {
  JW301: 'allocations.decide',
  JW305: 'delivery.report',
  JW307: 'delivery.report',
};
const ASKS_OR_ANSWERS = new Set(['JW315', 'JW317', 'JW319']);

/** Taking back what was sent, by the message that the standard has for it, seen before it goes. */
export function UndoMessage({ message: { id, soort, richting, bezorging } }: { message: Bericht }) {
  const { rechten } = useSession();
  if (richting !== 'uit' || bezorging === 'afgekeurd') return null;
  if (ASKS_OR_ANSWERS.has(soort)) return <p className="small muted">{text.cannot[soort]}</p>;
  const right = RIGHT[soort];
  if (right === undefined || !rechten.includes(right)) return null;
  return (
    <div className="undo">
      <ActDialog
        name="ongedaan"
        words={{ button: text.button, title: text.title, intro: text.intro }}
        fields={[]}
        {...atAddress(`/berichten/${id}/_ongedaan`, () => ({}))}
      />
    </div>
  );
}
