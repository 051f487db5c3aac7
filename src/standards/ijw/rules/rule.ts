/** Where a rule is broken: for a streamed message the Prestatie, for a whole message the class and its number. */
export type Place = {
  readonly line?: number;
  readonly sequence?: number;
  /** For example ToegewezenProduct[2]; numbers start at 1. */
  readonly at?: string;
};

/** A rule on a message that is read whole: gives every place where it is broken. */
export type WholeRule<Bericht> = {
  readonly id: string;
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

/** A rule on a message that is read in a stream; `watch` starts it afresh for each message. */
export type StreamRule<Line, Head, Header> = {
  readonly id: string;
  readonly location: string;
  readonly watch: (header: Header) => LineWatcher<Line, Head>;
};
