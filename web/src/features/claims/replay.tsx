import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { claimLineQuery } from '../../api/queries.ts';
import type { Regelbewijs } from '../../api/types.ts';
import { formatInstant } from '../../format/index.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { claimsText } from './claims.nl.ts';

const text = claimsText.line;

type Outcome = { readonly equal: boolean; readonly at: string };

/** Lets the server decide the line once more on the facts it stored, and says whether the decision is the same. */
export function Replay({ proof }: { proof: Regelbewijs }) {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const replay = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const again = await client.fetchQuery({
        ...claimLineQuery(proof.declaratie.id, String(proof.volgnummer)),
        staleTime: 0,
      });
      setOutcome({ equal: again.opnieuwGelijk, at: new Date().toISOString() });
    } catch (caught) {
      setError(caught as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="replay">
      <Button small isPending={busy} onPress={() => void replay()}>
        {text.replay}
      </Button>
      <p role="status" className={outcome?.equal === false ? 'small negative' : 'small'}>
        {outcome && (outcome.equal ? text.replayedSame : text.replayedDifferent)(formatInstant(outcome.at))}
      </p>
      {error && <ErrorState error={error} onRetry={() => void replay()} />}
    </div>
  );
}
