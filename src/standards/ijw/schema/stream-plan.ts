/**
 * Which elements of a message are handed over as they close, so that the rest of the file needs no memory.
 * A message that is not named here is delivered whole.
 */
export type StreamPlan = {
  /** The class around all clients; handed over without them. */
  readonly head: string;
  /** 'before' when the head has nothing after its clients (JW323), 'after' when it has (JW325). */
  readonly headComes: 'before' | 'after';
};

const PLANS: Readonly<Record<string, StreamPlan>> = {
  JW323: { head: 'Declaratie', headComes: 'before' },
  JW325: { head: 'DeclaratieAntwoord', headComes: 'after' },
};

export const streamPlanOf = (messageId: string): StreamPlan | undefined => PLANS[messageId];

/** Classes with these names have a role in a streamed message. */
export const CLIENTS = 'Clienten';
export const CLIENT = 'Client';
export const PRESTATIE = 'Prestatie';
