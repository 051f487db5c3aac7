import { useEffect, useRef, useState } from 'react';
import { apiBytes } from '../../api/client.ts';
import type { Outcome, Progress } from './try-file.ts';
import type { Asked, Told } from './try-worker.ts';

export type TryState = {
  /** Day of the facts; null while they are fetched. From then on no network is needed. */
  readonly ready: { readonly on: string; readonly sharedBounds: readonly string[] } | null;
  readonly error: Error | null;
  readonly file: File | null;
  readonly progress: Progress | null;
  readonly outcome: Outcome | null;
};

const START: TryState = { ready: null, error: null, file: null, progress: null, outcome: null };

/** Judges files beside the page, so that it never freezes. The program and the facts are fetched once, when the screen opens. */
export function useTry(): TryState & { readonly tryOut: (file: File) => void } {
  const [state, setState] = useState(START);
  const worker = useRef<Worker | null>(null);
  useEffect(() => {
    const own = new Worker(new URL('./try-worker.ts', import.meta.url), { type: 'module' });
    const stop = new AbortController();
    worker.current = own;
    own.onerror = () => setState((before) => ({ ...before, error: new Error('worker') }));
    own.onmessage = ({ data }: MessageEvent<Told>) => setState((before) => after(before, data));
    apiBytes('/proefgegevens', stop.signal).then(
      (bytes) => own.postMessage({ kind: 'facts', bytes } satisfies Asked, [bytes]),
      (error: Error) => stop.signal.aborted || setState((before) => ({ ...before, error })),
    );
    return () => {
      stop.abort();
      own.terminate();
    };
  }, []);
  const tryOut = (file: File) => {
    setState((before) => ({ ...before, file, progress: null, outcome: null, error: null }));
    worker.current?.postMessage({ kind: 'file', file } satisfies Asked);
  };
  return { ...state, tryOut };
}

function after(before: TryState, told: Told): TryState {
  switch (told.kind) {
    case 'ready':
      return { ...before, ready: told };
    case 'progress':
      return { ...before, progress: told.progress };
    case 'outcome':
      return { ...before, progress: null, outcome: told.outcome };
    case 'failed':
      return { ...before, progress: null, error: new Error('failed') };
  }
}
