import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { procedureDocumentsQuery } from '../../api/queries.ts';
import type { Inkoopdocument } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { questionsText } from './questions.nl.ts';

const text = questionsText.documents;

/** Documents of a procedure in paragraphs, version by version, with what changed. */
export function Documents({ procedureId }: { procedureId: number }) {
  const manages = useMay('procurement.manage');
  return (
    <>
      {manages && <AddDocument procedureId={procedureId} />}
      <Loaded query={useQuery(procedureDocumentsQuery(procedureId))}>
        {({ items }) => (
          <>
            <p className="muted">{text.conclusion(items.length)}</p>
            {items.map((one) => (
              <DocumentView key={one.id} document={one} manages={manages} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function AddDocument({ procedureId }: { procedureId: number }) {
  return (
    <div className="form__actions">
      <FormDialog
        name="document"
        button={text.add}
        title={text.add}
        intro={text.addIntro}
        fields={[
          { kind: 'text', name: 'naam', label: text.name, required: true },
          { kind: 'long-text', name: 'tekst', label: text.text, required: true },
        ]}
        submitLabel={text.add}
        done={text.added}
        submit={(values) => apiSend('POST', `/inkoopprocedures/${procedureId}/documenten`, values)}
      />
    </div>
  );
}

type Version = Inkoopdocument['versies'][number];

function DocumentView({ document, manages }: { document: Inkoopdocument; manages: boolean }) {
  const [newest, ...earlier] = document.versies;
  if (!newest) return null;
  return (
    <section className="section" aria-labelledby={`document-${document.id}`}>
      <BlockHeading id={`document-${document.id}`} title={document.naam} aside={versionLine(newest)} />
      {newest.reden && <p>{newest.reden}</p>}
      {manages && (
        <div className="form__actions">
          {newest.gepubliceerd === null && <PublishDocument document={document} />}
          <ReviseDocument document={document} newest={newest} />
        </div>
      )}
      <VersionText version={newest} />
      {earlier.map((one) => (
        <InPageHelp key={one.versie} title={versionLine(one)}>
          <VersionText version={one} />
        </InPageHelp>
      ))}
    </section>
  );
}

const versionLine = ({ versie, gepubliceerd }: Version): string =>
  `${text.version(versie)}, ${gepubliceerd ? text.publicSince(gepubliceerd) : text.notPublic}`;

function VersionText({ version }: { version: Version }) {
  const changeOf = new Map(version.wijzigingen.map((one) => [one.sleutel, one.wijziging]));
  const gone = version.wijzigingen.filter((one) => one.wijziging === 'vervallen').map((one) => one.sleutel);
  return (
    <>
      <ul className="plain-list question-list">
        {version.alineas.map(({ sleutel, tekst }) => {
          const change = changeOf.get(sleutel);
          return (
            <li key={sleutel}>
              <p className="question-text">
                <strong>{sleutel}</strong> {change && <em>({text.changes[change]})</em>} {tekst}
              </p>
            </li>
          );
        })}
      </ul>
      {gone.length > 0 && <p className="small muted">{text.gone(gone)}</p>}
    </>
  );
}

function ReviseDocument({ document, newest }: { document: Inkoopdocument; newest: Version }) {
  return (
    <FormDialog
      name={`versie-${document.id}`}
      button={text.revise}
      buttonLabel={text.reviseOf(document.naam)}
      small
      title={text.reviseOf(document.naam)}
      intro={text.addIntro}
      fields={[
        { kind: 'long-text', name: 'tekst', label: text.text, required: true },
        { kind: 'text', name: 'reden', label: text.reason, hint: text.reasonHint },
      ]}
      initial={{ tekst: typedText(newest) }}
      submitLabel={text.revise}
      done={text.revised}
      submit={({ tekst, reden = null }) =>
        apiSend('POST', `/inkoopdocumenten/${document.id}/versies`, { tekst, reden })
      }
    />
  );
}

/** The text as it can be typed again: a line per paragraph with its number; the opening text has none. */
const typedText = ({ alineas }: Version): string =>
  alineas
    .map(({ sleutel, tekst }) => (sleutel === '0' ? tekst : `${sleutel.replace(/ \(\d+\)$/, '')} ${tekst}`))
    .join('\n');

function PublishDocument({ document }: { document: Inkoopdocument }) {
  return (
    <FormDialog
      name={`publiceren-${document.id}`}
      button={text.publish}
      buttonLabel={text.publishOf(document.naam)}
      small
      look="primary"
      title={text.publishOf(document.naam)}
      intro={text.publishIntro}
      fields={[]}
      submitLabel={text.publish}
      done={text.published}
      submit={() => apiSend('POST', `/inkoopdocumenten/${document.id}/_publiceren`)}
    />
  );
}
