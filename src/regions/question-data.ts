/** Types of the data about a procedure's documents, questions and nota. Days count from the day of the demonstration. */
export type QuestionsData = {
  /** Number of the procedure. */
  readonly procedure: string;
  readonly document: { readonly name: string; readonly daysAgo: number; readonly text: string };
  readonly rounds: readonly { readonly name: string; readonly madeDaysAgo: number; readonly closesInDays: number }[];
  readonly questions: readonly QuestionData[];
  readonly nota: { readonly daysAgo: number };
};

export type QuestionData = {
  /** Place of its round, from 1. */
  readonly round: number;
  readonly daysAgo: number;
  readonly text: string;
  readonly theme: string | null;
  /** Number of the question that asks the same. */
  readonly sameAs?: number;
  readonly paragraph?: string;
  readonly answer?: {
    readonly text: string;
    readonly tenor: 'confirms' | 'denies' | 'explains' | 'changes';
    readonly state: 'drafted' | 'sent-back' | 'approved' | 'published';
    readonly note?: string;
  };
};
