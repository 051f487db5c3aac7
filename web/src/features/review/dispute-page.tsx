import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { disputeQuery } from '../../api/queries.ts';
import type { Geschil } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { DisputeStep } from './dispute-step.tsx';
import { disputesText } from './disputes.nl.ts';
import './review.css';

const text = disputesText.one;

/** Both views, the advice and the outcome, in the order in which they came. */
export function DisputePage() {
  const { id } = useParams({ from: '/aangemeld/geschillen/$id' });
  return <PageQuery query={useQuery(disputeQuery(id))}>{(dispute) => <View dispute={dispute} />}</PageQuery>;
}

function View({ dispute }: { dispute: Geschil }) {
  return (
    <>
      <PageHeading
        title={text.title(dispute.referentie)}
        sub={<p>{text.sub(dispute.aanbieder.naam, dispute.gemeente.naam)}</p>}
      />
      {dispute.stand === 'toegekend' && <Alert tone="positive" title={text.grantedText} />}
      {dispute.stand === 'gehandhaafd' && <Alert title={text.keptText} />}
      <FactList
        facts={[
          { label: disputesText.state, value: <StatusWord status={dispute.stand} /> },
          {
            label: disputesText.turn,
            value:
              dispute.aanZet === null
                ? disputesText.nobody
                : [
                    disputesText.turns[dispute.aanZet],
                    dispute.uiterlijk && disputesText.before(formatDay(dispute.uiterlijk)),
                  ]
                    .filter(Boolean)
                    .join(', '),
          },
          { label: disputesText.amount, value: formatCents(dispute.bedragCent) },
          {
            label: text.refusedFor,
            value: dispute.redenenAfwijzing.map(({ regel, titel }) => `${titel} (${regel})`).join('; '),
          },
          {
            label: disputesText.line,
            value: <AppLink href={paths.claimLine(dispute.declaratie.id, dispute.volgnummer)}>{text.proof}</AppLink>,
          },
        ]}
      />
      <section className="section" aria-labelledby="reden">
        <BlockHeading id="reden" title={text.reason} />
        <p className="dispute__words">{dispute.reden}</p>
        <p className="small muted">{text.by(dispute.door, formatDay(dispute.ingediendOp))}</p>
      </section>
      <Course dispute={dispute} />
      <section className="section" aria-labelledby="volgende">
        <BlockHeading id="volgende" title={text.next} />
        {dispute.mogelijk.length === 0 ? (
          <p className="small muted">{text.yourTurnNot}</p>
        ) : (
          <div className="review__bar">
            {dispute.mogelijk.map((kind) => (
              <DisputeStep key={kind} dispute={dispute} kind={kind} />
            ))}
          </div>
        )}
      </section>
    </>
  );
}

function Course({ dispute }: { dispute: Geschil }) {
  return (
    <section className="section" aria-labelledby="verloop">
      <BlockHeading id="verloop" title={text.steps} />
      {dispute.stappen.length === 0 ? (
        <p className="small muted">{text.none}</p>
      ) : (
        <ol className="dispute__steps">
          {dispute.stappen.map((step) => (
            <li key={`${step.soort}-${step.op}`}>
              <h3>{disputesText.kinds[step.soort]}</h3>
              {step.adviseur && <p>{text.adviser(step.adviseur)}</p>}
              {step.advies && <p className="strong">{text.advises[step.advies]}</p>}
              <p className="dispute__words">{step.tekst}</p>
              <p className="small muted">{text.by(step.door, formatDay(step.op))}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
