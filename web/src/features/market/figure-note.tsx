import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { marketText as text } from './market.nl.ts';
import { NoteForm } from './note-form.tsx';

type Figure = Marktanalyse['toelichtingen'][number]['cijfer'];

/** The explanation beside a figure, with who said it when; policy staff write it. */
export function FigureNote({ market, figure, mayKeep }: { market: Marktanalyse; figure: Figure; mayKeep: boolean }) {
  const note = market.toelichtingen.find(({ cijfer }) => cijfer === figure);
  return (
    <div className="market-note">
      {note && (
        <>
          <p>{note.tekst}</p>
          <p className="small muted">{text.noted(note.bron, note.dag, note.door)}</p>
        </>
      )}
      {mayKeep && (
        <NoteForm
          name={`uitleg-${figure}`}
          look="text"
          button={note ? text.rewrite : text.explain}
          label={`${note ? text.rewrite : text.explain}: ${text.figures[figure]}`}
          title={note ? text.rewrite : text.explain}
          intro={text.explainIntro}
          path="/markttoelichtingen"
          fields={[{ kind: 'long-text', name: 'tekst', label: text.explanation, required: true }]}
          initial={{ tekst: note?.tekst ?? '' }}
          body={({ tekst }) => ({ cijfer: figure, tekst })}
        />
      )}
    </div>
  );
}
