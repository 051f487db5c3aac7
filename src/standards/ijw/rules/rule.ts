import type { PrestatieLine } from '../reading/events.ts';
import type {
  AntwoordHeadOf,
  DeclaratieHeadOf,
  IdOf,
  MessagesShape,
  Prestatie323Of,
  Prestatie325Of,
} from '../reading/messages-shape.ts';

/** Where a rule is broken: for a streamed message the Prestatie, for a whole message the class and its number. */
export type Place = {
  readonly line?: number;
  readonly sequence?: number;
  /** For example ToegewezenProduct[2]; numbers start at 1. */
  readonly at?: string;
};

/** How a rule is judged at one location of a message that is read whole: gives every place where it is broken. */
export type WholeRule<Bericht> = {
  /** Path as the standard gives it, for example ToegewezenProduct/Omvang. */
  readonly location: string;
  readonly broken: (bericht: Bericht) => Iterable<Place>;
};

/** Watches one message go by line by line; true means broken, there or at the end. */
export type LineWatcher<Line, Head> = {
  /** Called once, before the lines when the head comes before them, else after. */
  head?(head: Head): boolean;
  line?(line: Line): boolean;
  end?(): boolean;
};

/** The same for a message that is read in a stream; `watch` starts it afresh for each message. */
export type StreamRule<Line, Head, Header> = {
  readonly location: string;
  readonly watch: (header: Header) => LineWatcher<Line, Head>;
};

/** A rule at one location of one message. */
export type RuleOn<M extends MessagesShape, Id extends IdOf<M>> = Id extends 'JW323'
  ? StreamRule<PrestatieLine<Prestatie323Of<M>>, DeclaratieHeadOf<M>, M['JW323']['Header']>
  : Id extends 'JW325'
    ? StreamRule<PrestatieLine<Prestatie325Of<M>>, AntwoordHeadOf<M>, M['JW325']['Header']>
    : WholeRule<M[Id]>;

/** A rule of a release: stated once, with every location of every message where it is judged. */
export type Rule<M extends MessagesShape> = {
  readonly id: string;
  readonly on: { readonly [Id in IdOf<M>]?: readonly RuleOn<M, Id>[] };
};
