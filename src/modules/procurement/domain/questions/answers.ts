/** A document that providers read, cut in paragraphs that keep their key over versions (number of the paragraph). */
export type DocumentVersion = {
  readonly documentId: number;
  readonly version: number;
  readonly paragraphs: readonly { readonly key: string; readonly text: string }[];
};

/** What an answer says about the paragraph that it rests on. */
export type Tenor = 'confirms' | 'denies' | 'explains' | 'changes';

export type Answer = {
  readonly questionId: number;
  readonly text: string;
  /** The paragraphs that the answer leans on, in the version that its writer read. */
  readonly restsOn: readonly {
    readonly documentId: number;
    readonly version: number;
    readonly paragraph: string;
    readonly tenor: Tenor;
  }[];
};

export type ParagraphChange = { readonly key: string; readonly change: 'new' | 'gone' | 'changed' };

/** What is different between two versions of a document, by paragraph; spaces and line ends do not count. */
export function changedParagraphs(before: DocumentVersion, after: DocumentVersion): ParagraphChange[] {
  const was = new Map(before.paragraphs.map((one) => [one.key, plain(one.text)]));
  const is = new Map(after.paragraphs.map((one) => [one.key, plain(one.text)]));
  const changes: ParagraphChange[] = [];
  for (const [key, text] of is) {
    if (!was.has(key)) changes.push({ key, change: 'new' });
    else if (was.get(key) !== text) changes.push({ key, change: 'changed' });
  }
  for (const key of was.keys()) if (!is.has(key)) changes.push({ key, change: 'gone' });
  return changes;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Answers that must be looked at again, because a paragraph they rest on was changed or went away after it was read. */
export function reopenedBy(answers: readonly Answer[], versions: readonly DocumentVersion[]): number[] {
  const byDocument = Map.groupBy(versions, (one) => one.documentId);
  return answers
    .filter((answer) =>
      answer.restsOn.some(({ documentId, version, paragraph }) => {
        const [read, newest] = readAndNewest(byDocument.get(documentId) ?? [], version);
        return (
          read !== undefined &&
          newest !== undefined &&
          changedParagraphs(read, newest).some((one) => one.key === paragraph && one.change !== 'new')
        );
      }),
    )
    .map((answer) => answer.questionId);
}

export type Contradiction =
  /** One answer says yes and another says no about the same paragraph. */
  | {
      readonly kind: 'answers';
      readonly paragraph: string;
      readonly documentId: number;
      readonly questions: readonly number[];
    }
  /** An answer says that a paragraph changes, and no later version of the document changed it. */
  | {
      readonly kind: 'document';
      readonly paragraph: string;
      readonly documentId: number;
      readonly questions: readonly number[];
    };

/** Where answers contradict each other or the documents. Pure; in the order of the questions. */
export function contradictions(answers: readonly Answer[], versions: readonly DocumentVersion[]): Contradiction[] {
  const byDocument = Map.groupBy(versions, (one) => one.documentId);
  const said = answers.flatMap(({ questionId, restsOn }) => restsOn.map((one) => ({ questionId, ...one })));
  const found: Contradiction[] = [];
  for (const about of Map.groupBy(said, (one) => `${one.documentId}|${one.paragraph}`).values()) {
    const [first] = about;
    if (!first) continue;
    const { documentId, paragraph } = first;
    const tenors = new Set(about.map((one) => one.tenor));
    if (tenors.has('confirms') && tenors.has('denies'))
      found.push({ kind: 'answers', documentId, paragraph, questions: questionsOf(about, ['confirms', 'denies']) });
    const unkept = about.filter(
      (one) => one.tenor === 'changes' && !changedSince(byDocument.get(documentId) ?? [], one),
    );
    if (unkept.length > 0)
      found.push({ kind: 'document', documentId, paragraph, questions: questionsOf(unkept, ['changes']) });
  }
  return found;
}

const questionsOf = (about: readonly { questionId: number; tenor: Tenor }[], tenors: readonly Tenor[]): number[] =>
  [...new Set(about.filter((one) => tenors.includes(one.tenor)).map((one) => one.questionId))].toSorted(
    (a, b) => a - b,
  );

function changedSince(versions: readonly DocumentVersion[], rest: { version: number; paragraph: string }): boolean {
  const [read, newest] = readAndNewest(versions, rest.version);
  return (
    read !== undefined &&
    newest !== undefined &&
    changedParagraphs(read, newest).some((one) => one.key === rest.paragraph)
  );
}

type Read = readonly [read: DocumentVersion | undefined, newest: DocumentVersion | undefined];

const readAndNewest = (versions: readonly DocumentVersion[], read: number): Read => [
  versions.find(({ version }) => version === read),
  versions.toSorted((a, b) => a.version - b.version).at(-1),
];
