import { useState } from 'react';
import { repairSentence, ruleTitle, type TriedLine } from '../../../../src/modules/claims/api.ts';
import { formatCents, formatCount } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Button } from '../../ui/button/button.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { tryText as text } from './try.nl.ts';
import './try.css';
import type { Cause, Outcome, Tried } from './try-file.ts';

/** The answer in words, then causes by amount, each with its repair, then the lines of the cause that was chosen. */
export function TryOutcome({
  file,
  outcome,
  onRepair,
}: {
  file: File;
  outcome: Outcome;
  onRepair: (rule: Cause['rule']) => void;
}) {
  const [rule, setRule] = useState<string | null>(null);
  if (!outcome.ok) {
    const { no } = outcome;
    return (
      <Alert tone="negative" live title={text.refusedAsWhole}>
        {text.why[no.why]}
        {'faults' in no && (
          <ul>
            {no.faults.slice(0, 50).map((fault) => (
              <li
                key={`${fault.code}${fault.line}${fault.text}`}
              >{`${fault.text}${text.where(fault.line)} (${fault.code})`}</li>
            ))}
          </ul>
        )}
      </Alert>
    );
  }
  const { tried } = outcome;
  const chosen = tried.causes.find((cause) => cause.rule === rule) ?? tried.causes[0];
  return (
    <>
      <section className="section" aria-labelledby="uitkomst" aria-live="polite">
        <h2 id="uitkomst">{text.verdict(tried.approvedLines, tried.lines)}</h2>
        <p>
          {tried.refusedCents === 0n && tried.causes.length === 0 ? text.allPaid : text.unpaid(tried.refusedCents)}
          {tried.heldLines > 0 && ` ${text.held(tried.heldLines, tried.heldCents)}`}
        </p>
        <p className="muted small">
          {`${text.about(file.name, tried.number, tried.municipality)} ${text.nothingSent}`}
        </p>
        <Totals tried={tried} />
      </section>
      {tried.causes.length > 0 && <Causes causes={tried.causes} onShow={setRule} onRepair={onRepair} />}
      {chosen && <Lines cause={chosen} />}
    </>
  );
}

function Totals({ tried }: { tried: Tried }) {
  const rows = [
    { label: text.paid, cents: tried.approvedCents },
    { label: text.refused, cents: tried.refusedCents },
    ...(tried.heldLines > 0 ? [{ label: text.waits, cents: tried.heldCents }] : []),
  ];
  return (
    <DataTable
      caption={text.claimed}
      captionHidden
      columns={[
        { key: 'wat', header: text.outcome, rowHeader: true, cell: ({ label }) => label },
        { key: 'bedrag', header: text.amount, numeric: true, cell: ({ cents }) => formatCents(cents) },
      ]}
      rows={rows}
      rowKey={({ label }) => label}
      totals={{ wat: text.claimed, bedrag: formatCents(tried.claimedCents) }}
    />
  );
}

const titleOf = ({ rule }: Cause): string => ruleTitle(rule);

function Causes({
  causes,
  onShow,
  onRepair,
}: {
  causes: readonly Cause[];
  onShow: (rule: string) => void;
  onRepair: (rule: Cause['rule']) => void;
}) {
  const columns: Column<Cause>[] = [
    {
      key: 'oorzaak',
      header: text.causes,
      rowHeader: true,
      cell: (cause) => (
        <>
          <span className="table__first">{titleOf(cause)}</span>
          <span className="table__second">{cause.lines[0] ? stepsOf(cause.lines[0]) : ''}</span>
        </>
      ),
    },
    { key: 'regel', header: text.rule, cell: ({ rule }) => rule },
    { key: 'aantal', header: text.lines, numeric: true, cell: ({ count }) => formatCount(count) },
    { key: 'bedrag', header: text.amount, numeric: true, cell: ({ amountCents }) => formatCents(amountCents) },
    {
      key: 'bekijk',
      header: text.act,
      headerHidden: true,
      numeric: true,
      cell: (cause) => (
        <span className="try-acts">
          <Button small onPress={() => onShow(cause.rule)}>
            {text.show(cause.count)}
          </Button>
          {cause.repairable > 0 && (
            <Button
              small
              aria-label={text.repairOf(cause.repairable, titleOf(cause))}
              onPress={() => onRepair(cause.rule)}
            >
              {text.repairLines(cause.repairable)}
            </Button>
          )}
        </span>
      ),
    },
  ];
  const repairable = causes.reduce((all, cause) => all + cause.repairable, 0);
  return (
    <section className="section" aria-labelledby="oorzaken">
      <BlockHeading id="oorzaken" title={text.causes} aside={text.atOnce(repairable)} />
      <DataTable caption={text.causes} captionHidden columns={columns} rows={causes} rowKey={({ rule }) => rule} />
    </section>
  );
}

function Lines({ cause }: { cause: Cause }) {
  const columns: Column<TriedLine>[] = [
    {
      key: 'regel',
      header: text.line,
      rowHeader: true,
      cell: (tried) => (
        <TwoLines first={text.lineOf(formatCount(tried.line.seq), tried.line.reference)} second={stepsOf(tried)} />
      ),
    },
    { key: 'toewijzing', header: text.allocation, cell: ({ line }) => line.allocationNumber },
    { key: 'bedrag', header: text.amount, numeric: true, cell: ({ line }) => formatCents(line.amountCents) },
  ];
  const { lines, count } = cause;
  const aside = count > lines.length ? text.first(lines.length, count) : undefined;
  return (
    <section className="section" aria-labelledby="regels">
      <BlockHeading id="regels" title={text.chosen(titleOf(cause))} aside={aside} />
      <DataTable
        caption={text.chosen(titleOf(cause))}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ line }) => String(line.seq)}
      />
    </section>
  );
}

function stepsOf({ repair }: TriedLine): string {
  if (!repair) return '';
  const steps = repair.steps.map(repairSentence).join(' ');
  return repair.selfApplicable ? `${steps} ${text.payable(repair.payableCents)}` : steps;
}
