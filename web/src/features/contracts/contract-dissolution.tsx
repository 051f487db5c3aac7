import { apiSend, apiUrl } from '../../api/client.ts';
import type { Contracttoezicht } from '../../api/register-types.ts';
import { dayOfInstant } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { supervisionText as text } from './supervision.nl.ts';

type Dissolution = Contracttoezicht['ontbindingen'][number];
const TONES: Readonly<Record<Dissolution['stand'], StatusTone>> = {
  voorbereid: 'waiting',
  uitgevoerd: 'negative',
  ingetrokken: 'closed',
};

/** Ending a contract at once is prepared first, with its letter; a person carries it out or withdraws it. */
export function ContractDissolution({
  contractId,
  supervision: { toetsen, ontbindingen },
}: {
  contractId: number;
  supervision: Contracttoezicht;
}) {
  const open = ontbindingen.some(({ stand }) => stand === 'voorbereid');
  const over = ontbindingen.some(({ stand }) => stand === 'uitgevoerd');
  const mayPrepare = !open && !over && toetsen.some(({ stand }) => stand === 'voldoet-niet');
  return (
    <section className="section" aria-labelledby="ontbinding">
      <BlockHeading
        id="ontbinding"
        title={text.dissolution}
        aside={mayPrepare && <Prepare contractId={contractId} />}
      />
      {ontbindingen.length === 0 && <p className="muted">{mayPrepare ? text.canPrepare : text.noDissolution}</p>}
      {ontbindingen.map((one) => (
        <PreparedDissolution key={one.id} dissolution={one} />
      ))}
    </section>
  );
}

function Prepare({ contractId }: { contractId: number }) {
  return (
    <FormDialog
      name="ontbinding"
      small
      button={text.prepare}
      title={text.prepare}
      intro={text.prepareIntro}
      fields={[
        { kind: 'day', name: 'per', label: text.per, required: true },
        { kind: 'long-text', name: 'toelichting', label: text.explanation, required: true },
      ]}
      initial={{ per: dayOfInstant(new Date()) }}
      submitLabel={text.prepare}
      done={text.prepared}
      submit={(values) => apiSend('POST', `/contracten/${contractId}/ontbindingen`, values)}
    />
  );
}

function PreparedDissolution({ dissolution: one }: { dissolution: Dissolution }) {
  const path = `/contractontbindingen/${one.id}`;
  return (
    <article className="signing-round">
      <h3>{text.line(one.per)}</h3>
      <p>
        <Status tone={TONES[one.stand]}>{text.outcomes[one.stand]}</Status>
      </p>
      <p className="small muted">{text.meta(one.voorbereidOp, one.voorbereidDoor)}</p>
      <ul>
        {one.gronden.map((ground) => (
          <li key={ground.titel}>{text.groundLine(ground.titel, ground.getoetstOp, ground.reden)}</li>
        ))}
      </ul>
      <p>{one.toelichting}</p>
      {one.reden && <p className="small">{one.reden}</p>}
      <div className="form__actions">
        <LinkButton small download="" href={apiUrl(`${path}/brief?formaat=pdf`)}>
          {text.letterPdf}
        </LinkButton>
        <LinkButton small download="" href={apiUrl(`${path}/brief?formaat=docx`)}>
          {text.letterDocx}
        </LinkButton>
        {one.stand === 'voorbereid' && (
          <>
            <Decide
              path={`${path}/uitvoeringen`}
              label={text.carryOut}
              intro={text.carryOutIntro}
              done={text.carriedOut}
            />
            <Decide path={`${path}/intrekkingen`} label={text.withdraw} done={text.withdrawn} />
          </>
        )}
      </div>
    </article>
  );
}

function Decide({ path, label, intro, done }: { path: string; label: string; intro?: string; done: string }) {
  return (
    <FormDialog
      name="besluit"
      small
      button={label}
      title={label}
      {...(intro && { intro })}
      fields={[{ kind: 'long-text', name: 'reden', label: text.decision, required: true }]}
      submitLabel={label}
      done={done}
      submit={(values) => apiSend('POST', path, values)}
    />
  );
}
