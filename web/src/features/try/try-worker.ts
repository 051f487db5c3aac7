import { readFacts, type TryFacts } from '../../../../src/modules/claims/api.ts';
import { type Outcome, type Progress, tryFile } from './try-file.ts';

/** To the worker: first the facts, once, then any number of files. */
export type Asked =
  | { readonly kind: 'facts'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'file'; readonly file: File };
/** From the worker. */
export type Told =
  | { readonly kind: 'ready'; readonly on: string; readonly sharedBounds: readonly string[] }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'failed' };

let facts: TryFacts | undefined;
const tell = (told: Told) => self.postMessage(told);

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  try {
    if (data.kind === 'facts') {
      facts = readFacts(await new Response(unzipped(data.bytes)).text());
      tell({ kind: 'ready', on: facts.on, sharedBounds: facts.sharedBounds });
    } else if (facts) {
      const onProgress = (progress: Progress) => tell({ kind: 'progress', progress });
      tell({ kind: 'outcome', outcome: await tryFile(data.file, facts, { onProgress }) });
    }
  } catch {
    tell({ kind: 'failed' });
  }
};

const unzipped = (bytes: ArrayBuffer) => new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
