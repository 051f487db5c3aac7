import { useQuery } from '@tanstack/react-query';
import { resultsOfAllocationQuery } from '../../api/queries.ts';
import type { Id, Resultaat } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { ProposeResult, ResultActs } from './result-acts.tsx';
import { ResultStatus } from './result-status.tsx';
import './results.css';
import { resultsText as text } from './results.nl.ts';

/** What was agreed to be reached under one allocation, what became of it, and what one may do about it. */
export function AllocationResults({ allocationId }: { allocationId: Id }) {
  const reports = useMay('delivery.report');
  const decides = useMay('allocations.decide');
  return (
    <section className="section" aria-labelledby="resultaten">
      <BlockHeading
        id="resultaten"
        title={text.title}
        aside={(reports || decides) && <ProposeResult allocationId={allocationId} />}
      />
      <Loaded query={useQuery(resultsOfAllocationQuery(allocationId))}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small muted">{text.none}</p>
          ) : (
            <>
              <p>{text.count(items)}</p>
              <ul className="result-list">
                {items.map((result) => (
                  <Result key={result.id} result={result} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Result({ result }: { result: Resultaat }) {
  return (
    <li className="result">
      <div className="result__head">
        <span className="table__first">{result.omschrijving}</span>
        <ResultStatus result={result} />
      </div>
      <p className="small muted">{text.standing(result)}</p>
      <ResultActs result={result} />
      <details open={result.mag.includes('beoordelen') && result.status === 'wacht-op-bevestiging'}>
        <summary className="small">{text.course(result.stappen.length)}</summary>
        <p className="small">{text.agreedWith(result)}</p>
        <ol className="plain-list small">
          {result.stappen.map((step) => (
            <li key={`${step.soort} ${step.vastgelegdOp}`}>
              {text.step(step)} <span className="muted">{text.stepBy(step)}</span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
