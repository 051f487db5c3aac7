import { useQuery } from '@tanstack/react-query';
import { apiSend, apiUrl } from '../../api/client.ts';
import { signingQuery } from '../../api/register-queries.ts';
import type { Contractbestand, Ondertekening, Ondertekenronde } from '../../api/register-types.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { documentText as text } from './document.nl.ts';
import { SignDialog } from './sign-dialog.tsx';

/** The rounds in which a contract is signed, the newest first; every file is kept with its digest. */
export function ContractSigning({ contractId }: { contractId: number }) {
  return (
    <Loaded query={useQuery(signingQuery(contractId))}>
      {(signing) => (
        <section className="section" aria-labelledby="ondertekening">
          <BlockHeading
            id="ondertekening"
            title={text.signing}
            aside={signing.magStarten && <StartRound contractId={contractId} />}
          />
          {signing.rondes.length === 0 ? (
            <p className="muted">{text.notSigned}</p>
          ) : (
            <>
              {signing.rondes.map((round) => (
                <Round key={round.id} round={round} signing={signing} />
              ))}
              <LinkButton small download="" href={apiUrl(`/contracten/${contractId}/archief`)}>
                {text.archive}
              </LinkButton>
              <p className="small muted">{text.archiveText}</p>
            </>
          )}
        </section>
      )}
    </Loaded>
  );
}

function StartRound({ contractId }: { contractId: number }) {
  return (
    <FormDialog
      name="ronde"
      small
      button={text.start}
      title={text.start}
      intro={text.startIntro}
      fields={[{ kind: 'day', name: 'uiterlijk', label: text.by, required: true }]}
      submitLabel={text.start}
      done={text.started}
      submit={(values) => apiSend('POST', `/contracten/${contractId}/ondertekenrondes`, values)}
    />
  );
}

const TONES: Readonly<Record<Ondertekenronde['stand'], StatusTone>> = {
  loopt: 'waiting',
  getekend: 'positive',
  geweigerd: 'negative',
  ingetrokken: 'closed',
};

function Round({ round, signing }: { round: Ondertekenronde; signing: Ondertekening }) {
  const running = round.stand === 'loopt';
  return (
    <article className="signing-round">
      <p>
        <Status tone={TONES[round.stand]}>{text.states[round.stand]}</Status>{' '}
        {text.round(round.gestartOp, round.gestartDoor, round.contractversie)}
        {running && `, ${text.until(round.uiterlijk)}`}
      </p>
      {running && round.verouderd && <Alert tone="warning" title={text.outdated} />}
      {running && round.teLaat && <Alert tone="warning" title={text.late} />}
      {round.reden && <p className="small">{round.reden}</p>}
      <FactList
        facts={[
          { label: text.toSign, value: <KeptFile file={round.document} /> },
          ...(round.getekendBestand
            ? [{ label: text.signedFile, value: <KeptFile file={round.getekendBestand} /> }]
            : []),
        ]}
      />
      <DataTable
        caption={text.signature}
        captionHidden
        rows={round.partijen}
        rowKey={(party) => party.partij}
        columns={[
          {
            key: 'partij',
            header: text.party,
            rowHeader: true,
            cell: (party) => <TwoLines first={party.naam} second={text.sides[party.partij]} />,
          },
          { key: 'handtekening', header: text.signature, cell: (party) => <Signature party={party} /> },
        ]}
      />
      {running && <RoundActs round={round} signing={signing} />}
    </article>
  );
}

function Signature({ party: { handtekening } }: { party: Ondertekenronde['partijen'][number] }) {
  if (!handtekening) return <span className="muted">{text.notYet}</span>;
  return (
    <>
      <TwoLines
        first={text.signedBy(handtekening.naam, handtekening.functie, handtekening.dag)}
        second={handtekening.zelfdeTekst ? text.sameText : text.otherText}
      />
      <KeptFile file={handtekening.bestand} />
    </>
  );
}

/** A kept file with the means to check that it is the same one. */
function KeptFile({ file }: { file: Contractbestand }) {
  return (
    <>
      <a href={apiUrl(`/contractdocumenten/${file.id}`)} download={file.naam}>
        {file.naam}
      </a>{' '}
      <span className="muted">{text.size(file.grootte)}</span>
      <span className="table__second signing-round__digest">{`${text.digest} ${file.sha256}`}</span>
    </>
  );
}

function RoundActs({ round, signing }: { round: Ondertekenronde; signing: Ondertekening }) {
  const own = round.partijen.find(({ partij }) => partij === signing.magTekenen);
  const reason = [{ kind: 'long-text', name: 'reden', label: text.reason, required: true }] as const;
  return (
    <div className="form__actions">
      {own && own.handtekening === null && !round.verouderd && <SignDialog roundId={round.id} />}
      {own && own.handtekening === null && (
        <FormDialog
          name="weigeren"
          look="text"
          button={text.refuse}
          title={text.refuse}
          fields={reason}
          submitLabel={text.refuse}
          done={text.refused}
          submit={(values) => apiSend('POST', `/ondertekenrondes/${round.id}/weigeringen`, values)}
        />
      )}
      {signing.magTekenen === 'opdrachtgever' && (
        <FormDialog
          name="intrekken"
          look="text"
          button={text.withdraw}
          title={text.withdraw}
          fields={reason}
          submitLabel={text.withdraw}
          done={text.withdrawn}
          submit={(values) => apiSend('POST', `/ondertekenrondes/${round.id}/intrekkingen`, values)}
        />
      )}
    </div>
  );
}
