import { useQuery } from '@tanstack/react-query';
import { apiSend, apiUrl } from '../../api/client.ts';
import { notasQuery, questionsQuery } from '../../api/queries.ts';
import type { Nota } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { questionsText } from './questions.nl.ts';

const text = questionsText.nota;
const FORMS = ['pdf', 'docx'] as const;

/** The published notes, the newest first, and publishing the next. */
export function Notas({ procedureId }: { procedureId: number }) {
  return (
    <>
      {useMay('procurement.manage') && <PublishNota procedureId={procedureId} />}
      <Loaded query={useQuery(notasQuery(procedureId))}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{text.none}</p>
          ) : (
            items.map((nota) => <NotaView key={nota.id} nota={nota} />)
          )
        }
      </Loaded>
    </>
  );
}

function PublishNota({ procedureId }: { procedureId: number }) {
  const ready = useQuery(questionsQuery(procedureId)).data?.items.filter((one) => one.stand === 'nagekeken') ?? [];
  if (ready.length === 0) return null;
  return (
    <div className="form__actions">
      <FormDialog
        name="nota"
        button={text.publish}
        look="primary"
        title={text.publish}
        intro={text.publishIntro(ready.length)}
        fields={[{ kind: 'text', name: 'ondanks', label: text.despite }]}
        submitLabel={text.publish}
        done={text.published}
        submit={({ ondanks = null }) => apiSend('POST', `/inkoopprocedures/${procedureId}/notas`, { ondanks })}
      />
    </div>
  );
}

function NotaView({ nota }: { nota: Nota }) {
  const byTheme = Map.groupBy(nota.antwoorden, (one) => one.thema ?? text.other);
  return (
    <section className="section" aria-labelledby={`nota-${nota.id}`}>
      <BlockHeading id={`nota-${nota.id}`} title={text.title(nota)} aside={text.when(nota)} />
      <div className="form__actions">
        {FORMS.map((form) => (
          <LinkButton
            key={form}
            small
            download=""
            href={apiUrl(`/nota-van-inlichtingen/${nota.id}/bestand`, { formaat: form })}
            aria-label={text.files(nota.nummer, form.toUpperCase())}
          >
            {form.toUpperCase()}
          </LinkButton>
        ))}
      </div>
      {[...byTheme].map(([theme, answers]) => (
        <section key={theme} aria-label={theme}>
          <h3 className="question-theme">{theme}</h3>
          <ul className="plain-list question-list">
            {answers.map((one) => (
              <li key={one.nummer}>
                <NotaAnswer answer={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="small muted">
        {text.digest}: <span className="question-digest">{nota.controlegetal}</span>
      </p>
    </section>
  );
}

function NotaAnswer({ answer }: { answer: Nota['antwoorden'][number] }) {
  const { nummer, ookNummers, vraag, antwoord, rustOp } = answer;
  return (
    <>
      <p className="question-text">
        <strong>
          {nummer}. {vraag}
        </strong>{' '}
        {ookNummers.length > 0 && <span className="small muted">({text.also(ookNummers)})</span>}
      </p>
      <p className="question-text">{antwoord}</p>
      {rustOp.length > 0 && (
        <p className="small muted">
          {questionsText.desk.rests}{' '}
          {rustOp.map((one) => `${one.document} ${one.paragraaf} (${questionsText.tenors[one.strekking]})`).join('; ')}
        </p>
      )}
    </>
  );
}
