import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type ListedWork, listWork, type Mark, type Werkmerk } from '../../../../src/modules/desk/api.ts';
import type { Werk } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { Worklist } from '../../ui/worklist/worklist.tsx';
import { workMarksQuery } from './desk-queries.ts';
import { WorkAside } from './work-aside.tsx';
import { LastWorkAct, WorkBulk } from './work-bulk.tsx';
import { worklistActsText as text } from './worklist.nl.ts';

const KINDS = { gezien: 'seen', uitgesteld: 'postponed', overgedragen: 'assigned', genoteerd: 'noted' } as const;

const toMark = (one: Werkmerk): Mark => ({
  kind: KINDS[one.handeling],
  key: one.sleutel,
  line: one.regel,
  until: one.tot,
  text: one.tekst,
  personId: one.door.id,
  personName: one.door.naam,
  toPersonId: one.aan?.id ?? null,
  toPersonName: one.aan?.naam ?? null,
});

/** The worklist of this person: what the facts ask, with what was seen, put off, handed over or noted laid over it. */
export function MyWorklist({ work, today, empty }: { work: readonly Werk[]; today: string; empty: ReactNode }) {
  const { persoon } = useSession();
  const marks = useQuery(workMarksQuery).data;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const clear = () => setChosen(new Set());
  const listed = listWork(work, (marks?.merken ?? []).map(toMark), persoon.id, today);
  const open = listed.filter(({ state }) => state === 'open');
  const ofLine = new Map<Werk, ListedWork>(open.map((one) => [one.line, one]));
  const keyOf = (line: Werk): string => ofLine.get(line)?.key ?? '';
  const keys = open.flatMap(({ key }) => (chosen.has(key) ? [key] : []));
  const toggle = (lines: readonly Werk[], on: boolean) => {
    const next = new Set(chosen);
    for (const line of lines) {
      if (on) next.add(keyOf(line));
      else next.delete(keyOf(line));
    }
    setChosen(next);
  };
  if (listed.length === 0) return empty;
  return (
    <>
      <WorkBulk keys={keys} colleagues={marks?.collegas ?? []} onClear={clear} />
      {keys.length === 0 && marks?.laatste && <LastWorkAct last={marks.laatste} today={today} onUndo={clear} />}
      {open.length === 0 ? (
        <p>{text.allAside}</p>
      ) : (
        <Worklist
          work={open.map(({ line }) => line)}
          today={today}
          choice={{ has: (line) => chosen.has(keyOf(line)), onToggle: toggle }}
          beside={(line) => <Beside listed={ofLine.get(line)} />}
        />
      )}
      <WorkAside listed={listed} />
    </>
  );
}

/** Who gave this line, and what colleagues noted about it. */
function Beside({ listed }: { listed: ListedWork | undefined }) {
  if (!listed) return null;
  const { mark, notes } = listed;
  return (
    <>
      {mark?.toPersonId != null && mark.kind === 'assigned' && <span className="table__second">{text.from(mark)}</span>}
      {notes.map((note) => (
        <span key={`${note.personName} ${note.text}`} className="table__second">
          {text.noteOf(note)}
        </span>
      ))}
    </>
  );
}
