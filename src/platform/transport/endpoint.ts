import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { isThisMachine } from './poster.ts';
import { type TlsMaterial, tlsOptions } from './tls.ts';

export type ReceivedPost = {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
};
export type PostAnswer = {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: string | Uint8Array;
};

export type EndpointOptions = {
  /** Address to listen on; without `tls` it must be this machine itself. */
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Whoever connects must show a certificate from an authority in `tls.ca`. */
  readonly tls?: TlsMaterial;
  /** Names of which the caller's certificate must carry one, as common name or serial number (OIN); absent: any. */
  readonly callers?: readonly string[];
  /** Larger posts are answered with 413 and not kept. */
  readonly maximumBytes: number;
  readonly handle: (post: ReceivedPost) => Promise<PostAnswer>;
  /** Hears what `handle` threw; the caller gets 500. */
  readonly onError: (error: unknown) => void;
};

export type Endpoint = { readonly port: number; close(): Promise<void> };

/** Bodies held in memory at once; more callers are asked to come back. */
const MOST_AT_ONCE = 16;
const REQUEST_MAY_TAKE_MS = 120_000;

/** Listens for messages from other systems, apart from the web server: with another port, and client certificates. */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { host, port, tls } = options;
  if (!tls && !isThisMachine(host)) throw new Error('an endpoint without certificates is for this machine only');
  let atOnce = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (atOnce >= MOST_AT_ONCE) return send(request, response, { status: 503 });
    atOnce += 1;
    try {
      send(request, response, await answerTo(request, options));
    } catch (error) {
      options.onError(error);
      send(request, response, { status: 500 });
    } finally {
      atOnce -= 1;
    }
  };
  const server = tls ? createHttpsServer({ ...tlsOptions(tls), requestCert: true }, serve) : createHttpServer(serve);
  server.requestTimeout = REQUEST_MAY_TAKE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
}

async function answerTo(request: IncomingMessage, options: EndpointOptions): Promise<PostAnswer> {
  if (options.tls && !isCaller(request.socket as TLSSocket, options.callers)) return { status: 403 };
  const body = await readBody(request, options.maximumBytes);
  if (!body) return { status: 413 };
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  return await options.handle({ path, method: request.method ?? '', headers: request.headers, body });
}

function isCaller(socket: TLSSocket, callers: readonly string[] | undefined): boolean {
  if (!socket.authorized) return false;
  const subject = socket.getPeerCertificate().subject as unknown as Record<string, string | string[] | undefined>;
  const names = [subject?.CN, subject?.serialNumber].flat();
  return callers === undefined || callers.some((caller) => names.includes(caller));
}

async function readBody(request: IncomingMessage, maximumBytes: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maximumBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function send(request: IncomingMessage, response: ServerResponse, { status, contentType, body }: PostAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const isWhole = request.complete;
  response.writeHead(status, {
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
    // A body that was not read to its end cannot be followed by another request.
    ...(isWhole ? {} : { connection: 'close' }),
  });
  response.end(body);
}
