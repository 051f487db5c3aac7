/** Keys whose values never reach a log, wherever in an object they stand (down to three levels). */
const REDACTED_KEYS = [
  'bsn',
  'body',
  'payload',
  'name',
  'firstName',
  'firstNames',
  'lastName',
  'surname',
  'birthDate',
  'address',
  'email',
  'password',
  'secret',
  'token',
  'accessToken',
  'idToken',
  'cookie',
  'authorization',
  'connectionString',
] as const;

export const CENSOR = '[weggelaten]';
export const REDACTED_PATHS: readonly string[] = REDACTED_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

const NINE_DIGITS = /(?<![\d.])\d{9}(?![\d.])/g;

/** The last net: nine digits that pass the eleven-test become 0 in the finished line (which stays valid JSON). */
export function maskCitizenNumbers(line: string): string {
  return line.replace(NINE_DIGITS, (digits) => (passesElevenTest(digits) ? '0' : digits));
}

/** Weights 9 to 2, then -1 for the last digit; the sum is a multiple of 11. */
function passesElevenTest(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(digits[index]) * (index === 8 ? -1 : 9 - index);
  return sum % 11 === 0;
}

/** What a log may say of an error: PostgreSQL's `detail` and `where` are left out, for they repeat stored values. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

type RequestFacts = { readonly id?: unknown; readonly method?: string; readonly url?: string };

/** Method and path of a request, without the query string. */
export function describeRequest(request: RequestFacts): Record<string, unknown> {
  return { id: request.id, method: request.method, path: request.url?.split('?')[0] };
}
