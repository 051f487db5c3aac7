import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refused } from './problem.ts';
import type { RateGroup } from './route-types.ts';

/** Requests a minute, counted in this process. */
export type RateLimits = {
  /** From one network address, all requests together; an office shares one, so it is wide. */
  readonly perAddress: number;
  /** By one signed-in person, for each group of routes. */
  readonly perPerson: { readonly [Group in Exclude<RateGroup, 'sign-in'>]: number };
  /** Sign-ins begun or finished from one network address. */
  readonly signIn: number;
};

export const DEFAULT_RATE_LIMITS: RateLimits = {
  perAddress: 3000,
  perPerson: { normal: 600, upload: 30 },
  signIn: 60,
};

export type PersonLimiter = (request: FastifyRequest, personId: number, group: RateGroup) => Promise<void>;

declare module 'fastify' {
  interface FastifyRequest {
    /** The person whose requests are counted; undefined before the session is known. */
    limitedPersonId: number | undefined;
  }
}

/**
 * Counts by network address from the first hook on, with the RateLimit headers, also for what does not exist; gives
 * the counter by person, to be used once the session is known. Both refuse with http.too-many-requests.
 */
export async function limitRates(app: FastifyInstance, limits: RateLimits): Promise<PersonLimiter> {
  await app.register(rateLimit, {
    global: true,
    max: limits.perAddress,
    timeWindow: 60_000,
    enableDraftSpec: true,
    errorResponseBuilder: () => refused('http.too-many-requests'),
  });
  app.decorateRequest('limitedPersonId', undefined);
  const keyGenerator = (request: FastifyRequest) => `person-${request.limitedPersonId}`;
  const counters = {
    normal: app.createRateLimit({ max: limits.perPerson.normal, timeWindow: 60_000, keyGenerator }),
    upload: app.createRateLimit({ max: limits.perPerson.upload, timeWindow: 60_000, keyGenerator }),
  };
  return async (request, personId, group) => {
    request.limitedPersonId = personId;
    const count = await counters[group === 'upload' ? 'upload' : 'normal'](request);
    if (!count.isAllowed && count.isExceeded) {
      throw refused('http.too-many-requests', { 'Retry-After': String(count.ttlInSeconds) });
    }
  };
}

/** Stricter limit for the sign-in addresses: config of a Fastify route. */
export const signInRate = (limits: RateLimits) => ({ rateLimit: { max: limits.signIn, timeWindow: 60_000 } });
