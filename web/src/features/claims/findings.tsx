import { useState } from 'react';
import type { Regelbewijs } from '../../api/types.ts';
import { Segments } from '../../ui/form/segments.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { claimsText } from './claims.nl.ts';
import './findings.css';

const text = claimsText.line;
type Finding = Regelbewijs['bevindingen'][number];

/** Every check in the order in which it was asked; failing ones open with their facts, clause and return code. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const [shown, setShown] = useState<'all' | 'failed'>('all');
  const failed = findings.filter(isFailed);
  return (
    <section aria-labelledby="bevindingen">
      <div className="block-heading">
        <h2 id="bevindingen">{text.findings}</h2>
        {failed.length > 0 && (
          <Segments
            label={text.show}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: text.all(findings.length) },
              { value: 'failed', label: text.failed(failed.length) },
            ]}
          />
        )}
      </div>
      <ol className="plain-list findings">
        {findings.map((finding) => (
          <FindingRow key={finding.volgorde} finding={finding} leftOut={shown === 'failed' && !isFailed(finding)} />
        ))}
      </ol>
    </section>
  );
}

const isFailed = (finding: Finding): boolean => finding.uitkomst === 'voldoet-niet';

/** What is left out on screen is printed all the same: the proof on paper is whole. */
function FindingRow({ finding, leftOut }: { finding: Finding; leftOut: boolean }) {
  const look = isFailed(finding) ? ' finding--failed' : leftOut ? ' finding--left-out' : '';
  return (
    <li className={`finding${look}`}>
      <span className="finding__number">{finding.volgorde}</span>
      <span>
        <Outcome finding={finding} />
      </span>
      <span className="finding__rule">{finding.regel}</span>
      <div>
        <span className="finding__sentence">{finding.zin}</span>
        {finding.toelichting && <span className="finding__detail"> {finding.toelichting}</span>}
        {isFailed(finding) && <Proof finding={finding} />}
      </div>
    </li>
  );
}

function Outcome({ finding }: { finding: Finding }) {
  if (isFailed(finding)) return <Status tone="negative">{text.notMet}</Status>;
  return finding.uitkomst === 'voldoet' ? (
    <QuietStatus tone="positive">{text.met}</QuietStatus>
  ) : (
    <span className="finding__skipped">{text.notApplicable}</span>
  );
}

function Proof({ finding }: { finding: Finding }) {
  return (
    <dl className="finding__proof">
      {finding.feiten.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.link ? <AppLink href={fact.link}>{fact.waarde}</AppLink> : fact.waarde}</dd>
        </div>
      ))}
      {finding.retourcode && (
        <div>
          <dt>{text.returnCode}</dt>
          <dd>{finding.retourcode}</dd>
        </div>
      )}
    </dl>
  );
}
