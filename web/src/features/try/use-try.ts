import { useEffect, useRef, useState } from 'react';
import { keepOffline } from './keep-offline.ts';
import { loadFacts } from './load-facts.ts';
import type { Repaired } from './repair-file.ts';
import type { Cause, Outcome, Progress } from './try-file.ts';
import type { Asked, Told } from './try-worker.ts';

export type TryState = {
  /** Day of the facts; null while they are fetched. From then on no network is needed. */
  readonly ready: Omit<Extract<Told, { kind: 'ready' }>, 'kind'> | null;
  /** Does this screen open again without network, with the same facts? */
  readonly kept: boolean;
  readonly error: Error | null;
  /** The file that is judged: as it was chosen, or as it was repaired. */
  readonly file: File | null;
  /** The file as it was chosen, when the one that is judged is another. */
  readonly original: File | null;
  /** What the last repair changed; its count is 0 when it turned out that nothing could be. */
  readonly repaired: Repaired | null;
  readonly progress: Progress | null;
  readonly outcome: Outcome | null;
};

const START: TryState = {
  ready: null,
  kept: false,
  error: null,
  file: null,
  original: null,
  repaired: null,
  progress: null,
  outcome: null,
};

type Try = TryState & {
  readonly tryOut: (file: File) => void;
  readonly repair: (rule: Cause['rule']) => void;
};

/** Judges files beside the page, so that it never freezes. The program and the facts are fetched once, when the screen opens. */
export function useTry(): Try {
  const [state, setState] = useState(START);
  const worker = useRef<Worker | null>(null);
  useEffect(() => {
    const own = new Worker(new URL('./try-worker.ts', import.meta.url), { type: 'module' });
    const stop = new AbortController();
    worker.current = own;
    own.onerror = () => setState((before) => ({ ...before, error: new Error('worker') }));
    own.onmessage = ({ data }: MessageEvent<Told>) => setState((before) => after(before, data));
    const begin = async () => {
      const { bytes, fresh } = await loadFacts(stop.signal);
      own.postMessage({ kind: 'facts', bytes } satisfies Asked);
      const kept = !fresh || (await keepOffline(bytes));
      setState((before) => ({ ...before, kept }));
    };
    begin().catch((error: Error) => stop.signal.aborted || setState((before) => ({ ...before, error })));
    return () => {
      stop.abort();
      own.terminate();
    };
  }, []);
  const ask = (asked: Asked) => worker.current?.postMessage(asked);
  const tryOut = (file: File) => {
    setState(({ ready, kept }) => ({ ...START, ready, kept, file }));
    ask({ kind: 'file', file });
  };
  const repair = (rule: Cause['rule']) => {
    const { file } = state;
    if (!file) return;
    setState((before) => ({ ...before, progress: null, outcome: null }));
    ask({ kind: 'repair', file, rule });
  };
  return { ...state, tryOut, repair };
}

function after(before: TryState, told: Told): TryState {
  switch (told.kind) {
    case 'ready':
      return { ...before, ready: told };
    case 'progress':
      return { ...before, progress: told.progress };
    case 'outcome':
      return { ...before, progress: null, outcome: told.outcome };
    case 'repaired': {
      const { file, repaired, outcome } = told;
      const original = before.original ?? (repaired.count > 0 ? before.file : null);
      return { ...before, progress: null, file, repaired, outcome, original };
    }
    case 'failed':
      return { ...before, progress: null, error: new Error('failed') };
  }
}
