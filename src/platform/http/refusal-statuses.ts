import type { AccessRefusal } from '../auth/decide-access.ts';

/** The one file where refusals become HTTP statuses. First the platform's own codes, each by name. */
const PLATFORM_STATUSES = {
  'http.bad-request': 400,
  'http.invalid-request': 400,
  'http.cursor-invalid': 400,
  'http.idempotency-key-missing': 400,
  'session.missing': 401,
  'session.ended': 401,
  'http.cross-site': 403,
  'http.not-found': 404,
  'http.method-not-allowed': 405,
  'http.request-timeout': 408,
  'http.state-conflict': 409,
  'http.version-differs': 412,
  'http.too-large': 413,
  'http.uri-too-long': 414,
  'http.unsupported-media-type': 415,
  'http.idempotency-key-reused': 422,
  'http.version-missing': 428,
  'http.too-many-requests': 429,
  'http.headers-too-large': 431,
  'http.failed': 500,
  'http.unavailable': 503,
} as const;

export type HttpCode = keyof typeof PLATFORM_STATUSES;
/** Codes that the platform knows the status and the Dutch text of. */
export type PlatformCode = HttpCode | AccessRefusal;

/** Then the codes of modules, `module.reason-in-words`, by the words of their reason; the first that fits counts. */
const STATUS_BY_REASON: readonly (readonly [RegExp, number])[] = [
  [/(^|-)(unknown|not-found)$/, 404],
  [/^(not-allowed|not-yours|forbidden)/, 403],
  [
    /^(exists|already|in-use|still|closed|not-open|overlaps|stale|conflict)(-|$)|-(exists|in-use|overlaps|conflict)$/,
    409,
  ],
  [/^version-differs$/, 412],
  [/(^|-)too-large$/, 413],
  [/^(unavailable|busy)$/, 503],
];

/** HTTP status of a refusal; a request that was understood but cannot be done is 422 unless its words say otherwise. */
export function statusOf(code: string): number {
  if (code in PLATFORM_STATUSES) return PLATFORM_STATUSES[code as HttpCode];
  if (code.startsWith('access.')) return 403;
  const reason = code.slice(code.indexOf('.') + 1);
  return STATUS_BY_REASON.find(([words]) => words.test(reason))?.[1] ?? 422;
}

/** Which of our codes fits an error status that Fastify or Node chose. */
export function codeOfStatus(status: number): HttpCode {
  const found = (Object.entries(PLATFORM_STATUSES) as [HttpCode, number][]).find(([, value]) => value === status);
  return found?.[0] ?? (status < 500 ? 'http.bad-request' : 'http.failed');
}
