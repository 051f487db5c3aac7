/** Where a message stands; derived from what was recorded, never typed in. */
export type MessageStatus = 'received' | 'under-way' | 'processed' | 'rejected' | 'refused';

export type RecordedMessage = {
  readonly outcome: 'processed' | 'rejected' | 'refused' | null;
  /** A worker has begun on it. */
  readonly workBegan: boolean;
};

export function messageStatus({ outcome, workBegan }: RecordedMessage): MessageStatus {
  return outcome ?? (workBegan ? 'under-way' : 'received');
}

/** What a person should know of a message although nothing is answered about it: a business rule, at its place. */
export type MessageSignal = {
  /** For example OP296. */
  readonly code: string;
  readonly text: string;
  /** Class and number: AangevraagdProduct[2]. */
  readonly at: string;
};

/** Why a message was refused, with the place in the file; sentence in Dutch, no personal data. */
export type MessageRemark = {
  readonly code: string;
  readonly text: string;
  readonly line: number | null;
  readonly column: number | null;
};
