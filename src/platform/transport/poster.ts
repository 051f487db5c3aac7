import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type TlsMaterial, tlsOptions } from './tls.ts';

export type PosterOptions = {
  /** http:// or https://; plain http is for this machine itself. */
  readonly url: string;
  /** Our client certificate and whom we trust; needed for https. */
  readonly tls?: TlsMaterial;
  /** Default a minute. */
  readonly timeoutMs?: number;
};

/** What came of a post: an answer with a status, or none, with the code of the failure (never an address or a content). */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly body: Uint8Array }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Posts to one address over connections that are kept open. Never throws. */
export type Poster = {
  post(headers: Readonly<Record<string, string>>, body: Uint8Array): Promise<Posted>;
  close(): void;
};

const LARGEST_ANSWER = 256 * 1024;
const MOST_CONNECTIONS = 8;

export function makePoster({ url, tls, timeoutMs = 60_000 }: PosterOptions): Poster {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !isThisMachine(hostname)) throw new Error('messages leave this machine over https only');
  const keep = { keepAlive: true, maxSockets: MOST_CONNECTIONS };
  const agent =
    protocol === 'https:' ? new HttpsAgent({ ...keep, ...(tls ? tlsOptions(tls) : {}) }) : new HttpAgent(keep);
  const begin = protocol === 'https:' ? httpsRequest : httpRequest;
  return {
    post: (headers, body) =>
      new Promise((resolve) => {
        const failed = (error: NodeJS.ErrnoException) =>
          resolve({ kind: 'unreachable', reason: error.code ?? error.name });
        const request = begin(
          url,
          {
            method: 'POST',
            agent,
            headers: { ...headers, 'content-length': String(body.length) },
            signal: AbortSignal.timeout(timeoutMs),
          },
          (answer) => readAnswer(answer).then(resolve, failed),
        );
        request.once('error', failed);
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
}

async function readAnswer(answer: IncomingMessage): Promise<Posted> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= LARGEST_ANSWER) pieces.push(piece);
  }
  return { kind: 'answered', status: answer.statusCode ?? 0, body: Buffer.concat(pieces) };
}

/** True for the names of the loopback address. */
export const isThisMachine = (hostname: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]', '::1'].includes(hostname);
