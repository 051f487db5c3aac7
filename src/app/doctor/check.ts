import type { Tx } from '../../platform/db/index.ts';

/** What one question of the doctor found. `advice` says what to do and is there when `ok` is not true. */
export type Finding = {
  /** Which question: a word that stays the same, for machines. */
  readonly check: string;
  readonly ok: boolean;
  /** One Dutch sentence. */
  readonly text: string;
  readonly advice?: string;
};

/** What a question may look at: one picture of the whole database, and where this installation keeps its files. */
export type Patient = {
  readonly tx: Tx;
  readonly dataDir: string;
  /** Folder of the migrations of this program. */
  readonly migrationsDir: string;
  readonly now: Date;
};

export type Check = (patient: Patient) => Promise<readonly Finding[]>;
