import { useQuery } from '@tanstack/react-query';
import { apiUrl } from '../../api/client.ts';
import { awardedQuery } from '../../api/register-queries.ts';
import type { Inkoopprocedure } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatInstant } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import './procurement.css';
import type { Gunning, Gunningsvoorstel } from '../../api/types.ts';
import { assessmentText } from './assessment.nl.ts';
import { awardProposalQuery, awardsQuery } from './assessment-queries.ts';
import { DecideAward } from './decide-award.tsx';
import { RunChoice } from './run-choice.tsx';

const text = assessmentText.award;

const OUTCOME_TONES = {
  gegund: 'positive',
  geselecteerd: 'positive',
  afgewezen: 'negative',
  'niet-geselecteerd': 'negative',
  uitgesloten: 'negative',
  ongeschikt: 'negative',
  onvolledig: 'negative',
} as const satisfies Record<Decision['uitkomst'], StatusTone>;

/** What was decided about each applicant with its letter, and the proposal for what is still to be decided. */
export function Awards({ procedure }: { procedure: Inkoopprocedure }) {
  return <RunChoice procedure={procedure}>{(run) => <OfRun key={run} procedure={procedure} run={run} />}</RunChoice>;
}

function OfRun({ procedure, run }: { procedure: Inkoopprocedure; run: string }) {
  return (
    <Loaded query={useQuery(awardsQuery(procedure.id))}>
      {({ items }) => {
        const own = items.filter((one) => one.ronde === run);
        return (
          <>
            {own.toReversed().map((award) => (
              <Decided key={award.id} award={award} />
            ))}
            {own.length === 0 && !mayDecide(procedure, run) && <EmptyState title={text.none} />}
            {mayDecide(procedure, run) && <Proposal procedure={procedure} run={run} />}
            <p className="section">
              <AppLink href={paths.procedureQuestions(procedure.id, 'bezwaren')}>{text.objections}</AppLink>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}

/** Only where the phase of this round lets the purchaser decide now, or decide again while objections are decided. */
const mayDecide = ({ mag, lopen }: Inkoopprocedure, run: string): boolean =>
  mag.beheren &&
  lopen.some(({ ronde, handelingenNu }) => ronde === run && handelingenNu.some(({ wat }) => DECIDING.has(wat)));
const DECIDING: ReadonlySet<string> = new Set(['gunning-besluiten', 'uitnodigen', 'bezwaar-beslissen']);

function Proposal({ procedure, run }: { procedure: Inkoopprocedure; run: string }) {
  return (
    <Loaded query={useQuery(awardProposalQuery(procedure.id, run))}>
      {(proposal) => (
        <section className="section" aria-labelledby="voorstel">
          <BlockHeading id="voorstel" title={proposal.herziet ? text.again : text.proposal} />
          <Proposed procedureId={procedure.id} run={run} proposal={proposal} />
        </section>
      )}
    </Loaded>
  );
}

function Proposed({ procedureId, run, proposal }: { procedureId: number; run: string; proposal: Gunningsvoorstel }) {
  return (
    <div className="stack">
      {proposal.onmogelijk.length > 0 && (
        <Alert tone="warning" title={text.impossible}>
          {proposal.onmogelijk.join(' ')}
        </Alert>
      )}
      {proposal.besluiten.length > 0 && (
        <>
          <p className="small muted">{proposal.herziet ? text.againText : text.proposalText}</p>
          <DataTable
            caption={text.proposal}
            captionHidden
            columns={decisionColumns}
            rows={proposal.besluiten}
            rowKey={(row) => String(row.aanmeldingId)}
          />
          <div>
            <DecideAward procedureId={procedureId} run={run} proposal={proposal} />
          </div>
        </>
      )}
    </div>
  );
}

type Decision = Gunningsvoorstel['besluiten'][number];

const decisionColumns: readonly Column<Decision>[] = [
  { key: 'aanbieder', header: assessmentText.applicant, rowHeader: true, cell: (row) => row.aanbieder.naam },
  { key: 'rang', header: text.rank, numeric: true, cell: (row) => row.rang },
  {
    key: 'uitkomst',
    header: text.outcome,
    cell: (row) => <Status tone={OUTCOME_TONES[row.uitkomst]}>{text.outcomes[row.uitkomst]}</Status>,
  },
  { key: 'reden', header: text.reason, cell: (row) => row.reden },
];

function Decided({ award }: { award: Gunning }) {
  const id = `besluit-${award.id}`;
  const contracts = useContractColumn(award);
  return (
    <section className="section" aria-labelledby={id}>
      <BlockHeading id={id} title={text.decisions(formatInstant(award.besloten))} aside={text.version(award.versie)} />
      {award.herziening && <p className="small">{text.revision(award.herziening)}</p>}
      <DataTable
        caption={text.decisions(formatInstant(award.besloten))}
        captionHidden
        columns={[
          {
            key: 'aanbieder',
            header: assessmentText.applicant,
            rowHeader: true,
            cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.nummer} />,
          },
          ...decisionColumns.slice(1),
          ...contracts,
          {
            key: 'brief',
            header: text.letters,
            cell: (row) => <Letters awardId={award.id} applicationId={row.aanmeldingId} name={row.aanbieder.naam} />,
          },
        ]}
        rows={award.besluiten}
        rowKey={(row) => String(row.aanmeldingId)}
      />
    </section>
  );
}

/** The way on from an award: the contract that was made of it, or the place to make it. Only where contracts are managed. */
function useContractColumn({ procedureId, besluiten }: Gunning): readonly Column<Gunning['besluiten'][number]>[] {
  const mayManage = useMay('contracts.manage') && besluiten.some(({ uitkomst }) => uitkomst === 'gegund');
  const { data } = useQuery({ ...awardedQuery(String(procedureId)), enabled: mayManage });
  if (!mayManage || !data) return [];
  return [
    {
      key: 'contract',
      header: text.contract,
      cell: ({ aanmeldingId, aanbieder }) => {
        const made = data.items.find((one) => one.aanmeldingId === aanmeldingId);
        if (!made) return null;
        if (made.contractId !== null)
          return <AppLink href={paths.contract(made.contractId)}>{text.toContract}</AppLink>;
        if (!made.magContract) return <span className="muted">{text.notYet}</span>;
        return (
          <AppLink
            href={paths.contractFromAward(procedureId, aanmeldingId)}
            aria-label={text.makeContractFor(aanbieder.naam)}
          >
            {text.makeContract}
          </AppLink>
        );
      },
    },
  ];
}

const FORMATS = ['pdf', 'docx'] as const;

function Letters({ awardId, applicationId, name }: { awardId: number; applicationId: number; name: string }) {
  return (
    <span className="letters">
      {FORMATS.map((format) => (
        <a
          key={format}
          download=""
          href={apiUrl(`/gunningen/${awardId}/brieven/${applicationId}`, { formaat: format })}
          aria-label={text.letterOf(name, format.toUpperCase())}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
