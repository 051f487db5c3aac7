import type { JW323, JW325, MessageId, Messages } from '../release-3-2/types/messages.ts';
import type { MessageRefusal } from '../xml/refusal.ts';
import type {
  AntwoordHeadOf,
  ClientCodesOf,
  DeclaratieHeadOf,
  IdOf,
  MessagesShape,
  Prestatie323Of,
  Prestatie325Of,
  StreamedMessageId,
} from './messages-shape.ts';

export type { MessagesShape, StreamedMessageId } from './messages-shape.ts';
export type WholeMessageId = Exclude<MessageId, StreamedMessageId>;

/** A Prestatie with where it stood and whose it is. */
export type PrestatieLine<P = JW323.Prestatie | JW325.Prestatie> = {
  /** 1 for the first Prestatie of the message, counting on over all clients. */
  readonly sequence: number;
  /** Line of its start tag in the file, from 1. */
  readonly line: number;
  /** 1 for the first Client of the message. */
  readonly clientSequence: number;
  readonly Bsn: string;
  readonly Prestatie: P;
};

/** A Client of a JW325 without its Prestaties: what comes after them. */
export type ClientAnswer<M extends MessagesShape = Messages> = {
  readonly clientSequence: number;
  readonly line: number;
  readonly Bsn: string;
  readonly RetourCodes: ClientCodesOf<M>;
};

/** Declaratie of a JW323 without its Clienten. */
export type DeclaratieHead<M extends MessagesShape = Messages> = DeclaratieHeadOf<M>;
/** DeclaratieAntwoord of a JW325 without its Clienten. */
export type DeclaratieAntwoordHead<M extends MessagesShape = Messages> = AntwoordHeadOf<M>;

export type MessageTotals = {
  readonly bytes: number;
  readonly lines: number;
  readonly clients: number;
  readonly prestaties: number;
};

export type HeaderEvent<M extends MessagesShape = Messages> = {
  readonly [Id in IdOf<M>]: { readonly kind: 'header'; readonly message: Id; readonly header: M[Id]['Header'] };
}[IdOf<M>];

export type WholeEvent<M extends MessagesShape = Messages> = {
  readonly [Id in Exclude<IdOf<M>, StreamedMessageId>]: {
    readonly kind: 'whole';
    readonly message: Id;
    readonly bericht: M[Id];
  };
}[Exclude<IdOf<M>, StreamedMessageId>];

export type Jw323Event<M extends MessagesShape = Messages> =
  | { readonly kind: 'declaratie'; readonly message: 'JW323'; readonly declaratie: DeclaratieHead<M> }
  | {
      readonly kind: 'prestaties';
      readonly message: 'JW323';
      readonly prestaties: readonly PrestatieLine<Prestatie323Of<M>>[];
    };

export type Jw325Event<M extends MessagesShape = Messages> =
  | {
      readonly kind: 'prestaties';
      readonly message: 'JW325';
      readonly prestaties: readonly PrestatieLine<Prestatie325Of<M>>[];
    }
  | { readonly kind: 'clients'; readonly message: 'JW325'; readonly clients: readonly ClientAnswer<M>[] }
  | { readonly kind: 'antwoord'; readonly message: 'JW325'; readonly antwoord: DeclaratieAntwoordHead<M> };

/**
 * What readMessage yields, in the order of the file, for the messages of one release (3.2 unless said otherwise).
 * Exactly one of `end` (level 1 passed) or `refused` comes last; whatever was delivered before `refused` must not be kept.
 * JW301 and others: header, whole, end. JW323: header, declaratie, prestaties..., end.
 * JW325: header, then when it has a DeclaratieAntwoord: prestaties and clients..., antwoord, end.
 */
export type MessageEvent<M extends MessagesShape = Messages> =
  | HeaderEvent<M>
  | WholeEvent<M>
  | Jw323Event<M>
  | Jw325Event<M>
  | { readonly kind: 'end'; readonly message: IdOf<M>; readonly totals: MessageTotals }
  | { readonly kind: 'refused'; readonly message: IdOf<M> | undefined; readonly refusals: readonly MessageRefusal[] };

/**
 * Bytes of a file in pieces of any size: a read stream, an upload, or an array with one Uint8Array. A piece need only be good
 * until the next is asked for: who keeps one, copies it.
 */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
