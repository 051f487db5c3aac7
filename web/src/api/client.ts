import type { Probleem } from './types.ts';

const BASE = '/v1';
const CSRF = { 'X-Requested-With': 'rodedraad' } as const;

/** A refusal of the server: `problem` is what it said (application/problem+json), or what we made of it. */
export class ApiError extends Error {
  readonly problem: Probleem;

  constructor(problem: Probleem) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

type QueryValue = string | number | boolean | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/** The address of a resource; empty values are left out, the others are escaped. */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

/** Reads JSON; `purpose` is why personal data are read, for the access log. */
export async function apiGet<T>(path: string, query?: Query, signal?: AbortSignal, purpose?: string): Promise<T> {
  const headers = purpose === undefined ? {} : { headers: { doel: purpose } };
  const response = await call(apiUrl(path, query), { ...(signal ? { signal } : {}), ...headers });
  return (await response.json()) as T;
}

/** A resource as text, such as the XML of a message. */
export async function apiText(path: string, signal?: AbortSignal): Promise<string> {
  const response = await call(apiUrl(path), { headers: { Accept: '*/*' }, ...(signal ? { signal } : {}) });
  return await response.text();
}

/** A resource as bytes, such as a zipped document. */
export async function apiBytes(path: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const response = await call(apiUrl(path), { headers: { Accept: '*/*' }, ...(signal ? { signal } : {}) });
  return await response.arrayBuffer();
}

interface SendOptions {
  readonly etag?: string | null;
  /** The same key for a second attempt of the same act, so that it happens once. */
  readonly idempotencyKey?: string;
  /** Why personal data are read: the code of a purpose, for the access log. */
  readonly purpose?: string;
}

/** Sends JSON. Answers the parsed body, or undefined for 204. */
export async function apiSend<T>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  options: SendOptions = {},
): Promise<T> {
  const response = await call(apiUrl(path), {
    method,
    headers: {
      ...CSRF,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'POST' ? { 'Idempotency-Key': options.idempotencyKey ?? newKey() } : {}),
      ...(options.etag ? { 'If-Match': options.etag } : {}),
      ...(options.purpose ? { doel: options.purpose } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Sends one file as it is, XML unless said otherwise. The name travels in Content-Disposition, in the form of RFC 6266. */
export async function apiUpload<T>(
  path: string,
  file: File,
  { type = 'application/xml', query = {} }: { readonly type?: string; readonly query?: Query } = {},
): Promise<T> {
  const response = await call(apiUrl(path, query), {
    method: 'POST',
    headers: {
      ...CSRF,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Idempotency-Key': newKey(),
    },
    body: file,
  });
  return (await response.json()) as T;
}

async function call(url: string, init: RequestInit): Promise<Response> {
  const response = await reach(url, init);
  if (response.ok) return response;
  throw new ApiError(await readProblem(response));
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, {
      credentials: 'same-origin',
      ...init,
      headers: { Accept: 'application/json, application/problem+json', ...init.headers },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError({ status: 0, title: 'De server is niet bereikbaar.', code: 'browser.offline' });
  }
}

async function readProblem(response: Response): Promise<Probleem> {
  const fallback = { status: response.status, title: response.statusText || `Antwoord ${response.status}` };
  if (!response.headers.get('content-type')?.includes('json')) return fallback;
  try {
    return { ...fallback, ...((await response.json()) as Partial<Probleem>) };
  } catch {
    return fallback;
  }
}

/** A fresh key; `randomUUID` exists only on secure origins, and a municipality may try us on a plain one. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
