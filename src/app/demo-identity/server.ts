import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import { choicePage, errorPage, nobodyPage } from './pages.ts';
import { createProvider, type DemoIdentityOptions, INTERACTION_PATH, pagePolicy } from './provider.ts';

export type DemoIdentity = { readonly port: number; close(): Promise<void> };

const MAX_FORM_BYTES = 4096;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Starts the demonstration provider on the loopback address only. It keeps no passwords, so it refuses to be reachable
 * under any other name than this machine's own.
 */
export async function startDemoIdentity(options: DemoIdentityOptions, port: number): Promise<DemoIdentity> {
  const { hostname } = new URL(options.issuer);
  if (!LOOPBACK.includes(hostname)) throw new Error('the demonstration provider is for localhost only');
  const provider = await createProvider(options);
  const handle = provider.callback();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!path.startsWith(`${INTERACTION_PATH}/`)) return void handle(request, response);
    choose(provider, options, request, response).catch(() => {
      if (!response.headersSent) sendPage(response, 400, [], errorPage);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname.replace(/^\[|\]$/g, ''), resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The page to choose somebody on, and what was chosen there. Throws when no sign-in is under way in this browser. */
async function choose(
  provider: Provider,
  options: DemoIdentityOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const origins = options.client.redirectUris.map((uri) => new URL(uri).origin);
    const people = await options.people();
    const page = (nonce: string) => choicePage(people, `${INTERACTION_PATH}/${uid}`, nonce);
    sendPage(response, 200, origins, people.length === 0 ? nobodyPage : page);
    return;
  }
  const subject = new URLSearchParams(await readForm(request)).get('subject');
  const person = (await options.people()).find((one) => one.subject === subject);
  if (!person) throw new Error('nobody was chosen');
  const login = { accountId: person.subject, acr: 'urn:rodedraad:demo', remember: false };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

function sendPage(
  response: ServerResponse,
  status: number,
  clientOrigins: readonly string[],
  page: (nonce: string) => string,
): void {
  const nonce = crypto.randomUUID();
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy(nonce, clientOrigins),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  response.end(page(nonce));
}

async function readForm(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_FORM_BYTES) throw new Error('form too large');
  }
  return text;
}
