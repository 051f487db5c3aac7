import type { Readable } from 'node:stream';

export type RowVersion = string | number | bigint;

/** Extras of an answer beside its body. */
export type AnswerOptions = {
  readonly status?: 200 | 201 | 202 | 204;
  /** Row version of a single thing: becomes its strong ETag. */
  readonly version?: RowVersion;
  /** Path below /v1 of what was made, for status 201. */
  readonly location?: string;
  /** Cursor of the next page: becomes a Link header with rel="next". */
  readonly next?: string | undefined;
};

export class Answer<Value> {
  readonly body: Value;
  readonly options: AnswerOptions;

  constructor(body: Value, options: AnswerOptions) {
    this.body = body;
    this.options = options;
  }
}

/** A file for the browser to keep. The name reaches the browser's disk: no personal data in it. */
export class FileAnswer {
  readonly name: string;
  readonly contentType: string;
  readonly content: Uint8Array | string | Readable;

  constructor(name: string, contentType: string, content: Uint8Array | string | Readable) {
    this.name = name;
    this.contentType = contentType;
    this.content = content;
  }
}

/** An answer with an ETag, Location, Link or another status than the route's own. */
export const answer = <Value>(body: Value, options: AnswerOptions = {}): Answer<Value> => new Answer(body, options);

/** A download. A Readable is sent after the transaction ended, so it must not read from `tx`. */
export const file = (name: string, contentType: string, content: Uint8Array | string | Readable): FileAnswer =>
  new FileAnswer(name, contentType, content);
