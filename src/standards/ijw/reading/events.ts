import type { JW323, JW325, MessageId, Messages } from '../release-3-2/types/messages.ts';
import type { MessageRefusal } from '../xml/refusal.ts';

/** The messages that arrive line by line; every other message is delivered whole. */
export type StreamedMessageId = 'JW323' | 'JW325';
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
export type ClientAnswer = {
  readonly clientSequence: number;
  readonly line: number;
  readonly Bsn: string;
  readonly RetourCodes: JW325.RetourCodes;
};

/** Declaratie of a JW323 without its Clienten. */
export type DeclaratieHead = Omit<JW323.Declaratie, 'Clienten'>;
/** DeclaratieAntwoord of a JW325 without its Clienten. */
export type DeclaratieAntwoordHead = Omit<JW325.DeclaratieAntwoord, 'Clienten'>;

export type MessageTotals = {
  readonly bytes: number;
  readonly lines: number;
  readonly clients: number;
  readonly prestaties: number;
};

export type HeaderEvent = {
  readonly [Id in MessageId]: {
    readonly kind: 'header';
    readonly message: Id;
    readonly header: Messages[Id]['Header'];
  };
}[MessageId];

export type WholeEvent = {
  readonly [Id in WholeMessageId]: { readonly kind: 'whole'; readonly message: Id; readonly bericht: Messages[Id] };
}[WholeMessageId];

export type Jw323Event =
  | { readonly kind: 'declaratie'; readonly message: 'JW323'; readonly declaratie: DeclaratieHead }
  | {
      readonly kind: 'prestaties';
      readonly message: 'JW323';
      readonly prestaties: readonly PrestatieLine<JW323.Prestatie>[];
    };

export type Jw325Event =
  | {
      readonly kind: 'prestaties';
      readonly message: 'JW325';
      readonly prestaties: readonly PrestatieLine<JW325.Prestatie>[];
    }
  | { readonly kind: 'clients'; readonly message: 'JW325'; readonly clients: readonly ClientAnswer[] }
  | { readonly kind: 'antwoord'; readonly message: 'JW325'; readonly antwoord: DeclaratieAntwoordHead };

/**
 * What readMessage yields, in the order of the file. Exactly one of `end` (level 1 passed) or `refused` comes last;
 * whatever was delivered before `refused` must not be kept.
 * JW301 and others: header, whole, end. JW323: header, declaratie, prestaties..., end.
 * JW325: header, then when it has a DeclaratieAntwoord: prestaties and clients..., antwoord, end.
 */
export type MessageEvent =
  | HeaderEvent
  | WholeEvent
  | Jw323Event
  | Jw325Event
  | { readonly kind: 'end'; readonly message: MessageId; readonly totals: MessageTotals }
  | { readonly kind: 'refused'; readonly message: MessageId | undefined; readonly refusals: readonly MessageRefusal[] };

/** Bytes of a file in pieces of any size: a read stream, an upload, or an array with one Uint8Array. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
