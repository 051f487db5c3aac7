import type { Readable } from 'node:stream';
import type { Static, TObject, TSchema } from 'typebox';
import type { Refusal, Result } from '../../kernel/result.ts';
import type { AccessSubject } from '../audit/access-entry.ts';
import type { Actor } from '../auth/actor.ts';
import type { Right } from '../auth/rights.ts';
import type { Purpose } from '../auth/roles.ts';
import type { ActorScope, Tx } from '../db/index.ts';
import type { Answer, FileAnswer, RowVersion } from './answer.ts';
import type { PlatformCode } from './refusal-statuses.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The Dutch title and sentence for one refusal; `facts` are the refusal's own. */
export type RefusalText<No extends Refusal = Refusal> = {
  readonly title: string;
  readonly detail: string | ((refusal: No) => string);
};

/** The codes that a module must give a sentence for; the platform's own codes have theirs. */
type OwnCode<No extends Refusal> = Exclude<No['code'], PlatformCode>;

/** One text per code that the handler can return: forgetting one does not compile. */
export type RefusalTexts<No extends Refusal> = {
  readonly [Code in OwnCode<No>]: RefusalText<Extract<No, { readonly code: Code }>>;
};

/**
 * Why the caller asks. A fixed purpose, a choice by the route, or 'asked': the caller names it in the header `Doel`
 * (one of PURPOSES), which is the way for routes that serve roles with different purposes.
 */
export type PurposeOf = Purpose | 'asked' | ((actor: Actor) => Purpose | undefined);

export type RateGroup = 'normal' | 'upload' | 'sign-in';

/** What every handler gets, whoever asks. */
export type OpenContext<Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The W3C trace id of this request. */
  readonly traceId: string;
  /** Does If-Match name this row version? Always true on routes without `ifMatch: true`. */
  ifMatch(version: RowVersion): boolean;
  /** Where the public can reach us, without slash at the end; for Location headers. */
  readonly publicUrl: string;
};

/** What a handler of a signed-in person gets on top: who asks, and the one transaction in which all happens. */
export type ActorContext<Params, Query, Body> = OpenContext<Params, Query, Body> & {
  readonly actor: Actor;
  readonly scope: ActorScope;
  readonly purpose: Purpose | undefined;
  readonly tx: Tx;
  /** May the actor use this other right too, for the same purpose? For parts of an answer. */
  can(right: Right): boolean;
  /** Tells the access log about whom and what; may be called more than once (one entry each). */
  about(subject: AccessSubject): void;
};

/** A value (answered with the route's status), an `answer(...)` with headers, a `file(...)`, or a refusal. */
export type Outcome<Value, No extends Refusal> =
  | Value
  | Answer<Value>
  | FileAnswer
  | Result<Value | Answer<Value> | FileAnswer, No>;

type Fields<S extends TObject | undefined> = S extends TObject ? Static<S> : undefined;
type Content<S extends TSchema | undefined> = S extends TSchema ? Static<S> : undefined;
/** A handler without an answer schema may return nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: an async function that returns nothing gives Promise<void>
type Value<S extends TSchema | undefined> = S extends TSchema ? Static<S> : undefined | void;

/** A refusal with a code of the platform, which has its own text: needs no `refusals`. */
export type PlatformNo = Refusal & { readonly code: PlatformCode };

export type RouteText = {
  readonly summary: string;
  readonly description?: string;
  /** Dutch plural noun under which the document groups the route. */
  readonly tags: readonly string[];
};

/** What a handler may return for the schema of its answer; without a schema it may return nothing. */
export type Answerable<A extends TSchema | undefined, No extends Refusal> = Outcome<Value<A>, No>;

/** The refusals among what a handler returns. */
export type NoOf<R> = R extends { readonly ok: false; readonly refusal: infer No extends Refusal } ? No : never;

/** A route whose handler refuses with codes of its module brings the texts: `refusals`, one for each code. */
export type WithTexts<No extends Refusal> = { readonly refusals: RefusalTexts<No> };
export type WithoutTexts = { readonly refusals?: undefined };

export type RouteShape<P extends TObject | undefined, Q extends TObject | undefined, A extends TSchema | undefined> = {
  readonly method: Method;
  /** Path below /v1 in Dutch plural nouns, kebab-case, parameters as `:contractId`. */
  readonly url: string;
  readonly operationId?: string;
  readonly params?: P;
  readonly query?: Q;
  /** Schema of the 2xx body. Fields that it does not declare are not sent. Absent: 204 without body, or a file. */
  readonly answer?: A;
  /** Default 200, or 204 when there is no `answer`. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Media types of `file(...)` answers, for the document. */
  readonly produces?: readonly string[];
  readonly rateGroup?: RateGroup;
  /** Demands If-Match (428 without); the handler asks `context.ifMatch(version)` and refuses with http.version-differs. */
  readonly ifMatch?: boolean;
};

export type RouteRights = {
  /** What it takes; of a list all. 'signed-in' is for one's own session only and is not written to the access log. */
  readonly rights: Right | readonly [Right, ...Right[]] | 'signed-in';
  readonly purpose?: PurposeOf;
  /** Demands Idempotency-Key: the same key with the same content gets the first answer again. */
  readonly idempotent?: boolean;
};

export type RouteSpec<
  P extends TObject | undefined,
  Q extends TObject | undefined,
  B extends TSchema | undefined,
  A extends TSchema | undefined,
  R,
> = RouteShape<P, Q, A> &
  RouteRights &
  RouteText & {
    readonly body?: B;
    handler(context: ActorContext<Fields<P>, Fields<Q>, Content<B>>): Promise<R> | R;
  };

/** The bytes of an upload on their way in: counted, cut off with 413 past the limit. Read it to the end. */
export type UploadContext<Params, Query> = {
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly stream: Readable;
  readonly contentType: string;
  /** Names the file (RFC 6266), when the sender says so. */
  readonly contentDisposition: string | undefined;
};

export type UploadSpec<
  P extends TObject | undefined,
  Q extends TObject | undefined,
  A extends TSchema | undefined,
  Received,
  R,
> = RouteShape<P, Q, A> &
  RouteRights &
  RouteText & {
    readonly upload: {
      readonly contentTypes: readonly string[];
      /** Default 25 MiB. */
      readonly limitBytes?: number;
    };
    /** Takes the bytes in, before any transaction is open; rights have been checked already. */
    receive(context: UploadContext<Fields<P>, Fields<Q>>): Promise<Received>;
    handler(context: ActorContext<Fields<P>, Fields<Q>, Received>): Promise<R> | R;
  };

export type OpenSpec<
  P extends TObject | undefined,
  Q extends TObject | undefined,
  B extends TSchema | undefined,
  A extends TSchema | undefined,
  R,
> = RouteShape<P, Q, A> &
  RouteText & {
    readonly body?: B;
    /** Runs in a transaction that sees nothing row security guards. */
    handler(context: OpenContext<Fields<P>, Fields<Q>, Content<B>> & { readonly tx: Tx }): Promise<R> | R;
  };
