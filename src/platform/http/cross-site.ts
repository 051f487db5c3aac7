import type { FastifyRequest } from 'fastify';
import { refused } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** What a browser tells about where a request came from. */
export type Provenance = {
  readonly method: string;
  readonly fetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly requestedWith: string | undefined;
};

/**
 * May this request change anything? Safe methods always. Others need the header X-Requested-With, which another site
 * cannot send without our leave, and a sign that the page was ours: Sec-Fetch-Site, or Origin in older browsers.
 */
export function comesFromOurselves(request: Provenance, publicOrigin: string): boolean {
  if (SAFE.has(request.method)) return true;
  if (!request.requestedWith) return false;
  if (request.fetchSite !== undefined) return request.fetchSite === 'same-origin' || request.fetchSite === 'none';
  return request.origin === undefined || request.origin === publicOrigin;
}

/** A hook that refuses changes from other sites (http.cross-site). */
export function refuseCrossSite(publicUrl: string) {
  const publicOrigin = new URL(publicUrl).origin;
  return async (request: FastifyRequest): Promise<void> => {
    const provenance: Provenance = {
      method: request.method,
      fetchSite: one(request.headers['sec-fetch-site']),
      origin: request.headers.origin,
      requestedWith: one(request.headers['x-requested-with']),
    };
    if (!comesFromOurselves(provenance, publicOrigin)) throw refused('http.cross-site');
  };
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(',') : header;
