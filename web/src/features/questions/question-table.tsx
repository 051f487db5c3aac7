import type { Vraag, Vragenoverzicht } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { QuietStatus, Status, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { AnswerDialog, ReviewDialog, SortDialog } from './question-acts.tsx';
import { questionsText } from './questions.nl.ts';

const text = questionsText.desk;

const TONES: Record<Vraag['stand'], StatusTone> = {
  nieuw: 'waiting',
  concept: 'proposal',
  teruggegeven: 'warning',
  nagekeken: 'positive',
  gepubliceerd: 'positive',
  heropend: 'warning',
  'zelfde-vraag': 'closed',
};

/** Questions with their answers, the themes together, and what may be done with each. */
export function QuestionTable({
  desk,
  shown,
  ofProvider,
  manages,
}: {
  desk: Vragenoverzicht;
  shown: readonly Vraag[];
  ofProvider: boolean;
  manages: boolean;
}) {
  const assesses = useMay('procurement.assess') && !ofProvider;
  const columns: Column<Vraag>[] = [
    { key: 'nummer', header: text.number, numeric: true, rowHeader: true, cell: (one) => String(one.nummer) },
    { key: 'vraag', header: text.question, cell: (one) => <QuestionCell desk={desk} question={one} /> },
    { key: 'stand', header: text.state, cell: (one) => <Standing question={one} ofProvider={ofProvider} /> },
    {
      key: 'doen',
      header: text.acts,
      headerHidden: true,
      cell: (one) => (
        <div className="form__actions">
          {manages && one.stand !== 'zelfde-vraag' && <AnswerDialog desk={desk} question={one} />}
          {assesses && one.stand === 'concept' && !one.antwoord?.vanUzelf && <ReviewDialog question={one} />}
          {manages && <SortDialog desk={desk} question={one} />}
        </div>
      ),
    },
  ];
  const byTheme = Map.groupBy(shown, (one) => one.thema ?? '');
  const themes = [...byTheme.keys()].toSorted(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'nl'),
  );
  return themes.map((theme) => (
    <section key={theme} aria-label={theme || text.noTheme}>
      {(themes.length > 1 || theme !== '') && <h3>{theme || text.noTheme}</h3>}
      <DataTable
        caption={theme || text.list}
        captionHidden
        rows={byTheme.get(theme) ?? []}
        rowKey={(one) => String(one.id)}
        columns={manages || assesses ? columns : columns.slice(0, 3)}
      />
    </section>
  ));
}

function Standing({ question, ofProvider }: { question: Vraag; ofProvider: boolean }) {
  const word = (ofProvider ? text.ownStates : text.states)[question.stand];
  const Shown = question.stand === 'heropend' || question.stand === 'teruggegeven' ? Status : QuietStatus;
  return <Shown tone={TONES[question.stand]}>{word}</Shown>;
}

function QuestionCell({ desk, question }: { desk: Vragenoverzicht; question: Vraag }) {
  const { antwoord, sporen, stand, zelfdeAls } = question;
  const same = desk.items.find((one) => one.id === zelfdeAls);
  const unpublished = stand !== 'gepubliceerd' && stand !== 'zelfde-vraag';
  return (
    <>
      <p className="question-text">{antwoord?.vraagTekst ?? question.tekst}</p>
      {!question.vanAanbieder && <p className="small muted">{text.meeting}</p>}
      {zelfdeAls !== null && <p className="small muted">{same ? text.sameAs(same.nummer) : text.sameAsOther}</p>}
      {unpublished && sporen.length > 0 && <p className="small">{text.traces(sporen.map((one) => one.gevonden))}</p>}
      {antwoord && <AnswerText desk={desk} answer={antwoord} />}
    </>
  );
}

function AnswerText({ desk, answer }: { desk: Vragenoverzicht; answer: NonNullable<Vraag['antwoord']> }) {
  const nameOf = (id: number) => desk.documenten.find((one) => one.id === id)?.naam ?? '';
  return (
    <>
      <p className="question-text">
        <strong>{text.answer}</strong> {answer.tekst}
      </p>
      {answer.rustOp.length > 0 && (
        <p className="small muted">
          {text.rests}{' '}
          {answer.rustOp
            .map((one) => `${nameOf(one.documentId)} ${one.paragraaf} (${questionsText.tenors[one.strekking]})`)
            .join('; ')}
        </p>
      )}
      {answer.schrijver && <p className="small muted">{text.by(answer.schrijver)}</p>}
      {answer.akkoord === false && answer.opmerking && <p className="small">{text.sentBack(answer.opmerking)}</p>}
    </>
  );
}
