import type { PlainDate } from '../../../kernel/plain-date.ts';

/** What every header of every release has. */
export type HeaderShape = {
  readonly BerichtVersie: number;
  readonly BerichtSubversie: number;
  readonly BerichtIdentificatie: { readonly Identificatie: string; readonly Dagtekening: PlainDate };
};

type ClientsShape = {
  readonly Client: readonly { readonly Bsn: string; readonly Prestaties: { readonly Prestatie: readonly unknown[] } }[];
};

/**
 * The roots of the messages of a release, by their id. A release writes its own types; this is what the reader and the
 * check need to know of them: each has a header, and the two streamed ones hold Prestaties per client.
 */
export type MessagesShape = {
  readonly [id: string]: { readonly Header: HeaderShape };
  readonly JW323: { readonly Header: HeaderShape; readonly Declaratie: { readonly Clienten: ClientsShape } };
  readonly JW325: {
    readonly Header: HeaderShape;
    readonly DeclaratieAntwoord?: { readonly Clienten?: ClientsShape };
  };
};

/** The messages that arrive line by line; every other message is delivered whole. */
export type StreamedMessageId = 'JW323' | 'JW325';
export type IdOf<M extends MessagesShape> = keyof M & string;

type AntwoordOf<M extends MessagesShape> = NonNullable<M['JW325']['DeclaratieAntwoord']>;
type ClientOfAntwoord<M extends MessagesShape> = NonNullable<AntwoordOf<M>['Clienten']>['Client'][number];

export type Prestatie323Of<M extends MessagesShape> =
  M['JW323']['Declaratie']['Clienten']['Client'][number]['Prestaties']['Prestatie'][number];
export type Prestatie325Of<M extends MessagesShape> = ClientOfAntwoord<M>['Prestaties']['Prestatie'][number];

/** Declaratie and DeclaratieAntwoord without their clients. */
export type DeclaratieHeadOf<M extends MessagesShape> = Omit<M['JW323']['Declaratie'], 'Clienten'>;
export type AntwoordHeadOf<M extends MessagesShape> = Omit<AntwoordOf<M>, 'Clienten'>;

/** RetourCodes of a Client in a JW325. */
export type ClientCodesOf<M extends MessagesShape> =
  ClientOfAntwoord<M> extends { readonly RetourCodes: infer Codes } ? Codes : unknown;
