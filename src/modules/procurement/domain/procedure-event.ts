/** A moment as ISO text in UTC, such as `2026-11-22T11:00:00.000Z`; compares correctly as text. */
export type Instant = string;

/** Run by which an application is treated: a round by number, or the application itself. */
export type RunKey = `round:${number}` | `application:${number}`;

/**
 * What happened in a procedure, in the order in which it happened. Nothing else is stored about where a procedure stands.
 * Sealed contents appear by their digest only, so that the log may be shown to anybody.
 */
export type ProcedureEvent = { readonly at: Instant; readonly personId: number | null } & (
  | { readonly kind: 'made'; readonly procedureKind: string; readonly title: string }
  | {
      readonly kind: 'go-decided';
      readonly go: boolean;
      readonly conditions: readonly string[];
      readonly fallback: string;
    }
  | {
      readonly kind: 'phase-begun';
      readonly run: RunKey | null;
      readonly phase: string;
      readonly closesAt: Instant | null;
    }
  | {
      readonly kind: 'phase-extended';
      readonly run: RunKey | null;
      readonly phase: string;
      readonly closesAt: Instant;
      readonly reason: string;
    }
  | {
      /** Providers were invited while points were open; with the reason. */
      readonly kind: 'started-with-open-points';
      readonly phase: string;
      readonly points: number;
      readonly reason: string;
    }
  | { readonly kind: 'run-begun'; readonly run: RunKey }
  | {
      readonly kind: 'received';
      readonly run: RunKey | null;
      readonly phase: string;
      readonly applicationId: number;
      /** SHA-256 of what was handed in, in hexadecimal. */
      readonly digest: string;
    }
  | { readonly kind: 'withdrawn'; readonly applicationId: number }
  | { readonly kind: 'opened'; readonly run: RunKey; readonly phase: string }
  | { readonly kind: 'run-ended'; readonly run: RunKey }
  | { readonly kind: 'objected'; readonly run: RunKey; readonly objectionId: number }
  | {
      readonly kind: 'objection-decided';
      readonly run: RunKey;
      readonly objectionId: number;
      readonly upheld: boolean;
      readonly reason: string;
    }
  | { readonly kind: 'recorded'; readonly what: string; readonly digest: string }
  | { readonly kind: 'stopped'; readonly reason: string }
);
