import { useQuery } from '@tanstack/react-query';
import { apiUrl } from '../../api/client.ts';
import { complaintsQuery } from '../../api/queries.ts';
import type { Bezwaar, Bezwaren } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { BringIn, Decide, React, Submit } from './complaint-acts.tsx';
import { questionsText } from './questions.nl.ts';

const text = questionsText.complaints;
const FORMS = ['pdf', 'docx'] as const;

/** Objections and complaints: the term, what both sides brought in, and the decision. */
export function Complaints({ procedureId }: { procedureId: number }) {
  return (
    <Loaded query={useQuery(complaintsQuery(procedureId))}>
      {(found) => <Found found={found} procedureId={procedureId} />}
    </Loaded>
  );
}

function Found({ found, procedureId }: { found: Bezwaren; procedureId: number }) {
  const { items, mag } = found;
  const open = items.filter((one) => one.uitkomst === null);
  return (
    <>
      <p className="strong">
        {items.length === 0 ? text.none : text.conclusion(open.length, open.filter((one) => one.teLaat).length)}
      </p>
      <div className="form__actions">
        {mag.bezwaarRondes.length > 0 && <Submit procedureId={procedureId} rounds={mag.bezwaarRondes} />}
        {mag.klacht && <Submit procedureId={procedureId} rounds={[]} />}
      </div>
      {items.map((one) => (
        <Complaint key={one.id} complaint={one} decides={mag.beslissen} />
      ))}
    </>
  );
}

function Complaint({ complaint, decides }: { complaint: Bezwaar; decides: boolean }) {
  const ofProvider = useSession().organisatie.soort === 'provider';
  const { id, soort, onderwerp, tekst, uitkomst, inbreng } = complaint;
  return (
    <section className="section" aria-labelledby={`bezwaar-${id}`}>
      <BlockHeading
        id={`bezwaar-${id}`}
        title={`${text.kinds[soort]}: ${onderwerp}`}
        aside={<StandingOf complaint={complaint} />}
      />
      <p className="small muted">{text.of(complaint)}</p>
      <p className="question-text">{tekst}</p>
      <FactList facts={factsOf(complaint)} />
      {inbreng.length > 0 && <Entries complaint={complaint} />}
      <div className="form__actions">
        {uitkomst === null && decides && <BringIn complaint={complaint} />}
        {uitkomst === null && decides && <Decide complaint={complaint} />}
        {uitkomst === null && ofProvider && <React complaint={complaint} />}
        {uitkomst !== null && FORMS.map((form) => <Letter key={form} id={id} form={form} />)}
      </div>
    </section>
  );
}

function factsOf(complaint: Bezwaar) {
  const { horenNodig, gehoord, uitkomst } = complaint;
  const heard = gehoord ? text.heard : text.notHeard;
  return [
    { label: text.term, value: text.termOf(complaint) },
    { label: text.hearing, value: horenNodig ? heard : text.noHearing },
    ...(uitkomst === null ? [] : [{ label: text.decision, value: text.decidedOn(complaint) }]),
  ];
}

function StandingOf({ complaint: { uitkomst, teLaat } }: { complaint: Bezwaar }) {
  if (uitkomst !== null) return <Status tone="closed">{text.outcomes[uitkomst]}</Status>;
  return <Status tone={teLaat ? 'warning' : 'waiting'}>{teLaat ? text.late : text.open}</Status>;
}

function Entries({ complaint: { id, inbreng } }: { complaint: Bezwaar }) {
  return (
    <>
      <h3 id={`inbreng-${id}`}>{text.brought}</h3>
      <ul className="plain-list question-list" aria-labelledby={`inbreng-${id}`}>
        {inbreng.map((one) => (
          <li key={`${one.dag} ${one.soort} ${one.kant} ${one.tekst}`}>
            <p className="small muted">{text.entry(text.entries[one.soort], text.sides[one.kant], one.dag)}</p>
            <p className="question-text">{one.tekst}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Letter({ id, form }: { id: number; form: (typeof FORMS)[number] }) {
  return (
    <LinkButton small download="" href={apiUrl(`/bezwaren/${id}/brief`, { formaat: form })}>
      {text.letter(form.toUpperCase())}
    </LinkButton>
  );
}
