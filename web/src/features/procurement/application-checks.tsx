import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { formatInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { Status } from '../../ui/status/status.tsx';
import { Verdict } from './applications.tsx';
import './procurement.css';
import type { Aanmelding, Toetsing } from '../../api/types.ts';
import { assessmentText } from './assessment.nl.ts';
import { checksQuery } from './assessment-queries.ts';

const text = assessmentText.checks;
type Toets = Toetsing['items'][number]['toetsen'][number];

/** The tests of one application: completeness as a whole, then each ground with a reason. */
export function ApplicationChecks({ application }: { application: Aanmelding }) {
  // Who can enter on any day walks alone: the run is the application itself.
  const run = application.ronde ?? `application:${application.id}`;
  const query = useQuery(checksQuery(application.procedureId, run));
  return (
    <Loaded query={query}>
      {({ items }) => {
        const check = items.find((one) => one.aanmeldingId === application.id);
        return (
          <>
            <div className="check__head">
              <h2>{text.title}</h2>
              <Verdict check={check} />
            </div>
            {check === undefined || check.toetsen.length === 0 ? (
              <p className="small muted">{text.none}</p>
            ) : (
              <ul className="plain-list">
                {check.toetsen.map((test) => (
                  <li key={`${test.toets} ${test.eisId}`} className="check">
                    <Check applicationId={application.id} test={test} />
                  </li>
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Check({ applicationId, test }: { applicationId: number; test: Toets }) {
  const name = test.eis ?? text.tests[test.toets];
  const proposal = test.voorstel && text.proposal(test.voorstel.voldoet, test.voorstel.reden);
  return (
    <>
      <div className="check__head">
        <span>
          {test.eis && <span className="small muted">{text.tests[test.toets]}: </span>}
          {name}
        </span>
        <Outcome met={test.voldoet} />
      </div>
      {test.voldoet === null ? (
        proposal && <p className="small muted">{proposal}</p>
      ) : (
        <p className="small">{test.reden}</p>
      )}
      {test.door && test.op && <p className="small muted">{text.by(test.door.naam, formatInstant(test.op))}</p>}
      <FormDialog
        name={`toets-${test.toets}-${test.eisId ?? 'geheel'}`}
        button={test.voldoet === null ? text.button : text.again}
        buttonLabel={`${test.voldoet === null ? text.button : text.again}: ${name}`}
        small
        title={name}
        {...(proposal && { intro: proposal })}
        fields={[
          {
            kind: 'choice',
            name: 'voldoet',
            label: text.question,
            required: true,
            options: [
              { value: 'ja', label: text.yes },
              { value: 'nee', label: text.no },
            ],
          },
          { kind: 'long-text', name: 'reden', label: text.reason, hint: text.reasonHint, required: true },
        ]}
        initial={initialOf(test)}
        submitLabel={text.button}
        done={text.done}
        submit={({ voldoet, reden }) =>
          apiSend('POST', `/aanmeldingen/${applicationId}/toetsen`, {
            toets: test.toets,
            eisId: test.eisId,
            voldoet: voldoet === 'ja',
            reden,
          })
        }
      />
    </>
  );
}

function initialOf({ voldoet, reden, voorstel }: Toets): Record<string, string> {
  if (voldoet !== null) return { voldoet: voldoet ? 'ja' : 'nee', reden };
  return voorstel ? { voldoet: voorstel.voldoet ? 'ja' : 'nee', reden: voorstel.reden } : {};
}

function Outcome({ met }: { met: boolean | null }) {
  if (met === null) return <Status tone="waiting">{text.open}</Status>;
  return met ? <Status tone="positive">{text.met}</Status> : <Status tone="negative">{text.notMet}</Status>;
}
