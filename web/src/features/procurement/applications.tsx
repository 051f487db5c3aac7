import { useQuery } from '@tanstack/react-query';
import type { AanmeldingItem, Inkoopprocedure, Toetsing } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { assessmentText } from './assessment.nl.ts';
import { applicationsQuery, checksQuery } from './assessment-queries.ts';
import { RunChoice } from './run-choice.tsx';

const text = assessmentText.applications;
type Checked = Toetsing['items'][number];

const VERDICT_TONES = {
  open: 'waiting',
  voldoet: 'positive',
  onvolledig: 'negative',
  uitgesloten: 'negative',
  ongeschikt: 'negative',
} as const satisfies Record<Checked['oordeel'], StatusTone>;

/** What was handed in: how much lies sealed, and of what was opened whether it passes the tests. */
export function Applications({ procedure }: { procedure: Inkoopprocedure }) {
  return (
    <RunChoice procedure={procedure}>{(run) => <OfRun key={run} procedureId={procedure.id} run={run} />}</RunChoice>
  );
}

function OfRun({ procedureId, run }: { procedureId: number; run: string }) {
  const mayCheck = useMay('procurement.assess');
  return (
    <Loaded query={useQuery(applicationsQuery(procedureId, run))}>
      {({ items, gesloten }) => (
        <>
          {gesloten > 0 && <Alert title={text.sealed(gesloten)}>{text.sealedText}</Alert>}
          {items.length === 0 && gesloten === 0 && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
          {items.length > 0 &&
            (mayCheck ? <Checks {...{ procedureId, run, items }} /> : <Opened {...{ procedureId, items }} />)}
        </>
      )}
    </Loaded>
  );
}

function Checks({ procedureId, run, items }: { procedureId: number; run: string; items: readonly AanmeldingItem[] }) {
  return (
    <Loaded query={useQuery(checksQuery(procedureId, run))}>
      {(checks) => (
        <>
          <p className="small">{text.conclusion(checks)}</p>
          <Opened procedureId={procedureId} items={items} checks={checks} />
        </>
      )}
    </Loaded>
  );
}

function Opened({
  procedureId,
  items,
  checks,
}: {
  procedureId: number;
  items: readonly AanmeldingItem[];
  checks?: Toetsing;
}) {
  const checkOf = (id: number) => checks?.items.find((one) => one.aanmeldingId === id);
  const columns: readonly Column<AanmeldingItem>[] = [
    {
      key: 'aanbieder',
      header: assessmentText.applicant,
      rowHeader: true,
      cell: (row) => (
        <TwoLines
          first={<AppLink href={paths.openedApplication(procedureId, row.id)}>{row.aanbieder.naam}</AppLink>}
          second={`${row.nummer} · ${text.standings[row.stand]}`}
        />
      ),
    },
    ...(checks
      ? [
          { key: 'open', header: text.open, numeric: true, cell: (row: AanmeldingItem) => openIn(checkOf(row.id)) },
          { key: 'oordeel', header: text.verdict, cell: (row: AanmeldingItem) => <Verdict check={checkOf(row.id)} /> },
        ]
      : []),
  ];
  return (
    <DataTable caption={text.caption} captionHidden columns={columns} rows={items} rowKey={(row) => String(row.id)} />
  );
}

const openIn = (check: Checked | undefined): string =>
  check ? formatCount(check.toetsen.filter(({ voldoet }) => voldoet === null).length) : '';

export function Verdict({ check }: { check: Checked | undefined }) {
  return check && <Status tone={VERDICT_TONES[check.oordeel]}>{text.verdicts[check.oordeel]}</Status>;
}
