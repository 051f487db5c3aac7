import type { Kostenverklaring } from '../../../../src/modules/forecast/api.ts';
import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { costsText as text } from './costs.nl.ts';

type Part = Kostenverklaring['onderdelen'][number];

/** What policy staff wrote beside a part: the newest version, with who and when; earlier ones can be read. */
export function CostExplanation({ found, part }: { found: Kostenverklaring; part: Part }) {
  const [newest, ...earlier] = part.toelichtingen;
  return (
    <>
      {newest && <Note note={newest} />}
      {earlier.length > 0 && (
        <details className="small">
          <summary>{text.versions(earlier.length)}</summary>
          {earlier.map((note) => (
            <Note key={note.versie} note={note} />
          ))}
        </details>
      )}
      {found.magToelichten && <Write found={found} part={part} />}
    </>
  );
}

const Note = ({ note }: { note: Part['toelichtingen'][number] }) => (
  <>
    <p className="cost-note">{note.tekst}</p>
    <p className="cost-note__by small muted">{text.by(note.door, note.op)}</p>
  </>
);

function Write({ found, part }: { found: Kostenverklaring; part: Part }) {
  const [newest] = part.toelichtingen;
  const { van, tot, vergelekenVan, gemeente } = found;
  return (
    <FormDialog
      name={`toelichting-${part.onderdeel}`}
      small
      button={newest ? text.rewrite : text.write}
      buttonLabel={`${newest ? text.rewrite : text.write}: ${part.naam}`}
      title={text.writeAbout(part.naam)}
      intro={text.writeIntro}
      fields={[{ kind: 'long-text', name: 'tekst', label: text.body, required: true }]}
      initial={{ tekst: newest?.tekst ?? '' }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ tekst = '' }) =>
        apiSend('POST', '/kostenverklaringen/toelichtingen', {
          van,
          tot,
          vergelekenVan,
          ...(gemeente && { gemeente: gemeente.id }),
          onderdeel: part.onderdeel,
          volgtOp: newest?.versie ?? 0,
          tekst,
        })
      }
    />
  );
}
