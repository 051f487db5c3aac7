import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { claimLineQuery } from '../../api/queries.ts';
import type { Regelbewijs } from '../../api/types.ts';
import { dayOfInstant, formatCents, formatDay, formatInstant, formatPeriod } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { Columns, PageHeading } from '../../ui/page/page.tsx';
import { ThreadPath } from '../../ui/thread-path/thread-path.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { LineDispute } from '../review/line-dispute.tsx';
import './claim-line-page.css';
import { claimsText } from './claims.nl.ts';
import { Findings } from './findings.tsx';
import { LineFacts } from './line-facts.tsx';
import { Repair } from './repair.tsx';

const text = claimsText.line;

/** Why was this (not) paid? The verdict and three amounts that close, then every check in order. */
export function ClaimLinePage() {
  const { id, volgnummer } = useParams({ from: '/aangemeld/declaraties/$id/regels/$volgnummer' });
  return <PageQuery query={useQuery(claimLineQuery(id, volgnummer))}>{(proof) => <View proof={proof} />}</PageQuery>;
}

function View({ proof }: { proof: Regelbewijs }) {
  return (
    <>
      <ThreadPath knots={proof.draad} />
      <PageHeading
        title={text.title(proof.referentie)}
        sub={<p>{subOf(proof)}</p>}
        actions={
          <Button icon={<IconPrinter size={16} aria-hidden />} onPress={() => window.print()}>
            {text.print}
          </Button>
        }
      />
      <Verdict proof={proof} />
      <Columns
        aside={
          <>
            {proof.oordeel === 'afgewezen' && proof.herstel && (
              <Repair repair={proof.herstel} claimedCents={proof.ingediendCent} />
            )}
            <LineDispute proof={proof} />
            <LineFacts proof={proof} />
          </>
        }
      >
        <Findings findings={proof.bevindingen} />
      </Columns>
      <p className="print-only small">{text.printed(formatInstant(new Date().toISOString()))}</p>
      <InPageHelp>
        {claimsText.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

const subOf = (proof: Regelbewijs): string =>
  text.sub(
    proof.aanbieder.naam,
    proof.product ?? proof.productCode,
    formatPeriod(proof.periode.van, proof.periode.tot),
    formatDay(dayOfInstant(proof.declaratie.ingediendOp)),
  );

function Verdict({ proof }: { proof: Regelbewijs }) {
  const look = proof.oordeel === 'goedgekeurd' ? 'paid' : proof.oordeel === 'in-beoordeling' ? 'held' : 'unpaid';
  return (
    <section className={`verdict verdict--${look}`} aria-labelledby="oordeel">
      <div>
        <h2 id="oordeel">{verdictOf(proof)}</h2>
        {look === 'held' && <p>{text.waitsText}</p>}
        {proof.beoordeling && (
          <p>
            {text.reviewed(formatDay(dayOfInstant(proof.beoordeling.op)))}: “{proof.beoordeling.reden}”
          </p>
        )}
        {look === 'unpaid' && !proof.beoordeling && proof.herstel && (
          <p>{proof.herstel.zelfTeDoen ? text.canRepair : text.cannotRepair}</p>
        )}
      </div>
      <dl className="verdict__amounts">
        <Amount label={claimsText.claimed} cents={proof.ingediendCent} />
        <Amount label={claimsText.approved} cents={proof.goedgekeurdCent} />
        <Amount label={claimsText.refused} cents={proof.afgewezenCent} />
        {look === 'held' && <Amount label={claimsText.held} cents={proof.inBeoordelingCent} />}
      </dl>
    </section>
  );
}

function verdictOf(proof: Regelbewijs): string {
  if (proof.oordeel === 'in-beoordeling') return text.waits;
  const paid = proof.oordeel === 'goedgekeurd';
  if (proof.beoordeling) return paid ? text.approvedByPerson : text.refusedByPerson;
  const asked = proof.bevindingen.filter((finding) => finding.uitkomst !== 'niet-van-toepassing').length;
  const failed = proof.bevindingen.filter((finding) => finding.uitkomst === 'voldoet-niet').length;
  return paid ? (hasBeenPaid(proof) ? text.paid : text.toPay)(asked) : text.notPaid(failed, asked);
}

/** The thread tells whether the money went out; an approved line may still wait for it. */
const hasBeenPaid = (proof: Regelbewijs): boolean =>
  proof.draad.some((knot) => knot.soort === 'Betaling' && knot.waarde.startsWith('betaald'));

function Amount({ label, cents }: { label: string; cents: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatCents(cents)}</dd>
    </div>
  );
}
