import { useQuery } from '@tanstack/react-query';
import { supervisionQuery } from '../../api/register-queries.ts';
import type { Contracttoezicht } from '../../api/register-types.ts';
import { formatDay } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status, type StatusTone } from '../../ui/status/status.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { requirementsText } from '../procurement/requirements.nl.ts';
import { ContractDissolution } from './contract-dissolution.tsx';
import { CheckDialog } from './record-check.tsx';
import { supervisionText as text } from './supervision.nl.ts';

/** What the provider must keep meeting: checks, evidence, and ending the contract when it does not. */
export function ContractSupervision({ contractId }: { contractId: number }) {
  return (
    <Loaded query={useQuery(supervisionQuery(contractId))}>
      {(supervision) => (
        <>
          <Checks contractId={contractId} checks={supervision.toetsen} offered={supervision.aangeboden} />
          <Evidence evidence={supervision.bewijs} />
          <Agreements agreements={supervision.afspraken} />
          <ContractDissolution contractId={contractId} supervision={supervision} />
        </>
      )}
    </Loaded>
  );
}

type Check = Contracttoezicht['toetsen'][number];
const CHECK_TONES: Readonly<Record<Check['stand'], StatusTone>> = {
  voldoet: 'positive',
  'voldoet-niet': 'negative',
  'te-toetsen': 'waiting',
};

type Offered = Contracttoezicht['aangeboden'][number];
type ChecksProps = {
  readonly contractId: number;
  readonly checks: readonly Check[];
  readonly offered: readonly Offered[];
};

function Checks({ contractId, checks, offered }: ChecksProps) {
  return (
    <section aria-labelledby="toetsen">
      <BlockHeading id="toetsen" title={text.checks} aside={<CheckDialog contractId={contractId} />} />
      <p className="small muted">{text.checksSub}</p>
      {checks.length === 0 && offered.length === 0 && (
        <EmptyState title={text.noChecks}>{text.noChecksText}</EmptyState>
      )}
      {checks.length > 0 && (
        <DataTable
          caption={text.checks}
          captionHidden
          rows={checks}
          rowKey={(check) => check.sleutel}
          columns={[
            {
              key: 'waaraan',
              header: text.ground,
              rowHeader: true,
              cell: (check) => <TwoLines first={check.titel} second={text.kinds[check.soort]} />,
            },
            {
              key: 'laatste',
              header: text.last,
              cell: ({ laatste }) =>
                laatste ? (
                  <TwoLines first={text.lastOf(laatste.dag, laatste.door)} second={laatste.reden} />
                ) : (
                  <span className="muted">{text.never}</span>
                ),
            },
            {
              key: 'volgende',
              header: text.next,
              cell: (check) => (check.stand === 'voldoet-niet' ? text.now : formatDay(check.uiterlijk)),
            },
            {
              key: 'toestand',
              header: text.state,
              cell: (check) => <Status tone={CHECK_TONES[check.stand]}>{text.states[check.stand]}</Status>,
            },
            {
              key: 'toets',
              header: text.check,
              headerHidden: true,
              cell: (check) => <CheckDialog contractId={contractId} check={check} />,
            },
          ]}
        />
      )}
      {offered.length > 0 && <FromTheLaw contractId={contractId} offered={offered} />}
    </section>
  );
}

/** A contract without a procedure asked nothing: the grounds of the law are there to begin with. */
function FromTheLaw({ contractId, offered }: Omit<ChecksProps, 'checks'>) {
  return (
    <>
      <p>{text.fromTheLaw}</p>
      <DataTable
        caption={text.fromTheLawCaption}
        captionHidden
        rows={offered}
        rowKey={(ground) => ground.sleutel}
        columns={[
          {
            key: 'waaraan',
            header: text.ground,
            rowHeader: true,
            cell: (ground) => <TwoLines first={ground.titel} second={text.kinds[ground.soort]} />,
          },
          { key: 'laatste', header: text.last, cell: () => <span className="muted">{text.never}</span> },
          {
            key: 'toets',
            header: text.check,
            headerHidden: true,
            cell: (ground) => <CheckDialog contractId={contractId} check={ground} />,
          },
        ]}
      />
    </>
  );
}

const EVIDENCE_NAMES: Readonly<Record<string, string>> = requirementsText.evidence;
type EvidenceLine = Contracttoezicht['bewijs'][number];
const EVIDENCE_TONES: Readonly<Record<EvidenceLine['stand'], StatusTone>> = {
  geldig: 'positive',
  'verloopt-binnenkort': 'waiting',
  verlopen: 'negative',
};

function Evidence({ evidence }: { evidence: readonly EvidenceLine[] }) {
  return (
    <section className="section" aria-labelledby="bewijs">
      <BlockHeading id="bewijs" title={text.evidence} />
      {evidence.length === 0 ? (
        <p className="muted">{text.noEvidence}</p>
      ) : (
        <>
          <p className="small muted">{text.evidenceSub}</p>
          <DataTable
            caption={text.evidence}
            captionHidden
            rows={evidence}
            rowKey={(one) => String(one.id)}
            columns={[
              {
                key: 'bewijs',
                header: text.what,
                rowHeader: true,
                cell: (one) => <TwoLines first={EVIDENCE_NAMES[one.soort] ?? one.soort} second={one.nummer} />,
              },
              { key: 'uitgever', header: text.issuer, cell: (one) => one.uitgever },
              {
                key: 'geldig',
                header: text.valid,
                cell: (one) => (one.geldigTot ? formatDay(one.geldigTot) : text.noEnd),
              },
              {
                key: 'toestand',
                header: text.state,
                cell: (one) => (
                  <QuietStatus tone={EVIDENCE_TONES[one.stand]}>{text.evidenceStates[one.stand]}</QuietStatus>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Agreements({ agreements }: { agreements: Contracttoezicht['afspraken'] }) {
  const loose = agreements.filter(({ grond }) => grond === null);
  return (
    <section className="section" aria-labelledby="losse-afspraken">
      <BlockHeading id="losse-afspraken" title={text.agreements} />
      <p className="small muted">{loose.length === 0 ? text.anchored : text.agreementsText}</p>
      <ul>
        {loose.map((one) => (
          <li key={one.dossierregelId}>{one.titel}</li>
        ))}
      </ul>
    </section>
  );
}
