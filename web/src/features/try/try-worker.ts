import { readFacts, type TryFacts } from '../../../../src/modules/claims/api.ts';
import { type Repaired, repairFile } from './repair-file.ts';
import { type Cause, type Outcome, type Progress, tryFile } from './try-file.ts';

/** To the worker: first the facts, once, then any number of files. */
export type Asked =
  | { readonly kind: 'facts'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'repair'; readonly file: File; readonly rule: Cause['rule'] };
/** From the worker. */
export type Told =
  | {
      readonly kind: 'ready';
      readonly on: string;
      readonly sharedBounds: readonly string[];
      readonly otherCareUnknown: boolean;
    }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** The file written anew and judged again; when nothing could be repaired, the file as it was. */
  | { readonly kind: 'repaired'; readonly file: File; readonly repaired: Repaired; readonly outcome: Outcome }
  | { readonly kind: 'failed' };

let facts: TryFacts | undefined;
const tell = (told: Told) => self.postMessage(told);
const onProgress = (progress: Progress) => tell({ kind: 'progress', progress });

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  try {
    if (data.kind === 'facts') {
      facts = readFacts(await new Response(unzipped(data.bytes)).text());
      const { on, sharedBounds, otherCareUnknown } = facts;
      tell({ kind: 'ready', on, sharedBounds, otherCareUnknown });
    } else if (facts) {
      if (data.kind === 'file') tell({ kind: 'outcome', outcome: await tryFile(data.file, facts, { onProgress }) });
      else await repair(data.file, data.rule, facts);
    }
  } catch {
    tell({ kind: 'failed' });
  }
};

async function repair(file: File, rule: Cause['rule'], known: TryFacts): Promise<void> {
  const made = (await repairFile(file, known, rule)) ?? { file, repaired: { count: 0, lines: [] } };
  tell({ kind: 'repaired', ...made, outcome: await tryFile(made.file, known, { onProgress }) });
}

const unzipped = (bytes: ArrayBuffer) => new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
